import { useQuery } from "@tanstack/react-query";
import { type Decimal, nothing, one } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { obstacleToTax } from "@trato/domain/products/taxes/tax-rules.ts";
import { totalsOf, type SaleTotals } from "@trato/domain/products/totals/totals.ts";
import { prepareTotals } from "@trato/domain/products/totals/totals-rules.ts";
import { useFormat, useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { newId } from "../../platform/ids.ts";
import { taxesQuery, type Tax } from "../queries.ts";
import { taxWords } from "../setting-labels.ts";
import type { TaxValues } from "./tax-values.ts";

type TaxExampleProps = { values: TaxValues; taxId: Id<"taxes"> | undefined };

const price = "100" as Decimal; // a decimal

/** What the tax makes of a line, reckoned by the engine of the documents. */
export function TaxExample({ values, taxId }: TaxExampleProps) {
  const t = useWords(taxWords);
  const f = useFormat();
  const totals = useExample(values, taxId);
  if (!totals) return null;
  const rows = totals.subtotals.flatMap(({ groups }) => groups);
  return (
    <div className="rounded-md bg-panel px-3 py-2.5">
      <p className="mb-1.5 text-sm font-medium text-quiet">{t.example(f.money(price))}</p>
      <dl aria-live="polite" className="grid grid-cols-[1fr_auto] gap-y-1 tabular-nums">
        <dt className="text-quiet">{t.untaxed}</dt>
        <dd className="text-right">{f.money(totals.untaxed)}</dd>
        {rows.map((row) => (
          <div key={row.group} className="contents">
            <dt className="text-quiet">{row.name}</dt>
            <dd className="text-right">{f.money(row.tax)}</dd>
          </div>
        ))}
        <dt className="font-semibold">{t.total}</dt>
        <dd className="text-right font-semibold">{f.money(totals.total)}</dd>
      </dl>
    </div>
  );
}

const ownRow = newId<"tax_groups">();
const ownTax = newId<"taxes">();

/** The totals of one line with this tax alone; null while it is not complete. */
function useExample(values: TaxValues, taxId: Id<"taxes"> = ownTax): SaleTotals | null {
  const { data } = useQuery(taxesQuery);
  const { currencyDecimals, roundingMethod } = useMe().workspace;
  const amount = values.amountKind === "group" ? nothing : values.amount;
  if (!data || amount === null || values.sequence === null) return null;
  const drawn = { ...values, id: taxId, amount, sequence: values.sequence };
  if (obstacleToTax(drawn)) return null;
  const others = data.items.filter(({ id }) => id !== taxId);
  const groups = new Map(data.items.map(({ group }) => [group.id, group]));
  const row = { id: ownRow, name: values.name, sequence: values.sequence, precedingSubtotal: null };
  const group = values.groupId && groups.has(values.groupId) ? values.groupId : ownRow;
  try {
    const rules = prepareTotals({
      taxes: [...others.map(asDefined), { ...drawn, group }],
      taxGroups: [...groups.values(), row],
      currency: { decimals: currencyDecimals },
      roundingMethod,
    });
    return totalsOf([{ quantity: one, unitPrice: price, taxIds: [taxId] }], rules);
  } catch (error) {
    if (error instanceof Refusal) return null; // half typed
    throw error;
  }
}

const asDefined = ({ group, ...tax }: Tax) => ({ ...tax, group: group.id });
