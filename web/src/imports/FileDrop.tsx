import { obstacleToSend } from "@trato/domain/contents/media-types.ts";
import { mostSentBytes } from "@trato/domain/imports/inputs.ts";
import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { obstacleText } from "../platform/obstacle-text.ts";
import { toastError } from "../platform/toasts.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { cx } from "../ui/classes.ts";
import { importWords } from "./labels.ts";
import type { ChosenFile } from "./queries.ts";
import { SendingFile } from "./SendingFile.tsx";
import { useSending } from "./use-sending.ts";

/** Takes a file by a drop or from the machine's own dialog, and sends it as it is: the server reads it. */
export function FileDrop({ onChoose }: { onChoose: (file: ChosenFile) => void }) {
  const t = useWords(importWords);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const { sending, send, stop } = useSending(onChoose);
  const take = (file: File | undefined) => {
    if (!file) return;
    const problem = obstacleText(obstacleToSend(file.size, mostSentBytes) ?? true);
    if (problem) return toastError(problem);
    void send(file);
  };
  if (sending) return <SendingFile sending={sending} onAgain={() => void send(sending.file)} onStop={stop} />;
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
        take(event.dataTransfer.files[0]);
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
      <p className="text-sm text-quiet">{t.upTo}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,.xlsm,.ods,.xls,text/csv"
        aria-label={t.choose}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = ""; // the same file, mended, is chosen again
        }}
      />
    </div>
  );
}
