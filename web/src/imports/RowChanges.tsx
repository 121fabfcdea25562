import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { RecordLink } from "../ui/RecordLink.tsx";
import { importWords } from "./labels.ts";
import type { ImportKind, ImportPreview } from "./queries.ts";
import { recordKind } from "./SeenRows.tsx";

const mostShown = 50;

/** What would change of records that are there already, before and after. */
export function RowChanges({ kind, preview }: { kind: ImportKind; preview: ImportPreview }) {
  const t = useWords(importWords);
  const f = useFormat();
  const shown = preview.changes.slice(0, mostShown);
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium">{t.changes}</h3>
      <ul className="divide-y divide-line rounded-lg bg-card shadow-card">
        {shown.map(({ row, record, fields }) => (
          <li key={row} className="grid grid-cols-[72px_1fr_2fr] gap-3 px-4 py-2 max-md:grid-cols-1">
            <span className="text-quiet tabular-nums">{t.rowNumber(f.count(row))}</span>
            <RecordLink kind={recordKind[kind]} id={record.id} className="truncate font-medium">
              {record.name}
            </RecordLink>
            <ul>
              {fields.map(({ label, before, after }) => (
                <li key={label}>
                  <span className="text-quiet">{label}</span>{" "}
                  <del className="whitespace-pre-line text-faint">{before ?? t.empty}</del> →{" "}
                  <ins className="whitespace-pre-line no-underline">{after}</ins>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {preview.changed > shown.length && (
        <p className="text-quiet">{t.moreErrors(f.count(preview.changed - shown.length))}</p>
      )}
    </section>
  );
}
