import * as z from "zod/mini";
import { nextActivity } from "../fields/next-activity.ts";
import { periods } from "./recurring/periods.ts";
import { UsedRate } from "../products/currencies/rate-records.ts";
import { decimal, id, named } from "../schemas.ts";

/** What every document's line says once it is kept: what, how many, at what price, and what that comes to. */
export const lineRecord = {
  name: z.string(),
  quantity: decimal(),
  unitPrice: decimal(),
  discount: decimal(),
  taxIds: z.array(id<"taxes">()),
  subtotal: decimal(),
  tax: decimal(),
  total: decimal(),
};

/** Under which position of tax law a document stands, and whether somebody set it by hand. */
export const fiscalPositionRecord = {
  fiscalPosition: z.nullable(named<"fiscal_positions">()),
  isFiscalPositionSet: z.boolean(),
};

/** Of a document in another currency than the workspace's: by which rate, and what it comes to in the workspace's. */
export const InCompanyCurrency = z.nullable(
  z.object({ rate: UsedRate, untaxed: decimal(), tax: decimal(), total: decimal() }),
);
export type InCompanyCurrency = z.output<typeof InCompanyCurrency>;

/** A discount on a section or on the whole: what it takes off without taxes, less than nothing. */
export const DiscountGiven = z.object({
  /** The section's line; nothing where it is on the whole document. */
  lineId: z.nullable(z.string()),
  /** How much per cent, where it is a percentage. */
  percent: z.nullable(decimal()),
  amount: decimal(),
});
export type DiscountGiven = z.output<typeof DiscountGiven>;

/** What of a document is paid once, or again each month or year. */
export const RecurringAmount = z.object({ period: z.enum(periods), untaxed: decimal(), total: decimal() });
export type RecurringAmount = z.output<typeof RecurringAmount>;

/** What a document comes to; a tax without a base is a fixed amount. */
export const DocumentTotals = z.object({
  /** Without its discounts, where there are any: what the lines would cost, and what those on sections and the whole take off. */
  undiscounted: z.optional(decimal()),
  discounts: z.optional(z.array(DiscountGiven)),
  untaxed: decimal(),
  taxes: z.array(z.object({ name: z.string(), base: z.nullable(decimal()), amount: decimal() })),
  tax: decimal(),
  total: decimal(),
  /** Its parts by how often they are paid, where some are paid again and again. */
  recurring: z.optional(z.array(RecurringAmount)),
});
export type DocumentTotals = z.output<typeof DocumentTotals>;

/** A line of a document with signs that no font has, so that it cannot be read in the PDF. */
export const UnprintableLine = z.object({ text: z.string(), signs: z.array(z.string()) });
export const Unprintable = z.object({ items: z.array(UnprintableLine) });

/** What the documents of a list come to, by their currency. */
export const sums = z.optional(z.array(z.object({ currency: z.string(), total: decimal() })));

/** What every kind of document says of itself in its list. */
export const rowRecord = {
  number: z.nullable(z.string()),
  currency: z.string(),
  untaxed: decimal(),
  total: decimal(),
  nextActivity,
};
