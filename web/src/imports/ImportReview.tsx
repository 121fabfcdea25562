import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../platform/api.ts";
import { newId } from "../platform/ids.ts";
import { useAction } from "../platform/actions.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { Button } from "../ui/Button.tsx";
import { Problem } from "../ui/Problem.tsx";
import { SkeletonRows } from "../ui/Skeleton.tsx";
import { toastError } from "../platform/toasts.ts";
import { BatchSettings } from "./BatchSettings.tsx";
import { ColumnTable } from "./ColumnTable.tsx";
import { FileReading } from "./FileReading.tsx";
import { importWords } from "./labels.ts";
import { ListSettings, missingOfList } from "./ListSettings.tsx";
import { NameTable } from "./NameTable.tsx";
import {
  type ChosenFile,
  fileInput,
  type ImportKind,
  type ImportOptions,
  type ImportPreview,
  previewQuery,
} from "./queries.ts";
import { Recognition } from "./Recognition.tsx";
import { RowChanges } from "./RowChanges.tsx";
import { RowErrors } from "./RowErrors.tsx";
import { saveFile } from "./save-file.ts";
import { SeenRows } from "./SeenRows.tsx";

type ImportReviewProps = { kind: ImportKind; file: ChosenFile; onDone: (importId?: string) => void };

/** What would become of a file; everything that was found by itself can be said otherwise. */
export function ImportReview({ kind, file, onDone }: ImportReviewProps) {
  const t = useWords(importWords);
  const f = useFormat();
  const [options, setOptions] = useState<ImportOptions>(nothingSaid);
  const { data: preview, error, isFetching } = useQuery(previewQuery(kind, file, options));
  return (
    <section className="flex flex-col gap-6" aria-label={file.name}>
      <header className="flex flex-wrap items-center gap-2">
        <h2 className="min-w-0 flex-1 truncate text-lg font-semibold">{file.name}</h2>
        <Button onClick={() => onDone()}>{t.another}</Button>
      </header>
      {preview && <FileReading preview={preview} options={options} onChange={setOptions} />}
      <Problem text={error?.message} />
      {!preview && !error && <SkeletonRows />}
      {preview && (
        <>
          {preview.goesOn && <p role="status">{t.goesOn(f.count(preview.rows))}</p>}
          <ColumnTable kind={kind} preview={preview} options={options} onChange={setOptions} />
          {preview.names.length > 0 && <NameTable preview={preview} options={options} onChange={setOptions} />}
          <Recognition preview={preview} options={options} onChange={setOptions} />
          {preview.seen.length > 0 && (
            <SeenRows kind={kind} preview={preview} options={options} onChange={setOptions} />
          )}
          {preview.changes.length > 0 && <RowChanges kind={kind} preview={preview} />}
          {preview.warnings.length > 0 && (
            <RowErrors title={t.spoiled} about={t.spoiledAbout} errors={preview.warnings} more={0} />
          )}
          {preview.errors.length > 0 && (
            <>
              <RowErrors
                title={t.errors}
                about={t.errorsAbout}
                errors={preview.errors}
                more={preview.bad - new Set(preview.errors.map(({ row }) => row)).size}
              />
              {!preview.goesOn && (
                <Button
                  className="w-fit"
                  onClick={() =>
                    void call("POST /imports/bad-rows", fileInput(kind, file, options)).then(saveFile, toastError)
                  }
                >
                  {t.saveBadRows}
                </Button>
              )}
            </>
          )}
          {kind === "leads" && <ListSettings options={options} onChange={setOptions} />}
          <BatchSettings kind={kind} options={options} onChange={setOptions} />
          <Summary kind={kind} file={file} options={options} preview={preview} isStale={isFetching} onDone={onDone} />
        </>
      )}
    </section>
  );
}

const nothingSaid: ImportOptions = { columns: {}, names: {} };

type SummaryProps = ImportReviewProps & { options: ImportOptions; preview: ImportPreview; isStale: boolean };

function Summary({ kind, file, options, preview, isStale, onDone }: SummaryProps) {
  const t = useWords(importWords);
  const f = useFormat();
  const [id] = useState(() => newId<"imports">());
  const start = useCommand("POST /imports", {
    touches: (_, made) => (made ? [{ kind: "import", id: made.id, version: made.version }] : []),
    done: (made) => onDone(made.id),
    failed: ({ code }) => {
      if (code !== "record.duplicate") return false;
      onDone(id); // it was sent twice: the first has come in
      return true;
    },
  });
  const labels = new Map(preview.fields.map(({ id, label }) => [id, label]));
  const missing = preview.missingFields.map((id) => labels.get(id) ?? id);
  const unsaid = missingOfList(kind, options);
  const obstacle =
    missing.length > 0
      ? t.missing(f.list(missing))
      : !preview.goesOn && preview.fresh + preview.changed === 0
        ? t.nothingNew
        : unsaid && t[unsaid];
  const writes = preview.fresh + preview.changed;
  const label = preview.goesOn ? t.startAll : t.start(f.count(writes), writes === 1);
  const run = () => start.run({ id, ...fileInput(kind, file, options), fileName: file.name });
  useAction({
    id: "import.start",
    keys: "mod+enter",
    label,
    run,
    ...(obstacle && { obstacle }),
  });
  return (
    <footer className="sticky bottom-0 flex flex-wrap items-center gap-4 border-t border-line bg-bg py-4">
      <p className="flex flex-1 flex-wrap gap-x-4 tabular-nums" aria-live="polite">
        <Figure value={f.count(preview.fresh)} words={t.fresh} />
        {preview.changed > 0 && <Figure value={f.count(preview.changed)} words={t.changed} />}
        <Figure value={f.count(preview.known)} words={t.known} />
        <Figure value={f.count(preview.bad)} words={t.bad} isBad={preview.bad > 0} />
      </p>
      {missing.length > 0 && <p className="text-bad">{t.missing(f.list(missing))}</p>}
      <Button tone="primary" obstacle={obstacle} isBusy={start.isRunning || isStale} onClick={run}>
        {label}
      </Button>
    </footer>
  );
}

function Figure({ value, words, isBad = false }: { value: string; words: string; isBad?: boolean }) {
  return (
    <span className={isBad ? "text-bad" : "text-quiet"}>
      <strong className={isBad ? "font-semibold" : "font-semibold text-ink"}>{value}</strong> {words}
    </span>
  );
}
