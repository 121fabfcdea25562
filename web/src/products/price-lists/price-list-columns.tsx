import { useLanguage, useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import { countryChoices } from "../../ui/fields/countries.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { State } from "../../ui/State.tsx";
import type { PriceList } from "../queries.ts";
import { priceListWords } from "./price-list-labels.ts";

export function usePriceListColumns(): Column<PriceList>[] {
  const t = useWords(priceListWords);
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(180px, 1.2fr)",
      render: ({ name, archivedAt }) => <span className={cx(archivedAt ? "text-quiet" : "font-medium")}>{name}</span>,
    },
    {
      id: "forWhom",
      label: t.forWhom,
      width: "minmax(160px, 2fr)",
      render: (list) => <PriceListPlace list={list} />,
    },
    {
      id: "rules",
      label: t.rules,
      width: "112px",
      render: ({ rules }) => <span className="text-quiet tabular-nums">{t.countRules(rules)}</span>,
    },
    { id: "state", label: t.state, width: "112px", render: (list) => <PriceListState list={list} /> },
  ];
}

/** "Spain, Portugal", "By hand". */
export function PriceListPlace({ list }: { list: PriceList }) {
  const t = useWords(priceListWords);
  const language = useLanguage();
  const named = countryChoices(language).filter(({ value }) => list.countries.includes(value));
  const text = named.length > 0 ? named.map(({ label }) => label).join(", ") : list.isDefault ? "" : t.byHand;
  return <span className="truncate text-quiet">{text}</span>;
}

export function PriceListState({ list }: { list: PriceList }) {
  const t = useWords(priceListWords);
  if (list.archivedAt) return <State>{t.isArchived}</State>;
  return list.isDefault ? <State tone="ok">{t.usual}</State> : null;
}
