import { encodings, type TextEncodingName } from "@trato/domain/imports/table/decode-text.ts";
import { separators } from "@trato/domain/imports/table/separator.ts";
import { useId } from "react";
import { useWords } from "../platform/words.ts";
import { Select } from "../ui/fields/Select.tsx";
import { importWords } from "./labels.ts";
import type { ImportOptions, ImportPreview } from "./queries.ts";

type FileReadingProps = {
  preview: ImportPreview;
  options: ImportOptions;
  onChange: (options: ImportOptions) => void;
};

const rowsOffered = 20;

/** How the file itself is read: sheet, separator, encoding, the row of its headings. */
export function FileReading({ preview, options, onChange }: FileReadingProps) {
  const t = useWords(importWords);
  if (!preview.file) return null;
  const { sheets, sheet: shown, encoding, wrongEnding, type } = preview.file;
  const signs = { ",": t.comma, ";": t.semicolon, "\t": t.tab, "|": t.bar };
  const types = { xlsx: t.xlsx, ods: t.ods, xls: t.xls, text: t.separated, pdf: "", page: "", other: "" };
  const { headingRow } = preview;
  /** Another sheet, or other letters, are other headings. */
  const readAgain = (said: Pick<ImportOptions, "sheet" | "encoding">) => onChange({ columns: {}, names: {}, ...said });
  return (
    <section className="flex flex-col gap-3" aria-label={t.reading}>
      {wrongEnding && (
        <p className="text-warn" role="status">
          {t.wrongEnding(wrongEnding, types[type])}
        </p>
      )}
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {sheets.length > 1 && (
          <Choice
            label={t.sheet}
            value={shown ?? ""}
            options={sheets.map((value) => ({ value, label: value }))}
            onChange={(sheet) => readAgain({ sheet })}
          />
        )}
        {preview.delimiter && (
          <Choice
            label={t.separator}
            value={preview.delimiter}
            options={separators.map((value) => ({ value, label: signs[value] }))}
            onChange={(delimiter) => onChange({ ...options, delimiter })}
          />
        )}
        {encoding && (
          <Choice
            label={t.encoding}
            value={encoding}
            options={encodings.map((value) => ({ value, label: encodingNames[value] }))}
            onChange={(value) => readAgain({ encoding: value })}
          />
        )}
        <Choice
          label={t.headingRow}
          value={String(headingRow)}
          options={Array.from({ length: Math.max(rowsOffered, headingRow) }, (_, index) => String(index + 1)).map(
            (value) => ({ value, label: value }),
          )}
          onChange={(row) => onChange({ ...options, headingRow: Number(row) })}
        />
      </div>
    </section>
  );
}

const encodingNames: Record<TextEncodingName, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 BE",
  "windows-1252": "Windows-1252",
  macintosh: "Mac Roman",
};

type ChoiceProps<V extends string> = {
  label: string;
  value: V;
  options: { value: V; label: string }[];
  onChange: (value: V) => void;
};

function Choice<V extends string>({ label, ...select }: ChoiceProps<V>) {
  const id = useId();
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="whitespace-nowrap text-quiet">
        {label}
      </label>
      <Select id={id} aria-label={label} className="min-w-36" {...select} />
    </div>
  );
}
