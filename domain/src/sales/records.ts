import * as z from "zod/mini";
import { choices } from "../documents/choices/choices.ts";
import { QuantityRange } from "../documents/choices/customer-choice.ts";
import { SaidDiscount } from "../documents/discounts/discount-inputs.ts";
import {
  DocumentTotals,
  fiscalPositionRecord,
  InCompanyCurrency,
  lineRecord,
  rowRecord,
  sums,
} from "../documents/records.ts";
import { periods } from "../documents/recurring/periods.ts";
import { ToldPart } from "../documents/told-parts.ts";
import { WrittenMessage } from "../messaging/records.ts";
import { Opportunity } from "../opportunities/records.ts";
import { Letterhead } from "../parties/letterhead.ts";
import { approvalStandings } from "./approval/approval-states.ts";
import { externalKinds, TermLine, TermsDiscount } from "./inputs.ts";
import { ComboPick } from "../products/combos/combo-inputs.ts";
import { LineShare } from "../products/combos/combo-records.ts";
import { declineKinds } from "./portal/answers.ts";
import { SaleShare } from "./portal/share-records.ts";
import { CustomerQuestion } from "./portal/question-records.ts";
import { Choosing } from "./portal/choosing.ts";
import { PaymentAsked } from "./payments/payment-asked.ts";
import { LinePart } from "../products/kits/kit-records.ts";
import { followings } from "../products/price-lists/line-following.ts";
import { calendarDate, copiedPageOf, decimal, id, language, moment, named, permission, quantity } from "../schemas.ts";

export const saleState = z.enum(["draft", "sent", "confirmed", "done", "cancelled"]);

const approvalStanding = z.enum(approvalStandings);

export const SaleLine = z.object({
  id: id<"sale_lines">(),
  kind: z.enum(["product", "section", "note"]),
  productId: z.nullable(id<"products">()),
  unitId: z.nullable(id<"units">()),
  unitName: z.nullable(z.string()),
  ...lineRecord,
  /** What of it follows the price list: nothing where its price was typed, the price where only its discount was. */
  follows: z.enum(followings),
  /** Of a section: a discount on what is under it. */
  sectionDiscount: z.nullable(SaidDiscount),
  /** Of a section: whether the customer sees it as one line, its title with what it comes to. */
  hidesLines: z.boolean(),
  /** Whether it counts; an option and an alternative cost nothing in what the document comes to, and are not delivered. */
  choice: z.enum(choices),
  choiceGroup: z.nullable(id<"choice_groups">()),
  /** How many of it the customer may have where that is his to say. */
  quantityRange: z.nullable(QuantityRange),
  /** How often it is paid. */
  period: z.enum(periods),
  /** The taxes of its product, before the document's position of tax law. */
  productTaxIds: z.array(id<"taxes">()),
  /** Whether it is a service, whose taxes may be others. */
  isService: z.boolean(),
  /**
   * Goods set aside for this line, what is missing of what is on its way, and when it is expected, in the line's unit. Where a
   * purchase that it counts on is late: since when; the day is then the next that is not late.
   */
  isStorable: z.boolean(),
  /** Of a kit: what it consists of, in an order as it did when it was ordered. */
  parts: z.array(LinePart),
  /** Of a combo: which product of each of its choices, and how the price of one is shared out among these. */
  isCombo: z.boolean(),
  picks: z.array(ComboPick),
  shares: z.array(LineShare),
  reserved: quantity(),
  missing: quantity(),
  expectedOn: z.nullable(calendarDate()),
  lateSince: z.nullable(calendarDate()),
  /** What the customer has, less what came back; what came back; what is still to come; what will not: in the line's unit. */
  delivered: quantity(),
  returned: quantity(),
  open: quantity(),
  givenUp: quantity(),
  /** Why it was the reason for which nothing came of the document; null where it was not, or nobody said. */
  declineKind: z.nullable(z.enum(declineKinds)),
  /** Whether it is a service that is delivered when somebody says so. */
  isDeliveredByHand: z.boolean(),
});
export type SaleLine = z.output<typeof SaleLine>;

const linePrice = z.object({ unitPrice: decimal(), discount: decimal() });

/** What a line costs and what it would cost by the price list now; whether its price was typed. */
export const PriceChange = z.object({
  lineId: id<"sale_lines">(),
  name: z.string(),
  isTyped: z.boolean(),
  before: linePrice,
  after: linePrice,
});
export type PriceChange = z.output<typeof PriceChange>;
export const PriceChanges = z.object({ items: z.array(PriceChange) });

/** What is due when; of a document in another currency also in the workspace's; and with how much less it is paid until when, where that is offered. */
export const Instalment = z.object({
  dueOn: calendarDate(),
  amount: decimal(),
  companyAmount: z.optional(decimal()),
  early: z.optional(z.object({ until: calendarDate(), amount: decimal() })),
});
export type Instalment = z.output<typeof Instalment>;

const person = <Table extends string>() => z.nullable(z.object({ id: id<Table>(), name: z.string() }));

export const SaleDelivery = z.object({
  id: id<"transfers">(),
  number: z.string(),
  state: z.enum(["waiting", "partial", "ready", "done", "cancelled"]),
  /** Whether the customer gives goods back with it. */
  isReturn: z.boolean(),
  scheduledOn: calendarDate(),
  doneAt: z.nullable(moment()),
});

/** How far the goods of an order have come. */
const deliveryStatus = z.enum(["pending", "partial", "returned", "full", "closed_short"]);

/** What an order comes to without what was given up of it. */
const kept = z.object({ untaxed: decimal(), total: decimal() });

/** To whom a document may be written. */
const recipient = z.object({
  id: id<"contacts">(),
  name: z.string(),
  email: z.nullable(z.string()),
  language: z.nullable(language),
});

/** The document, as quotation and as order. */
/** What an order was called as a quotation, where it has a number of its own. */
const quotationNumber = z.nullable(z.string());

export const Sale = z.object({
  id: id<"sales">(),
  number: z.nullable(z.string()),
  quotationNumber,
  /** Its number in the other system that it came from, and what it was there. */
  externalId: z.nullable(z.string()),
  externalKind: z.nullable(z.enum(externalKinds)),
  state: saleState,
  customer: recipient,
  /** The person of the customer to whose attention it goes. */
  contactPerson: z.nullable(recipient),
  opportunity: z.nullable(z.object({ id: id<"opportunities">(), title: z.string() })),
  salesperson: person<"members">(),
  team: person<"teams">(),
  currency: z.string(),
  currencyDecimals: z.int(),
  /** Whether somebody set the currency by hand: else it is that of the price list. */
  isCurrencySet: z.boolean(),
  inCompanyCurrency: InCompanyCurrency,
  validUntil: z.nullable(calendarDate()),
  deliveryDate: z.nullable(calendarDate()),
  paymentTermsId: z.nullable(id<"payment_terms">()),
  /** What is to be paid before an accepted quotation is an order; null for nothing. */
  paymentAsked: z.nullable(PaymentAsked),
  ...fiscalPositionRecord,
  /** Its price list, whether somebody set it by hand, and whose day's prices count. */
  priceList: z.nullable(named<"price_lists">()),
  isPriceListSet: z.boolean(),
  priceDay: calendarDate(),
  /** What its position wants to be said on it, in the customer's language. */
  fiscalNote: z.nullable(z.string()),
  customerReference: z.nullable(z.string()),
  terms: z.nullable(z.string()),
  /** A discount on the whole. */
  discount: z.nullable(SaidDiscount),
  /** Where goods and the invoice go, as it stands on the document; null for the customer's own address. */
  deliveryAddress: z.nullable(z.string()),
  invoiceAddress: z.nullable(z.string()),
  deliveryAddressId: z.nullable(id<"addresses">()),
  invoiceAddressId: z.nullable(id<"addresses">()),
  lines: z.array(SaleLine),
  totals: DocumentTotals,
  instalments: z.array(Instalment),
  deliveries: z.array(SaleDelivery),
  deliveryStatus: z.nullable(deliveryStatus),
  kept,
  portalUrl: z.nullable(z.string()),
  isExpired: z.boolean(),
  /** Whether the customer has accepted it, and it waits to be confirmed. */
  isAwaitingUs: z.boolean(),
  isChangeAsked: z.boolean(),
  isChangedSinceSent: z.boolean(),
  createdAt: moment(),
  updatedAt: z.optional(moment()),
  sentAt: z.nullable(moment()),
  viewedAt: z.nullable(moment()),
  acceptedAt: z.nullable(moment()),
  acceptedBy: z.nullable(z.string()),
  /** Since when the customer wants changes of what he was sent last. */
  changesAskedAt: z.nullable(moment()),
  declineKind: z.nullable(z.enum(declineKinds)),
  declineReason: z.nullable(z.string()),
  /** How it stands with the approval of what goes beyond the limits, where it was asked for. */
  approval: z.nullable(approvalStanding),
  confirmedAt: z.nullable(moment()),
  cancelledAt: z.nullable(moment()),
  version: z.int(),
  can: z.object({
    edit: permission,
    send: permission,
    answer: permission,
    confirm: permission,
    cancel: permission,
    change: permission,
    closeShort: permission,
    deliverAgain: permission,
    deliverServices: permission,
    reopen: permission,
    revokeLink: permission,
  }),
});
export type Sale = z.output<typeof Sale>;

/** A quotation as it went out, and the mail that brings it: by its id it can be taken back for some seconds. */
export const SentSale = z.extend(Sale, WrittenMessage.shape);

export const SaleRow = z.object({
  id: id<"sales">(),
  ...rowRecord,
  quotationNumber,
  state: saleState,
  customerId: id<"contacts">(),
  customerName: z.string(),
  contactPersonName: z.nullable(z.string()),
  salespersonId: z.nullable(id<"members">()),
  salespersonName: z.nullable(z.string()),
  validUntil: z.nullable(calendarDate()),
  deliveryDate: z.nullable(calendarDate()),
  customerReference: z.nullable(z.string()),
  /** What tells a document without a number from another one: its deal, else its first line. */
  about: z.nullable(z.string()),
  deliveryStatus: z.nullable(deliveryStatus),
  externalId: z.optional(z.nullable(z.string())),
  createdAt: moment(),
  updatedAt: z.optional(moment()),
  acceptedAt: z.nullable(moment()),
  confirmedAt: z.nullable(moment()),
  approval: z.nullable(approvalStanding),
  /** In the workspace's currency. */
  companyUntaxed: decimal(),
  companyTotal: decimal(),
  /** What of it is paid again each month and each year, without taxes; null where nothing is. */
  monthlyUntaxed: z.nullable(decimal()),
  yearlyUntaxed: z.nullable(decimal()),
  /** What came for it less what went back; null where nothing came. */
  paid: z.nullable(decimal()),
  /** What its lines earn of whose products the cost is known, in the workspace's currency, and its share; null where none is, and for who sees no costs. */
  margin: z.nullable(decimal()),
  marginPercent: z.nullable(decimal()),
  isExpired: z.boolean(),
  /** Whether the customer has accepted it, and it waits to be confirmed. */
  isAwaitingUs: z.boolean(),
  /** Whether the customer wants changes of what he was sent. */
  isChangeAsked: z.boolean(),
  version: z.int(),
});
export const SalePage = z.extend(copiedPageOf(SaleRow), { sums });

const sentFile = z.object({ id: z.string(), name: z.string(), mediaType: z.string(), bytes: z.int() });

/** What the customer sees behind the link, without signing in. */
export const PortalSale = z.object({
  number: z.string(),
  quotationNumber,
  state: saleState,
  workspaceName: z.string(),
  /** What is told of the company. */
  sender: Letterhead,
  language: language,
  customerName: z.string(),
  contactPersonName: z.nullable(z.string()),
  deliveryAddress: z.nullable(z.string()),
  invoiceAddress: z.nullable(z.string()),
  salespersonName: z.nullable(z.string()),
  salespersonEmail: z.nullable(z.string()),
  currency: z.string(),
  currencyDecimals: z.int(),
  priceDecimals: z.int(),
  validUntil: z.nullable(calendarDate()),
  deliveryDate: z.nullable(calendarDate()),
  customerReference: z.nullable(z.string()),
  terms: z.nullable(z.string()),
  fiscalNote: z.nullable(z.string()),
  sentAt: z.nullable(moment()),
  acceptedAt: z.nullable(moment()),
  acceptedBy: z.nullable(z.string()),
  lines: z.array(
    z.object({
      id: id<"sale_lines">(),
      kind: z.enum(["product", "section", "note"]),
      name: z.string(),
      quantity: decimal(),
      unitName: z.nullable(z.string()),
      unitPrice: decimal(),
      discount: decimal(),
      /** What it consists of, where that is told. */
      parts: z.array(ToldPart),
      /** The names of its taxes. */
      taxes: z.array(z.string()),
      subtotal: decimal(),
      total: decimal(),
      choice: z.enum(choices),
      choiceGroup: z.nullable(id<"choice_groups">()),
      /** How many of it he may have where that is his to say, in steps of its unit. */
      quantityRange: z.nullable(QuantityRange),
      step: z.nullable(decimal()),
      period: z.enum(periods),
      /** Of a section: whether it stands for its lines, which are not told; its amounts are theirs. */
      hidesLines: z.boolean(),
    }),
  ),
  totals: DocumentTotals,
  kept,
  instalments: z.array(Instalment),
  /** On which day it would be accepted that its instalments start from; null once it is an order. */
  instalmentsFrom: z.nullable(calendarDate()),
  /** What went along of its products. */
  datasheets: z.array(sentFile),
  comments: z.array(CustomerQuestion),
  /** The colleagues whom he sent it on to; null for one of them. */
  shares: z.nullable(z.array(SaleShare)),
  /** Since when he wants changes of it. */
  changesAskedAt: z.nullable(moment()),
  /** Null where there is nothing to choose, or no more. */
  choosing: z.nullable(Choosing),
  version: z.int(),
  /** Which of the versions that he was sent it is; null where it was sent before they were counted. */
  versionNumber: z.nullable(z.int()),
  can: z.object({ accept: permission, decline: permission }),
});
export type PortalSale = z.output<typeof PortalSale>;

/** A file that goes along with a quotation: with its mail, or only on the customer's page. */
export const Datasheet = z.object({ ...sentFile.shape, isAttached: z.boolean() });
export type Datasheet = z.output<typeof Datasheet>;
export const Datasheets = z.object({ items: z.array(Datasheet) });

export const PaymentTerms = z.object({
  id: id<"payment_terms">(),
  name: z.string(),
  lines: z.array(TermLine),
  earlyDiscount: z.nullable(TermsDiscount),
  isDefault: z.boolean(),
  isArchived: z.boolean(),
  version: z.int(),
});
export type PaymentTerms = z.output<typeof PaymentTerms>;
export const PaymentTermsList = z.object({ items: z.array(PaymentTerms) });

/** What a draft could count on today, before anything is promised; in the product's unit. */
export const SaleAvailability = z.object({
  items: z.array(
    z.object({
      lineId: id<"sale_lines">(),
      productId: id<"products">(),
      unitName: z.string(),
      needed: quantity(),
      onHand: quantity(),
      free: quantity(),
      forecast: quantity(),
      missing: quantity(),
      expectedOn: z.nullable(calendarDate()),
    }),
  ),
});

/** The answer to a conversion: the opportunity, and the quotation where one was asked for. */
export const Converted = z.extend(Opportunity, {
  quotation: z.nullable(z.object({ id: id<"sales">(), version: z.int() })),
});
export type Converted = z.output<typeof Converted>;
