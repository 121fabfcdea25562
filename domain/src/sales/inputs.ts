import * as z from "zod/mini";
import { inputWords } from "../inputs/input-words.ts";
import { shaped } from "../inputs/said.ts";
import { fiscalPosition, lineEditsOf, lineInput, linesOf, listInput, reference, remarks } from "../documents/inputs.ts";
import { choices } from "../documents/choices/choices.ts";
import { CustomerChoices, QuantityRange } from "../documents/choices/customer-choice.ts";
import { SaidDiscount } from "../documents/discounts/discount-inputs.ts";
import { periods } from "../documents/recurring/periods.ts";
import { filtersOf, several, sortsOf } from "../fields/field-filters.ts";
import { copied, emailDraft, wished, mailBody, mailSubject } from "../messaging/inputs.ts";
import { picks } from "../products/combos/combo-inputs.ts";
import { currencyCode } from "../products/currencies/rate-inputs.ts";
import { followings } from "../products/price-lists/line-following.ts";
import { delayKinds } from "./due-dates.ts";
import {
  calendarDate,
  decimal,
  email,
  id,
  line,
  name,
  price,
  quantity,
  smallDecimal,
  text,
  version,
} from "../schemas.ts";
import { LineReasons } from "./lost/line-reasons.ts";
import { declineKinds } from "./portal/answers.ts";
import { saleListFields } from "./list-fields.ts";
import { PaymentAsked } from "./payments/payment-asked.ts";
import { signatureInput } from "./signature/signature-inputs.ts";

const saleId = id<"sales">();

/** A line of a quotation: a product with its quantity and price, or a section or note with its text. */
export const LineInput = z.object({
  id: z.optional(id<"sale_lines">()),
  kind: z.optional(z.enum(["product", "section", "note"])),
  productId: z.optional(id<"products">()),
  name: z.optional(text(2000)),
  quantity: z.optional(smallDecimal()),
  unitPrice: z.optional(price()),
  /** What of it follows the price list; what is said of a price that follows counts for nothing. Where only a price is said, nothing does. */
  follows: z.optional(z.enum(followings)),
  /** Of a section: a discount on what is under it, null for none. */
  sectionDiscount: z.optional(z.nullable(SaidDiscount)),
  /** Of a section: whether the customer sees it as one line, its title with what it comes to. */
  hidesLines: z.optional(z.boolean()),
  /** Whether it counts, or is an option beside what does, or an alternative to the line of its group that counts. */
  choice: z.optional(z.enum(choices)),
  /** What the lines of one group of alternatives say alike: any id. */
  choiceGroup: z.optional(z.nullable(id<"choice_groups">())),
  /** How many of it the customer may have where that is his to say; null where it is not. */
  quantityRange: z.optional(z.nullable(QuantityRange)),
  /** Whether it is paid once, or again each month or year. */
  period: z.optional(z.enum(periods)),
  /** Of a combo: which product of each of its choices; of a choice that is not named, what was picked, else the first that is sold. */
  picks: z.optional(picks()),
  ...lineInput,
});
export type LineInput = z.output<typeof LineInput>;

const lines = linesOf(LineInput);
const lineEdits = lineEditsOf(id<"sale_lines">(), z.omit(LineInput, { id: true }));

const header = {
  validUntil: z.optional(z.nullable(calendarDate())),
  deliveryDate: z.optional(z.nullable(calendarDate())),
  paymentTermsId: z.optional(z.nullable(id<"payment_terms">())),
  customerReference: reference(),
  terms: remarks(),
  /** A discount on the whole, null for none. */
  discount: z.optional(z.nullable(SaidDiscount)),
  /** What is to be paid before an accepted quotation is an order, null for nothing; where nothing is said what new quotations ask for. */
  paymentAsked: z.optional(z.nullable(PaymentAsked)),
  salespersonId: z.optional(z.nullable(id<"members">())),
  ...fiscalPosition,
  /** A list that is said stays, also null for none; false for `isPriceListSet` has it chosen again by the customer. */
  priceListId: z.optional(z.nullable(id<"price_lists">())),
  isPriceListSet: z.optional(z.boolean()),
  /** Whose day's prices count; null for those of the day on which it was made. */
  priceDay: z.optional(z.nullable(calendarDate())),
  /** A currency that is said stays; false for `isCurrencySet` has it be that of the price list again. */
  currency: z.optional(currencyCode()),
  isCurrencySet: z.optional(z.boolean()),
  /** Where goods and the invoice go; null for the customer's own address. Where nothing is said they are chosen by the customer. */
  deliveryAddressId: z.optional(z.nullable(id<"addresses">())),
  invoiceAddressId: z.optional(z.nullable(id<"addresses">())),
};

/** What a document was in the other system that gave it its number there: a quotation, where nothing is said. */
export const externalKinds = ["quotation", "order"] as const;
export type ExternalKind = (typeof externalKinds)[number];

export const CreateQuotation = z.object({
  id: z.optional(saleId),
  customerId: id<"contacts">(),
  contactPersonId: z.optional(z.nullable(id<"contacts">())),
  opportunityId: z.optional(z.nullable(id<"opportunities">())),
  externalId: z.optional(line(200, 1)),
  externalKind: z.optional(z.enum(externalKinds)),
  lines,
  ...header,
});
export type CreateQuotation = z.output<typeof CreateQuotation>;

export const EditSale = z.object({
  saleId,
  version,
  customerId: z.optional(id<"contacts">()),
  contactPersonId: z.optional(z.nullable(id<"contacts">())),
  lines: z.optional(lines),
  lineEdits: z.optional(lineEdits),
  ...header,
  /** Whether prices that were typed are converted where the currency changes; else they stay as they are. */
  convertsTyped: z.optional(z.boolean()),
});
export type EditSale = z.output<typeof EditSale>;

export const OneSale = z.object({ saleId });
export type OneSale = z.output<typeof OneSale>;

export const OneSaleLine = z.object({ saleLineId: id<"sale_lines">() });
export type OneSaleLine = z.output<typeof OneSaleLine>;

/** Lines that cost what the price list says now; without lines all that follow it. */
export const UpdatePrices = z.object({
  saleId,
  version,
  lineIds: z.optional(z.array(id<"sale_lines">()).check(z.maxLength(10_000))),
});
export type UpdatePrices = z.output<typeof UpdatePrices>;

/** A mail to the customer, with his order as a PDF. */
export const SendOrder = z.object({ saleId, ...emailDraft });
export type SendOrder = z.output<typeof SendOrder>;

export const VersionedSale = z.object({ saleId, version });
export type VersionedSale = z.output<typeof VersionedSale>;

/** What the customer is told on his page and by mail. */
export const AnswerCustomer = z.object({
  saleId,
  id: z.optional(id<"notes">()),
  body: text(5000).check(z.trim(), z.minLength(1)),
  /** Left out, it is about the whole. */
  lineId: z.optional(id<"sale_lines">()),
});
export type AnswerCustomer = z.output<typeof AnswerCustomer>;

/** `takesAmount`: whether its deal is expected to bring what the order comes to; where nothing is said it rises to that. */
export const ConfirmQuotation = z.object({ saleId, version, takesAmount: z.optional(z.boolean()) });
export type ConfirmQuotation = z.output<typeof ConfirmQuotation>;

/** What is to be different of an order: what is said of the lines that are named, and new ones without an id. */
export const ChangeOrder = z.object({
  saleId,
  version,
  deliveryDate: z.optional(z.nullable(calendarDate())),
  paymentTermsId: z.optional(z.nullable(id<"payment_terms">())),
  customerReference: reference(),
  terms: remarks(),
  salespersonId: z.optional(z.nullable(id<"members">())),
  deliveryAddress: z.optional(z.nullable(text(2000, 1))),
  lines: z.optional(lines),
  tellCustomer: z._default(z.boolean(), false),
});
export type ChangeOrder = z.output<typeof ChangeOrder>;

/** How much of its services was delivered in all, in the lines' units; without lines: all of them, wholly. */
export const DeliverServices = z.object({
  saleId,
  version,
  lines: z.optional(
    z.array(z.object({ lineId: id<"sale_lines">(), quantity: quantity() })).check(z.minLength(1), z.maxLength(10_000)),
  ),
});
export type DeliverServices = z.output<typeof DeliverServices>;

export const SendQuotation = z.object({
  saleId,
  version,
  to: z.optional(email()),
  ...copied,
  subject: z.optional(mailSubject()),
  body: z.optional(mailBody()),
  /** What is said where neither is written: this template, else the usual one. */
  templateId: z.optional(id<"mail_templates">()),
  /** Left out, the PDF of the version that is sent goes with the mail. */
  attachPdf: z.optional(z.boolean()),
  /** Left out, the datasheets of its products go with the mail as far as they have room; the customer's page has them all. */
  attachDatasheets: z.optional(z.boolean()),
  sendAt: wished(),
});
export type SendQuotation = z.output<typeof SendQuotation>;

/** Why nothing comes of a document: by a reason of the list, in words, and which of its lines it was. */
const whyLost = {
  kind: z.optional(z.enum(declineKinds)),
  reason: z.optional(text(2000)),
  lines: z.optional(LineReasons),
};

export const CancelSale = z.object({ saleId, version, ...whyLost });
export type CancelSale = z.output<typeof CancelSale>;

export const ListSales = z.object({
  ...listInput,
  ...filtersOf(saleListFields),
  state: several(z.enum(["draft", "sent", "confirmed", "done", "cancelled", "quotation", "order"])),
  /** Who buys; `customerId` also finds what is for the attention of a person. */
  buyerId: z.optional(id<"contacts">()),
  opportunityId: z.optional(id<"opportunities">()),
  quotationTemplateId: z.optional(id<"quotation_templates">()),
  externalId: z.optional(line(200, 1)),
  sort: z._default(z.enum(sortsOf(saleListFields)), "-createdAt"),
});
export type ListSales = z.output<typeof ListSales>;

const token = z.string().check(shaped(/^[A-Za-z0-9_-]{20,300}$/, inputWords.token));

export const OpenPortal = z.object({ token });
export type OpenPortal = z.output<typeof OpenPortal>;

export const OneDatasheet = z.object({ token, fileId: id<"files">() });
export type OneDatasheet = z.output<typeof OneDatasheet>;

const offeredVersion = z.int().check(z.gte(1));

/** What the customer has chosen so far; kept for whoever opens the link next. */
export const ChooseFromOffer = z.object({ token, version: offeredVersion, choices: CustomerChoices });
export type ChooseFromOffer = z.output<typeof ChooseFromOffer>;

/** `choices`: left out, all is accepted as it was offered. `total`: what the customer was shown that it comes to; another one is refused. */
export const AcceptQuotation = z.object({
  token,
  name: name(200),
  version: offeredVersion,
  choices: z.optional(CustomerChoices),
  total: z.optional(decimal()),
  ...signatureInput,
});
export type AcceptQuotation = z.output<typeof AcceptQuotation>;

export const DeclineQuotation = z.object({
  token,
  ...whyLost,
});
export type DeclineQuotation = z.output<typeof DeclineQuotation>;

export const CommentOnQuotation = z.object({
  token,
  name: z.optional(name(200)),
  body: text(5000, 1),
  /** Left out, it is about the whole. */
  lineId: z.optional(id<"sale_lines">()),
});
export type CommentOnQuotation = z.output<typeof CommentOnQuotation>;

/** What is to be other before the customer accepts. */
export const AskForChanges = z.object({ token, name: z.optional(name(200)), body: text(5000, 1) });
export type AskForChanges = z.output<typeof AskForChanges>;

/** One part of a payment term: a share or an amount, and when it is due. */
export const TermLine = z.object({
  value: z.enum(["percent", "fixed"]),
  amount: decimal(),
  delayKind: z.enum(delayKinds),
  days: z.int().check(z.gte(0), z.lte(3650)),
  dayOfMonth: z.optional(z.int().check(z.gte(0), z.lte(31))),
});

/** A discount for paying within some days: so much per cent of the whole total, or of the amount without taxes. */
export const TermsDiscount = z.object({
  percentage: smallDecimal(),
  days: z.int().check(z.gte(1), z.lte(3650)),
  computation: z.enum(["included", "excluded"]),
});
export type TermsDiscount = z.output<typeof TermsDiscount>;

export const PaymentTermsInput = z.object({
  name: name(),
  lines: z.array(TermLine).check(z.minLength(1), z.maxLength(50)),
  earlyDiscount: z.optional(z.nullable(TermsDiscount)),
  isDefault: z.optional(z.boolean()),
});
export type PaymentTermsInput = z.output<typeof PaymentTermsInput>;

export const EditPaymentTerms = z.object({
  ...z.partial(PaymentTermsInput).shape,
  paymentTermsId: id<"payment_terms">(),
  version,
  isArchived: z.optional(z.boolean()),
});
export type EditPaymentTerms = z.output<typeof EditPaymentTerms>;
