import { decodeText } from "@trato/domain/imports/decode-text.ts";
import { mostImportBytes } from "@trato/domain/imports/inputs.ts";
import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { cx } from "../ui/classes.ts";
import { toastError } from "../platform/toasts.ts";
import { importWords } from "./labels.ts";
import type { ChosenFile } from "./queries.ts";

let files = 0;

/** Takes a file by a drop or from the machine's own dialog, and reads it in the encoding that it has. */
export function FileDrop({ onChoose }: { onChoose: (file: ChosenFile) => void }) {
  const t = useWords(importWords);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > mostImportBytes) return toastError(t.tooLarge);
    const { text } = decodeText(new Uint8Array(await file.arrayBuffer()));
    onChoose({ number: ++files, name: file.name, content: text });
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
      <Button tone="primary" onClick={() => input.current?.click()}>
        {t.choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        aria-label={t.choose}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => void take(event.target.files?.[0])}
      />
    </div>
  );
}
