import * as z from "zod/mini";
import { decimal, id } from "../../schemas.ts";
import { Credit } from "../credit/credit-records.ts";
import { PromisedElsewhere } from "../promises/promise-records.ts";

export const warningCodes = [
  "reference_used",
  "product_archived",
  "product_blocked",
  "over_credit",
  "promised_elsewhere",
  "below_cost",
  "below_margin",
  "below_permitted",
] as const;

/**
 * Something to know of an offer before it goes out: below its cost, or below the least margin, for who sees costs, with what it cost per unit; for others
 * below the price that is permitted. Of a line its name; `orders`: other quotations and orders, as far as one reaches them, a draft without a number.
 */
export const SaleWarning = z.object({
  code: z.enum(warningCodes),
  lineId: z.nullable(id<"sale_lines">()),
  name: z.nullable(z.string()),
  unitCost: z.nullable(decimal()),
  /** The margin that it leaves, in per cent. */
  percent: z.nullable(decimal()),
  /** Why its product is not sold at present. */
  reason: z.nullable(z.string()),
  /** How the customer stands with it, in the workspace's currency. */
  credit: z.nullable(Credit),
  /** Which quotations hold goods that it would take. */
  promised: z.nullable(PromisedElsewhere),
  orders: z.array(z.object({ id: id<"sales">(), number: z.nullable(z.string()) })),
});
export type SaleWarning = z.output<typeof SaleWarning>;
export const SaleWarnings = z.object({ items: z.array(SaleWarning) });
