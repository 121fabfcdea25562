import type { ReactNode } from "react";
import { keepsRest } from "@trato/domain/imports/complete-row.ts";
import { useWords } from "../platform/words.ts";
import { Select } from "../ui/fields/Select.tsx";
import { doubtWords, importWords } from "./labels.ts";
import type { ImportKind, ImportOptions, ImportPreview } from "./queries.ts";

type ColumnTableProps = {
  kind: ImportKind;
  preview: ImportPreview;
  options: ImportOptions;
  onChange: (options: ImportOptions) => void;
};

const nothing = "-";

/** Each column of the file, what stands in it, and the field that it goes to. */
export function ColumnTable({ kind, preview, options, onChange }: ColumnTableProps) {
  const t = useWords(importWords);
  const choices = [
    { value: nothing, label: keepsRest(kind) ? t.keptAsText : t.notImported },
    ...preview.fields.map(({ id, label, isNeeded }) => ({ value: id, label: isNeeded ? `${label} *` : label })),
  ];
  const choose = (heading: string, field: string) => {
    const taken = preview.columns.find((column) => column.field === field)?.heading;
    const freed = field !== nothing && taken !== undefined && taken !== heading ? { [taken]: null } : {};
    const columns = { ...options.columns, ...freed, [heading]: field === nothing ? null : field };
    onChange({ ...options, columns });
  };
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium">{t.columns}</h3>
      <ul className="divide-y divide-line rounded-lg bg-card shadow-card">
        {preview.columns.map((column, index) => (
          <li key={index} className="grid grid-cols-[1fr_1.2fr_220px] items-center gap-3 px-4 py-2 max-md:grid-cols-1">
            <span className="truncate font-medium">{column.heading}</span>
            <span className="truncate text-quiet">{column.samples.join(" · ")}</span>
            <div className="flex flex-col gap-1.5">
              <Select
                aria-label={`${t.field}: ${column.heading}`}
                options={choices}
                value={column.field ?? nothing}
                onChange={(field) => choose(column.heading, field)}
              />
              <Reading column={column} options={options} onChange={onChange} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type ReadingProps = Pick<ColumnTableProps, "options" | "onChange"> & { column: ImportPreview["columns"][number] };

/** How a column's dates or numbers are read, and what is doubtful about it. */
function Reading({ column, options, onChange }: ReadingProps): ReactNode {
  const doubts = useWords(doubtWords);
  return (
    <>
      <ReadingChoice column={column} options={options} onChange={onChange} />
      {column.doubt && <p className="text-sm text-warn">{doubts[column.doubt]}</p>}
    </>
  );
}

function ReadingChoice({ column, options, onChange }: ReadingProps): ReactNode {
  const t = useWords(importWords);
  const say = (said: NonNullable<ImportOptions["reading"]>[string]) =>
    onChange({ ...options, reading: { ...options.reading, [column.heading]: said } });
  if (column.dateOrder && column.dateOrder !== "ymd") {
    return (
      <Select
        aria-label={`${t.readAs}: ${column.heading}`}
        options={(["dmy", "mdy"] as const).map((value) => ({ value, label: t[value] }))}
        value={column.dateOrder}
        onChange={(dateOrder) => say({ dateOrder })}
      />
    );
  }
  const isAsked = column.doubt !== null || column.samples.some((sample) => /[.,]/.test(sample));
  if (!column.decimalMark || !isAsked) return null;
  return (
    <Select
      aria-label={`${t.readAs}: ${column.heading}`}
      options={[
        { value: ".", label: t.decimalPoint },
        { value: ",", label: t.decimalComma },
      ]}
      value={column.decimalMark}
      onChange={(decimalMark) => say({ decimalMark })}
    />
  );
}
