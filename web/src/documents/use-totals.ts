import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import { documentTotals } from "@trato/domain/documents/totals.ts";
import type { DiscountedLine } from "@trato/domain/documents/discounts/document-discounts.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { prepareTotals, type TotalsRules } from "@trato/domain/products/totals/totals-rules.ts";
import { useMe } from "../platform/session.ts";
import { taxesQuery } from "../products/queries.ts";

type Shown = { totals: DocumentTotals; lines: readonly { id: string; subtotal: Decimal }[] };

type TypedLine = DiscountedLine & { id: string };

/** What a document and each of its lines come to: as it is kept, and as it is typed by the very code that the server will use. */
export function useTotals(
  kept: Shown,
  {
    lines,
    discount = null,
    isLocked,
    currency,
  }: { lines: readonly TypedLine[]; discount?: GlobalDiscount | null; isLocked: boolean; currency?: string },
): { totals: DocumentTotals; amounts: (Decimal | undefined)[] } {
  const rules = useTotalsRules(currency);
  const typed = useMemo(() => documentTotals(lines, rules, discount), [lines, rules, discount]);
  if (!isLocked) return { totals: typed.totals, amounts: typed.lines.map(({ subtotal }) => subtotal) };
  const amounts = new Map(kept.lines.map(({ id, subtotal }) => [id, subtotal])); // what is typed and refused comes to nothing
  return { totals: kept.totals, amounts: lines.map(({ id }) => amounts.get(id)) };
}

/** How every document in a currency, else the workspace's, is added up, and all taxes that a line may have. */
export function useTotalsRules(currency?: string): TotalsRules {
  const { data } = useSuspenseQuery(taxesQuery);
  const { workspace } = useMe();
  const { currencyDecimals, roundingMethod } = inCurrency(workspace, currency ?? workspace.currency);
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
