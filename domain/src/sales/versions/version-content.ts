import * as z from "zod/mini";
import { ToldPart } from "../../documents/told-parts.ts";
import { choices } from "../../documents/choices/choices.ts";
import { QuantityRange } from "../../documents/choices/customer-choice.ts";
import { SaidDiscount } from "../../documents/discounts/discount-inputs.ts";
import { DocumentTotals } from "../../documents/records.ts";
import { periods } from "../../documents/recurring/periods.ts";
import { calendarDate, decimal, id, language } from "../../schemas.ts";
import { TermLine, TermsDiscount } from "../inputs.ts";
import { PaymentAsked } from "../payments/payment-asked.ts";

/** A line as the customer reads it, and nothing of what it costs us. */
export const VersionLine = z.object({
  id: id<"sale_lines">(),
  kind: z.enum(["product", "section", "note"]),
  name: z.string(),
  reference: z.nullable(z.string()),
  quantity: decimal(),
  unit: z.nullable(z.string()),
  unitPrice: decimal(),
  discount: decimal(),
  /** The names of its taxes, in the order in which they are counted. */
  taxes: z.array(z.string()),
  choice: z.enum(choices),
  choiceGroup: z.nullable(id<"choice_groups">()),
  /** Left out where the quantity is not the customer's to say. */
  quantityRange: z.optional(QuantityRange),
  period: z.enum(periods),
  sectionDiscount: z.nullable(SaidDiscount),
  /** What it consists of, where that is told: how much of each is in one. */
  parts: z.optional(z.array(ToldPart)),
  subtotal: decimal(),
  total: decimal(),
});
export type VersionLine = z.output<typeof VersionLine>;

/** What an offer says to its customer, in his language: what a version freezes. `form` names how its canonical form is written. */
export const VersionContent = z.object({
  form: z.literal(1),
  number: z.string(),
  language,
  currency: z.string(),
  currencyDecimals: z.int(),
  priceDecimals: z.int(),
  customerName: z.string(),
  contactPersonName: z.nullable(z.string()),
  deliveryAddress: z.nullable(z.string()),
  invoiceAddress: z.nullable(z.string()),
  validUntil: z.nullable(calendarDate()),
  deliveryDate: z.nullable(calendarDate()),
  customerReference: z.nullable(z.string()),
  /** Terms without a discount for early payment say nothing of it, as versions before there were any. */
  paymentTerms: z.nullable(
    z.object({ name: z.string(), lines: z.array(TermLine), earlyDiscount: z.optional(TermsDiscount) }),
  ),
  /** Left out where nothing is to be paid on acceptance. */
  paymentAsked: z.optional(PaymentAsked),
  discount: z.nullable(SaidDiscount),
  terms: z.nullable(z.string()),
  fiscalNote: z.nullable(z.string()),
  lines: z.array(VersionLine),
  totals: DocumentTotals,
});
export type VersionContent = z.output<typeof VersionContent>;
