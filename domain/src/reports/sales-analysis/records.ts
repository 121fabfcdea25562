import * as z from "zod/mini";
import { decimal } from "../../schemas.ts";

const measures = {
  documents: z.int(),
  /** Of all that were made, how many and how much of them are orders now, and what part of them in per cent; null of a part of them. */
  confirmed: z.nullable(z.int()),
  confirmedUntaxed: z.nullable(decimal()),
  conversionPercent: z.nullable(decimal()),
  lines: z.int(),
  untaxed: decimal(),
  total: decimal(),
  /** What their goods leave once they are paid, of lines whose cost is known; null where of none it is, or the reader sees no costs. */
  margin: z.nullable(decimal()),
  marginPercent: z.nullable(decimal()),
  discount: decimal(),
  /** Of what they would come to without it. */
  discountPercent: z.nullable(decimal()),
  /** Quantities in the product's unit; null where they are of several units. */
  ordered: z.nullable(decimal()),
  delivered: z.nullable(decimal()),
  toDeliver: z.nullable(decimal()),
  unitName: z.nullable(z.string()),
  averagePrice: z.nullable(decimal()),
  /** From when a document was made until it was confirmed, on average; null where none was. */
  daysToConfirm: z.nullable(decimal()),
};

/** Whom or what a group is of: null where nothing is said; a period or a country has no name but its id. */
const key = { id: z.nullable(z.string()), name: z.nullable(z.string()) };

/** The first of the groups, and of those within each; `groups` says how many there are in all. */
export const SalesAnalysis = z.object({
  total: z.object(measures),
  groups: z.int(),
  rows: z.array(
    z.object({
      ...key,
      ...measures,
      groups: z.int(),
      rows: z.array(z.object({ ...key, ...measures })),
    }),
  ),
});
export type SalesAnalysis = z.output<typeof SalesAnalysis>;
export type Measured = SalesAnalysis["total"];
