import * as z from "zod/mini";
import { FiscalPositionChosen } from "../../products/fiscal-positions/position-records.ts";
import { amountKind } from "../../products/taxes/tax-inputs.ts";
import { decimal, id, named, quantity } from "../../schemas.ts";
import { choices } from "../choices/choices.ts";
import { periods } from "../recurring/periods.ts";

const tax = named<"taxes">();
const taxIds = z.array(id<"taxes">());
const amounts = z.object({ untaxed: decimal(), tax: decimal(), total: decimal() });

/** How a document's amounts are rounded: each line's for itself or the sums over all lines, half up to a step of its currency. */
const rounding = {
  currency: z.string(),
  rounding: z.enum(["per_line", "globally"]),
  step: quantity(),
};

/** What a tax is now: per cent or money for each unit, in the price or on top of it, and whether the customer pays it to the state. */
const definition = {
  ...tax.shape,
  amountKind,
  rate: decimal(),
  isInPrice: z.boolean(),
  reverseCharge: z.boolean(),
};

/**
 * A tax of a line: what it was computed on and times what, exactly; its base, what it comes to and what of that is charged; and whose
 * bases it changed. In the order in which taxes are computed.
 */
const taxOfLine = z.object({
  ...definition,
  computedOn: quantity(),
  factor: quantity(),
  amount: quantity(),
  base: quantity(),
  charged: quantity(),
  addedTo: taxIds,
  takenFrom: taxIds,
});

/** Where the taxes of a line come from: its product's, and what its document's position makes of them. */
export const TaxesOrigin = z.object({
  productTaxes: z.array(tax),
  isService: z.boolean(),
  position: z.nullable(named<"fiscal_positions">()),
  /** Whether somebody set the position by hand; else it was chosen by who buys or sells. */
  isPositionSet: z.boolean(),
  mapped: z.array(z.object({ from: tax, to: z.array(tax) })),
  /** What that makes of the product's taxes now. */
  given: z.array(tax),
  /** Whether the line has others than those: somebody chose them. */
  isTyped: z.boolean(),
});
export type TaxesOrigin = z.output<typeof TaxesOrigin>;

/** Why a line comes to what it does, or one of the parts of a combo: its price × quantity, what its discount takes off and what is left, exactly; its taxes, why these, and each rounding. */
const explained = z.object({
  lineId: z.string(),
  name: z.string(),
  ...rounding,
  choice: z.enum(choices),
  quantity: decimal(),
  unitPrice: decimal(),
  discount: decimal(),
  gross: quantity(),
  off: quantity(),
  amount: quantity(),
  origin: TaxesOrigin,
  taxes: z.array(taxOfLine),
  /** `of`: the amount, or a tax's id. */
  roundings: z.array(z.object({ of: z.string(), value: quantity(), result: quantity(), remainder: quantity() })),
  untaxed: decimal(),
  tax: decimal(),
  total: decimal(),
  /** What its document keeps of it instead, where a tax has become another one since. */
  kept: z.nullable(amounts),
});

/** The same with what its price is shared out among, where it is a combo: each with its own taxes, which are none of the line's. */
export const LineExplained = z.extend(explained, { parts: z.optional(z.array(explained)) });
export type LineExplained = z.output<typeof LineExplained>;

/** The same with the position that its document's partner gets now, and why; nothing where one was set by hand. */
export const DocumentLineExplained = z.extend(LineExplained, { positionChosen: z.nullable(FiscalPositionChosen) });
export type DocumentLineExplained = z.output<typeof DocumentLineExplained>;

const lineNamed = z.object({ lineId: z.nullable(z.string()), name: z.nullable(z.string()) });

/** A sum over the lines: exactly, rounded, and what lines carry of the difference; without a line it is the discount on the whole. */
const summed = z.object({
  exact: quantity(),
  rounded: quantity(),
  remainder: quantity(),
  shares: z.array(z.object({ ...lineNamed.shape, amount: quantity() })),
});

/** A tax over the document: on how many lines, its base and what is charged. */
const taxSummed = z.object({ ...definition, lines: z.int(), base: summed, charged: summed });

/** A discount on a section, or on the whole: on what, how much of it, and what it takes off of each combination of taxes. */
const discountExplained = z.object({
  ...lineNamed.shape,
  percent: z.nullable(decimal()),
  /** An amount that was asked for, taxes included. */
  asked: z.nullable(decimal()),
  /** Whether just that much could not be taken off. */
  isOther: z.boolean(),
  on: decimal(),
  untaxed: decimal(),
  total: decimal(),
  parts: z.array(z.object({ taxes: z.array(tax), untaxed: decimal() })),
});
export type DiscountExplained = z.output<typeof discountExplained>;

/** Why a document comes to what it does. */
export const TotalsExplained = z.object({
  ...rounding,
  /** The lines that count: how many, and what they come to without taxes before discounts on sections and the whole. */
  lines: z.object({ count: z.int(), untaxed: decimal() }),
  /** What the lines that count under each section come to. */
  sections: z.array(z.object({ lineId: z.string(), name: z.string(), count: z.int(), untaxed: decimal() })),
  discounts: z.array(discountExplained),
  /** Options and alternatives, which do not count; an alternative with the line that counts in its place. */
  uncounted: z.array(
    z.object({
      lineId: z.string(),
      name: z.string(),
      choice: z.enum(choices),
      untaxed: decimal(),
      instead: z.nullable(lineNamed),
    }),
  ),
  /** The untaxed amount exactly; by how much it differs from the sum of what the lines print, and which of them carries that. */
  exact: quantity(),
  correction: z.nullable(z.object({ ...lineNamed.shape, amount: quantity() })),
  untaxed: decimal(),
  /** The rows of taxes with the taxes in each. */
  taxes: z.array(
    z.object({ name: z.string(), base: z.nullable(decimal()), amount: decimal(), taxes: z.array(taxSummed) }),
  ),
  tax: decimal(),
  total: decimal(),
  /** What is paid once, each month and each year; the first is what the others leave of the whole. */
  recurring: z.array(z.object({ period: z.enum(periods), untaxed: decimal(), total: decimal(), isRest: z.boolean() })),
  /** What the document keeps instead, where a tax or the rounding has become another one since. */
  kept: z.nullable(amounts),
});
export type TotalsExplained = z.output<typeof TotalsExplained>;
