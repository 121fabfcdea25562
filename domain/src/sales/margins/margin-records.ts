import * as z from "zod/mini";
import { decimal, id } from "../../schemas.ts";

const margin = { cost: decimal(), margin: decimal(), percent: z.nullable(decimal()) };

/** What goods cost, what is left of their amount without taxes, and its share in per cent; no share of an amount of nothing. */
export const Margin = z.object(margin);
export type Margin = z.output<typeof Margin>;

/** The margin of a document and of its lines, by what their products cost when they were chosen. */
export const SaleMargin = z.object({
  ...margin,
  lines: z.array(
    z.object({
      lineId: id<"sale_lines">(),
      name: z.string(),
      /** Per unit of the line. */
      unitCost: decimal(),
      ...margin,
    }),
  ),
  /** How many lines there are of whose products no cost was known when they were chosen: they are not counted. */
  unknown: z.int(),
});
export type SaleMargin = z.output<typeof SaleMargin>;
