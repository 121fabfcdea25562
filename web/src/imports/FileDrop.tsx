import { mostImportBytes } from "@trato/domain/imports/inputs.ts";
import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { cx } from "../ui/classes.ts";
import { toastError } from "../platform/toasts.ts";
import { importWords } from "./labels.ts";
import { type ChosenFile, chosen } from "./queries.ts";
import { readChosenFile } from "./read-chosen-file.ts";

/** Takes a file by a drop or from the machine's own dialog, and reads it as what it is. */
export function FileDrop({ onChoose }: { onChoose: (file: ChosenFile) => void }) {
  const t = useWords(importWords);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [isReading, setIsReading] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > mostImportBytes) return toastError(t.tooLarge);
    setIsReading(true);
    await readChosenFile(file).then((read) => onChoose(chosen(file, read)), toastError);
    setIsReading(false);
  };
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        void take(event.dataTransfer.files[0]);
      }}
      className={cx(
        "flex flex-col items-center gap-3 rounded-lg border border-dashed px-6 py-12 text-center",
        isOver ? "border-accent bg-hover" : "border-line2",
      )}
    >
      <FileUp className="size-6 text-faint" aria-hidden="true" />
      <p className="text-quiet max-md:hidden">{t.drop}</p>
      <Button tone="primary" isBusy={isReading} onClick={() => input.current?.click()}>
        {t.choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,.xlsm,.ods,.xls,text/csv"
        aria-label={t.choose}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = ""; // the same file, mended, is chosen again
        }}
      />
    </div>
  );
}
