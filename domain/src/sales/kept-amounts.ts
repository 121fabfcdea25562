import type { Decimal } from "../decimal.ts";
import { difference } from "../stock/quantities.ts";
import { isOrder, type SaleState } from "./lifecycle.ts";

type Amounts = { state: SaleState; totals: { total: Decimal }; kept: { total: Decimal } };

/**
 * Of an order a part of which was given up: what was ordered, what of it is kept, and what will not be delivered, each with
 * its word of `documentWords`; nothing where all is kept, or nothing was ordered yet.
 */
export function keptAmounts({ state, totals, kept }: Amounts) {
  const givenUp = difference(totals.total, kept.total);
  if (!isOrder({ state }) || givenUp === "0") return [];
  return [
    { word: "ordered", amount: totals.total },
    { word: state === "done" ? "deliveredAmount" : "keptAmount", amount: kept.total },
    { word: "givenUpAmount", amount: givenUp },
  ] as const;
}
