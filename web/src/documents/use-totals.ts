import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import { documentTotals } from "@trato/domain/documents/totals.ts";
import type { TotalsLine } from "@trato/domain/products/totals/sale-amounts.ts";
import { prepareTotals, type TotalsRules } from "@trato/domain/products/totals/totals-rules.ts";
import { useMe } from "../platform/session.ts";
import { taxesQuery } from "../products/queries.ts";

type Shown = { totals: DocumentTotals; lines: readonly { subtotal: Decimal }[] };

/** What a document and each of its lines come to: as it is kept, and as it is typed by the very code that the server will use. */
export function useTotals(
  kept: Shown,
  { lines, isLocked }: { lines: readonly TotalsLine[]; isLocked: boolean },
): { totals: DocumentTotals; amounts: Decimal[] } {
  const rules = useTotalsRules();
  const typed = useMemo(() => documentTotals(lines, rules), [lines, rules]);
  const shown = isLocked ? kept : typed;
  return { totals: shown.totals, amounts: shown.lines.map(({ subtotal }) => subtotal) };
}

function useTotalsRules(): TotalsRules {
  const { data } = useSuspenseQuery(taxesQuery);
  const { currencyDecimals, roundingMethod } = useMe().workspace;
  return useMemo(() => {
    const groups = new Map(data.items.map(({ group }) => [group.id, group]));
    return prepareTotals({
      taxes: data.items.map((tax) => ({ ...tax, group: tax.group.id })),
      taxGroups: [...groups.values()],
      currency: { decimals: currencyDecimals },
      roundingMethod,
    });
  }, [data, currencyDecimals, roundingMethod]);
}
