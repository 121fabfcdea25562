import { RotateCcw, X } from "lucide-react";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { CardRow } from "../ui/Section.tsx";
import { FileMark } from "./FileMark.tsx";
import { fileWords } from "./labels.ts";
import { type Sending, sendAgain, stopSending } from "./sendings.ts";

/** A file on its way, how far it is, and why it did not come. */
export function SendingRow({ sending: { id, file, part, problem, mayTryAgain } }: { sending: Sending }) {
  const t = useWords(fileWords);
  const f = useFormat();
  const percent = `${f.count(Math.floor(part * 100))} %`;
  return (
    <CardRow>
      <FileMark mediaType={file.type} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <span className="truncate font-medium" title={file.name}>
          {file.name}
        </span>
        {problem ? (
          <span role="alert" className="text-sm text-bad">
            {problem}
          </span>
        ) : (
          <progress
            aria-label={t.sending(file.name, percent)}
            max={1}
            value={part}
            className="h-1 w-full appearance-none overflow-hidden rounded-full bg-hover [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-accent"
          />
        )}
      </div>
      {problem && mayTryAgain && (
        <Button size="sm" icon={<RotateCcw aria-hidden="true" />} onClick={() => sendAgain(id)}>
          {t.tryAgain}
        </Button>
      )}
      <IconButton
        size="sm"
        label={problem ? t.discard : t.stop(file.name)}
        icon={<X aria-hidden="true" />}
        onClick={() => stopSending(id)}
      />
    </CardRow>
  );
}
