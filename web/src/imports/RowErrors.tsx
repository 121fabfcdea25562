import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { importWords } from "./labels.ts";
import type { ImportRow } from "./queries.ts";

const mostShown = 50;

type RowErrorsProps = { title: string; about: string; errors: ImportRow["errors"]; more: number };

/** What is wrong with which cell; `more` rows have errors that are not listed. */
export function RowErrors({ title, about, errors, more }: RowErrorsProps) {
  const t = useWords(importWords);
  const f = useFormat();
  const shown = errors.slice(0, mostShown);
  const hidden = more + errors.length - shown.length;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium">{title}</h3>
      <p className="text-quiet">{about}</p>
      <div className="overflow-hidden rounded-lg bg-card shadow-card">
        <table className="w-full table-fixed text-left">
          <thead className="text-xs text-quiet">
            <tr className="border-b border-line [&>th]:px-4 [&>th]:py-2 [&>th]:font-normal">
              <th className="w-16">{t.row}</th>
              <th>{t.column}</th>
              <th>{t.value}</th>
              <th>{t.problem}</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {shown.map((error, index) => (
              <tr key={index} className="[&>td]:px-4 [&>td]:py-1.5">
                <td className="tabular-nums">{error.row}</td>
                <td className="truncate">{error.column}</td>
                <td className="truncate text-quiet">{error.value}</td>
                <td className="text-bad">{error.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && <p className="text-quiet">{t.moreErrors(f.count(hidden))}</p>}
    </section>
  );
}
