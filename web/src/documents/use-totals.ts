import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { TotalsLine } from "@trato/domain/products/totals/sale-amounts.ts";
import { totalsOf, type SaleTotals } from "@trato/domain/products/totals/totals.ts";
import { prepareTotals, type TotalsRules } from "@trato/domain/products/totals/totals-rules.ts";
import { useMe } from "../platform/session.ts";
import { taxesQuery } from "../products/queries.ts";

const discountDecimals = 4;
const purchaseDecimals = 6;

/** The totals of the lines of a quotation as they stand, by the very code that the server will use. */
export function useTotals(lines: readonly TotalsLine[]): SaleTotals {
  const { priceDecimals, quantityDecimals } = useMe().workspace;
  const rules = useTotalsRules(priceDecimals, quantityDecimals);
  return useMemo(() => totalsOf(lines, rules), [lines, rules]);
}

/** The same for a purchase, whose prices keep more decimals. */
export function usePurchaseTotals(lines: readonly TotalsLine[]): SaleTotals {
  const rules = useTotalsRules(purchaseDecimals, purchaseDecimals);
  return useMemo(() => totalsOf(lines, rules), [lines, rules]);
}

function useTotalsRules(price: number, quantity: number): TotalsRules {
  const { data } = useSuspenseQuery(taxesQuery);
  const { currencyDecimals, roundingMethod } = useMe().workspace;
  return useMemo(() => {
    const groups = new Map(data.items.map(({ group }) => [group.id, group]));
    return prepareTotals({
      taxes: data.items.map((tax) => ({ ...tax, group: tax.group.id })),
      taxGroups: [...groups.values()],
      currency: { decimals: currencyDecimals },
      roundingMethod,
      precisions: { price, quantity, discount: discountDecimals },
    });
  }, [data, currencyDecimals, roundingMethod, price, quantity]);
}
