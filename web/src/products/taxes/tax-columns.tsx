import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { State } from "../../ui/State.tsx";
import type { Tax } from "../queries.ts";
import { taxWords } from "../setting-labels.ts";

export function useTaxColumns(): Column<Tax>[] {
  const t = useWords(taxWords);
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(140px, 1fr)",
      render: ({ name, archivedAt }) => <span className={cx(archivedAt ? "text-quiet" : "font-medium")}>{name}</span>,
    },
    { id: "amount", label: t.rate, width: "minmax(120px, 1fr)", render: (tax) => <TaxAmount tax={tax} /> },
    {
      id: "row",
      label: t.row,
      width: "minmax(120px, 1fr)",
      from: "lg",
      render: ({ amountKind, group }) => (amountKind === "group" ? <span className="text-faint">—</span> : group.name),
    },
    { id: "state", label: t.state, width: "112px", render: (tax) => <TaxState tax={tax} /> },
  ];
}

/** "21 %", "0,50 € por unidad", "2 impuestos"; and whether the price has it in it. */
export function TaxAmount({ tax }: { tax: Tax }) {
  const t = useWords(taxWords);
  const f = useFormat();
  const texts = {
    percent: () => f.percent(tax.amount),
    fixed: () => t.perUnit(`${f.price(tax.amount)} ${f.currencySign(f.currency)}`),
    division: () => t.ofPrice(f.percent(tax.amount)),
    group: () => t.groupOf(tax.children.length),
  };
  return (
    <span className="tabular-nums">
      {texts[tax.amountKind]()}
      {tax.priceIncluded && <span className="text-faint"> · {t.included}</span>}
    </span>
  );
}

export function TaxState({ tax }: { tax: Tax }) {
  const t = useWords(taxWords);
  if (tax.archivedAt) return <State>{t.isArchived}</State>;
  return tax.isDefault ? <State tone="info">{t.isUsual}</State> : null;
}
