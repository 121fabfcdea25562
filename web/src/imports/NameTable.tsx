import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Select } from "../ui/fields/Select.tsx";
import { importWords, referenceWords } from "./labels.ts";
import type { ImportOptions, ImportPreview } from "./queries.ts";

type NameTableProps = { preview: ImportPreview; options: ImportOptions; onChange: (options: ImportOptions) => void };
type NameRow = ImportPreview["names"][number];

const made = "-";
const mostShown = 200;

/** Names that the file uses for records, where they are not known under that very name: what each is taken for. */
export function NameTable({ preview, options, onChange }: NameTableProps) {
  const t = useWords(importWords);
  const f = useFormat();
  const shown = preview.names.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostShown);
  const choose = ({ kind, name }: NameRow, id: string) =>
    onChange({
      ...options,
      names: { ...options.names, [kind]: { ...options.names?.[kind], [name]: id === made ? null : id } },
    });
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium">{t.names}</h3>
      <p className="text-quiet">{t.namesAbout}</p>
      <ul className="divide-y divide-line rounded-lg bg-card shadow-card">
        {shown.map((row) => (
          <Name key={`${row.kind} ${row.name}`} row={row} onChoose={(id) => choose(row, id)} />
        ))}
      </ul>
      {preview.names.length > shown.length && (
        <p className="text-quiet">{t.moreErrors(f.count(preview.names.length - shown.length))}</p>
      )}
    </section>
  );
}

/** What can be chosen stands before what is simply new. */
const rank = ({ candidates }: NameRow): number => (candidates.length > 0 ? 0 : 1);

function Name({ row, onChoose }: { row: NameRow; onChoose: (id: string) => void }) {
  const t = useWords(importWords);
  const kinds = useWords(referenceWords);
  const f = useFormat();
  return (
    <li className="grid grid-cols-[1fr_1.2fr_220px] items-center gap-3 px-4 py-2 max-md:grid-cols-1">
      <span className="truncate font-medium">{row.name}</span>
      <span className="truncate text-quiet">
        {kinds[row.kind]} · {t.rowsOf(f.count(row.rows), row.rows === 1)}
      </span>
      {row.candidates.length > 0 ? (
        <Select
          aria-label={row.name}
          value={row.taken?.id ?? made}
          options={[
            ...row.candidates.map(({ id, name }) => ({
              value: id,
              label: row.hasLeft ? t.isLeft(name) : t.isTaken(name),
            })),
            { value: made, label: row.hasLeft ? t.isNobody : t.isMade },
          ]}
          onChange={onChoose}
        />
      ) : (
        <span className="text-quiet">{t.isMade}</span>
      )}
    </li>
  );
}
