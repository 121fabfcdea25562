import * as z from "zod/mini";
import { currencies, number } from "./reading.ts";
import { taxDefinitions, taxGroupDefinitions, taxGroupKey, taxKey } from "./tax-format.ts";

export const definitions = z.object({
  company: z.object({ currency: z.string() }),
  currencies,
  tax_groups: taxGroupDefinitions,
  taxes: taxDefinitions,
});
export type Definitions = z.infer<typeof definitions>;

const textLine = z.object({ display_type: z.enum(["line_section", "line_note"]) });
const pricedLine = z.object({
  display_type: z.optional(z.null()),
  quantity: number,
  price_unit: number,
  discount: number,
  taxes: z.array(taxKey),
});

export const input = z.object({
  currency: z.string(),
  rounding_method: z.enum(["round_per_line", "round_globally"]),
  precision: z.optional(z.enum(["default"])),
  lines: z.array(z.union([textLine, pricedLine])),
  early_payment_discount: z.optional(z.nullable(z.object({ percentage: number, computation: z.string() }))),
  wizard: z.optional(
    z.nullable(
      z.discriminatedUnion("discount_type", [
        z.object({ discount_type: z.literal("sol_discount"), discount_percentage: number }),
        z.object({ discount_type: z.literal("so_discount"), discount_percentage: number }),
        z.object({ discount_type: z.literal("amount"), discount_amount: number }),
      ]),
    ),
  ),
});
export type Input = z.infer<typeof input>;

const expectedTextLine = z.object({ display_type: z.string(), price_subtotal: number, price_total: number });
const expectedPricedLine = z.object({
  display_type: z.optional(z.null()),
  name: z.optional(z.string()),
  quantity: number,
  price_unit: number,
  discount: number,
  price_subtotal: number,
  price_tax: number,
  price_total: number,
  price_reduce_taxexcl: number,
  price_reduce_taxinc: number,
  taxes: z.array(taxKey),
});
const expectedLine = z.union([expectedTextLine, expectedPricedLine]);
export type ExpectedLine = z.infer<typeof expectedLine>;

const expectedGroup = z.object({
  tax_group: taxGroupKey,
  base_amount: number,
  tax_amount: number,
  display_base_amount: z.nullable(number),
  involved_taxes: z.array(taxKey),
});
const expectedSubtotal = z.object({
  name: z.string(),
  base_amount: number,
  tax_amount: number,
  tax_groups: z.array(expectedGroup),
});
export type ExpectedSubtotal = z.infer<typeof expectedSubtotal>;

export const expected = z.object({
  currency_rate: number,
  amount_untaxed: number,
  amount_tax: number,
  amount_total: number,
  amount_undiscounted: number,
  lines: z.array(expectedLine),
  subtotals: z.array(expectedSubtotal),
  same_tax_base: z.boolean(),
  company_currency: z.object({ base_amount: number, tax_amount: number, total_amount: number }),
});
export type Expected = z.infer<typeof expected>;
