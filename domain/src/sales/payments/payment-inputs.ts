import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { shaped } from "../../inputs/said.ts";
import { aboveZero, calendarDate, id, positiveDecimal, rawText, version } from "../../schemas.ts";
import { PaymentAsked } from "./payment-asked.ts";

const amount = positiveDecimal().check(aboveZero);
const paymentId = id<"payments">();

/** What new quotations ask for, and whether customers are told where to transfer it. */
export const EditPaymentSettings = z.object({
  version,
  asked: z.optional(z.nullable(PaymentAsked)),
  takesTransfers: z.optional(z.boolean()),
});
export type EditPaymentSettings = z.output<typeof EditPaymentSettings>;

/** Money that came by a transfer: how much of it, in the document's currency, and on which day; without a day today. */
export const RecordPayment = z.object({
  saleId: id<"sales">(),
  id: z.optional(paymentId),
  amount,
  receivedOn: z.optional(calendarDate()),
});
export type RecordPayment = z.output<typeof RecordPayment>;

export const OnePayment = z.object({ paymentId, version });
export type OnePayment = z.output<typeof OnePayment>;

/** To which document a payment goes that stands aside; left out, to the one that it came for. */
export const AssignPayment = z.object({ paymentId, version, saleId: z.optional(id<"sales">()) });
export type AssignPayment = z.output<typeof AssignPayment>;

const key = (prefix: RegExp) => rawText(300, 8).check(z.trim(), shaped(prefix, inputWords.cardKey));

/** The provider's keys, which are never told again, and whether customers are offered to pay by card. */
export const EditCardProvider = z.object({
  version,
  secretKey: z.optional(key(/^(sk|rk)_[A-Za-z0-9_]+$/)),
  webhookSecret: z.optional(key(/^whsec_[A-Za-z0-9+/=_-]+$/)),
  isOn: z.optional(z.boolean()),
});
export type EditCardProvider = z.output<typeof EditCardProvider>;

/** How much of a payment goes back; left out, all that is left of it. */
export const RefundPayment = z.object({ paymentId, id: z.optional(id<"refunds">()), amount: z.optional(amount) });
export type RefundPayment = z.output<typeof RefundPayment>;
