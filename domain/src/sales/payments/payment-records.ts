import * as z from "zod/mini";
import { calendarDate, decimal, id, moment, named, permission } from "../../schemas.ts";
import { PaymentAsked } from "./payment-asked.ts";
import { portalStages } from "./portal-stage.ts";
import { reasonsAside } from "./why-aside.ts";

export const paymentMethods = ["transfer", "card"] as const;

/** What new quotations ask for, and whether customers are told where to transfer it; `account` is the one they are told, as it is read. */
export const PaymentSettings = z.object({
  asked: z.nullable(PaymentAsked),
  takesTransfers: z.boolean(),
  account: z.nullable(z.string()),
  version: z.int(),
});
export type PaymentSettings = z.output<typeof PaymentSettings>;

/** Money that goes back: asked for, done or failed; by nobody where it was done at the provider. */
export const Refund = z.object({
  id: id<"refunds">(),
  amount: decimal(),
  state: z.enum(["pending", "done", "failed"]),
  askedAt: moment(),
  askedBy: z.nullable(named<"members">()),
});
export type Refund = z.output<typeof Refund>;

/** Money that came. What stands aside says why; what was undone is still told. */
export const Payment = z.object({
  id: id<"payments">(),
  saleId: id<"sales">(),
  method: z.enum(paymentMethods),
  amount: decimal(),
  refunded: decimal(),
  currency: z.string(),
  receivedOn: calendarDate(),
  recordedAt: moment(),
  recordedBy: z.nullable(named<"members">()),
  asideBecause: z.nullable(z.enum(reasonsAside)),
  undoneAt: z.nullable(moment()),
  refunds: z.array(Refund),
  version: z.int(),
  can: z.object({ undo: permission, assign: permission, refund: permission }),
});
export type Payment = z.output<typeof Payment>;

/** How much is asked for acceptance and still due of that, what came, was given back and is left; in the document's currency. */
const standing = {
  amountAsked: decimal(),
  due: decimal(),
  received: decimal(),
  refunded: decimal(),
  paid: decimal(),
  open: decimal(),
  surplus: decimal(),
  /** Until when `due` and `open` are less by the discount for early payment; null where they are not. */
  earlyUntil: z.nullable(calendarDate()),
};

/** What is paid of a quotation or order, and what is not. */
export const SalePayments = z.object({
  asked: z.nullable(PaymentAsked),
  currency: z.string(),
  currencyDecimals: z.int(),
  ...standing,
  /** By which transfers are recognised; null before it has a number. */
  reference: z.nullable(z.string()),
  items: z.array(Payment),
  can: z.object({ record: permission }),
});
export type SalePayments = z.output<typeof SalePayments>;

/** Where a customer transfers money to; `code` is read by the apps of banks, where they can. */
export const TransferTarget = z.object({
  holder: z.string(),
  account: z.string(),
  bic: z.nullable(z.string()),
  bank: z.nullable(z.string()),
  reference: z.nullable(z.string()),
  code: z.nullable(z.string()),
});
export type TransferTarget = z.output<typeof TransferTarget>;

/**
 * What the customer pays, on his page: `ahead` of his yes nothing yet, then what is `due` before it is an order, or what is left `open` of the
 * order; `toPay` is that amount.
 */
export const PortalPayment = z.object({
  stage: z.enum(portalStages),
  asked: z.nullable(PaymentAsked),
  currency: z.string(),
  currencyDecimals: z.int(),
  ...standing,
  toPay: decimal(),
  transfer: z.nullable(TransferTarget),
  /** Whether it can be paid by card, and whether that was begun: then it is asked what came of it. */
  takesCards: z.boolean(),
  isUnderWay: z.boolean(),
});
export type PortalPayment = z.output<typeof PortalPayment>;

/** By which provider customers pay by card; nothing of its keys but how one ends. `isTold`: whether the provider can tell us what happens, at `address`. */
export const CardProviderSettings = z.object({
  isSet: z.boolean(),
  isOn: z.boolean(),
  keyEnd: z.nullable(z.string()),
  isTold: z.boolean(),
  address: z.string(),
  version: z.int(),
});
export type CardProviderSettings = z.output<typeof CardProviderSettings>;

/** The page of the provider on which the customer pays. */
export const PayPage = z.object({ url: z.string() });
export type PayPage = z.output<typeof PayPage>;
