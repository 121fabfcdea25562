import type { Format } from "@trato/domain/format.ts";
import type { VersionChange } from "@trato/domain/sales/versions/compare-versions.ts";
import { type Currencies, saidChange } from "@trato/domain/sales/versions/said-change.ts";
import { useWords } from "../../platform/words.ts";
import { groupedChanges } from "./grouped-changes.ts";
import { versionWords } from "./version-labels.ts";

type ChangeListProps = { changes: readonly VersionChange[]; currencies: Currencies; f: Format };

/** What one version says otherwise than another, line by line, in words and figures. */
export function ChangeList({ changes, currencies, f }: ChangeListProps) {
  const t = useWords(versionWords);
  if (changes.length === 0) return <p className="text-quiet">{t.same}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {groupedChanges(changes).map(({ key, name, changes: ofGroup }) => (
        <li key={key} className="min-w-0">
          <p className="font-medium wrap-anywhere whitespace-pre-line">
            {name ?? (key === "amount" ? t.amounts : t.document)}
          </p>
          <ul>
            {ofGroup.map((change, index) => (
              <Said key={index} change={change} currencies={currencies} f={f} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Said({ change, currencies, f }: { change: VersionChange; currencies: Currencies; f: Format }) {
  const t = useWords(versionWords);
  const { what, before, after, more } = saidChange(change, currencies, f);
  const hasBoth = before !== null && after !== null;
  return (
    <li className="flex flex-wrap gap-x-2 wrap-anywhere tabular-nums">
      <span className="text-quiet">{what}</span>
      {before !== null && (
        <del className="whitespace-pre-line text-quiet">
          <span className="sr-only">{t.before} </span>
          {before}
        </del>
      )}
      {hasBoth && <span aria-hidden="true">→</span>}
      {after !== null && (
        <ins className="whitespace-pre-line no-underline">
          <span className="sr-only">{t.after} </span>
          {after}
        </ins>
      )}
      {more && <span className="text-quiet">({more})</span>}
    </li>
  );
}
