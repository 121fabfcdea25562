import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { totalsOf, type SaleTotals } from "@trato/domain/products/totals.ts";
import { prepareTotals, type TotalsRules } from "@trato/domain/products/totals-rules.ts";
import { useMe } from "../app/session.ts";
import { taxesQuery } from "./queries.ts";
import type { DraftLine } from "./use-sale-draft.ts";

const discountDecimals = 4;

/** The totals of the lines as they stand, by the very code that the server will use. */
export function useTotals(lines: readonly DraftLine[]): SaleTotals {
  const rules = useTotalsRules();
  return useMemo(() => totalsOf(lines, rules), [lines, rules]);
}

function useTotalsRules(): TotalsRules {
  const { data } = useSuspenseQuery(taxesQuery);
  const { currencyDecimals, roundingMethod, priceDecimals, quantityDecimals } = useMe().workspace;
  return useMemo(() => {
    const groups = new Map(data.items.map(({ group }) => [group.id, group]));
    return prepareTotals({
      taxes: data.items.map((tax) => ({ ...tax, group: tax.group.id })),
      taxGroups: [...groups.values()],
      currency: { decimals: currencyDecimals },
      roundingMethod,
      precisions: { price: priceDecimals, quantity: quantityDecimals, discount: discountDecimals },
    });
  }, [data, currencyDecimals, roundingMethod, priceDecimals, quantityDecimals]);
}
