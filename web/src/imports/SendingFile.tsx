import { RotateCcw } from "lucide-react";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { importWords } from "./labels.ts";
import type { Sending } from "./use-sending.ts";

type SendingFileProps = { sending: Sending; onAgain: () => void; onStop: () => void };

/** A file on its way to be looked at: how far it is, or why it did not come. */
export function SendingFile({ sending: { file, part, problem }, onAgain, onStop }: SendingFileProps) {
  const t = useWords(importWords);
  const f = useFormat();
  const words = part < 1 ? t.sending(`${f.count(Math.floor(part * 100))} %`) : t.arriving;
  return (
    <section
      aria-label={file.name}
      className="flex flex-col items-center gap-3 rounded-lg border border-dashed border-line2 px-6 py-12 text-center"
    >
      <h2 className="max-w-full truncate font-medium">{file.name}</h2>
      {problem ? (
        <p role="alert" className="text-bad">
          {problem}
        </p>
      ) : (
        <>
          <progress
            max={1}
            value={part}
            aria-label={words}
            className="h-1.5 w-80 max-w-full appearance-none overflow-hidden rounded-full bg-hover [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-accent"
          />
          <p className="text-sm text-quiet tabular-nums">{words}</p>
        </>
      )}
      <div className="flex flex-wrap justify-center gap-2">
        {problem && (
          <Button tone="primary" icon={<RotateCcw aria-hidden="true" />} onClick={onAgain}>
            {t.tryAgain}
          </Button>
        )}
        <Button onClick={onStop}>{problem ? t.another : t.stop}</Button>
      </div>
    </section>
  );
}
