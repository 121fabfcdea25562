import { useLanguage, useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { State } from "../../ui/State.tsx";
import type { FiscalPosition } from "../queries.ts";
import { positionWords } from "./position-labels.ts";
import { vatCountries } from "./vat-countries.ts";
import { zipText } from "./zip-text.ts";

export function usePositionColumns(): Column<FiscalPosition>[] {
  const t = useWords(positionWords);
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(180px, 1.2fr)",
      render: ({ name, archivedAt }) => <span className={cx(archivedAt ? "text-quiet" : "font-medium")}>{name}</span>,
    },
    {
      id: "holds",
      label: t.holds,
      width: "minmax(160px, 2fr)",
      render: (position) => <PositionPlace position={position} />,
    },
    {
      id: "changes",
      label: t.changes,
      width: "minmax(120px, 1fr)",
      render: ({ mappings }) => (
        <span className="text-quiet">{mappings.length === 0 ? t.noChanges : t.changed(mappings.length)}</span>
      ),
    },
    { id: "state", label: t.state, width: "112px", render: (position) => <PositionState position={position} /> },
  ];
}

/** "Spain · 35000-35999 · with a tax number", "By hand". */
export function PositionPlace({ position }: { position: FiscalPosition }) {
  const t = useWords(positionWords);
  const language = useLanguage();
  const { isAutomatic, isInUnion, country, zipRanges, isVatRequired, isPrivateOnly } = position;
  const named = vatCountries(language).find(({ value }) => value === country)?.label ?? country;
  const parts = [
    isInUnion ? t.union : (named ?? t.anywhere),
    zipRanges.length > 0 && zipText(zipRanges),
    isVatRequired && t.withVat,
    isPrivateOnly && t.privatePersons,
  ];
  return (
    <span className="truncate text-sm text-quiet">{isAutomatic ? parts.filter(Boolean).join(" · ") : t.byHand}</span>
  );
}

export function PositionState({ position }: { position: FiscalPosition }) {
  const t = useWords(positionWords);
  return position.archivedAt ? <State>{t.isArchived}</State> : null;
}
