import { useState } from "react";
import { doLater } from "../../../platform/later.ts";
import { Link } from "../../../platform/Link.tsx";
import { paths } from "../../../platform/paths.ts";
import { useFormat } from "../../../platform/session.ts";
import { toast } from "../../../platform/toasts.ts";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { State, type StateTone } from "../../../ui/State.tsx";
import { type Capture, isDone, isRefused, type Queue } from "../queue/queue.ts";
import { captureScreenWords } from "./capture-labels.ts";
import { titleOfCapture } from "./captured-values.ts";
import type { CapturesHere } from "./captures-here.ts";
import { MendCapture } from "./MendCapture.tsx";

type CapturedRowsProps = { here: CapturesHere; captures: readonly Capture[] };

/** Captures with how far each has come; what was refused can be mended, sent again or thrown away. */
export function CapturedRows({ here, captures: shown }: CapturedRowsProps) {
  const t = useWords(captureScreenWords);
  const { captures, queue } = here;
  const [mended, setMended] = useState<Capture | null>(null);
  const [discarded, setDiscarded] = useState<ReadonlySet<string>>(new Set());
  const discard = ({ key, lead }: Capture) => {
    const later = doLater(() => void captures.discard(key));
    setDiscarded((former) => new Set([...former, key]));
    const comeBack = () => setDiscarded((former) => new Set([...former].filter((each) => each !== key)));
    toast(t.discarded(titleOfCapture(lead)), { undo: () => void (later.cancel() && comeBack()) });
  };
  return (
    <>
      <ul>
        {shown
          .filter(({ key }) => !discarded.has(key))
          .map((capture) => (
            <CapturedRow
              key={capture.key}
              capture={capture}
              queue={queue}
              onMend={() => setMended(capture)}
              onAgain={() => void captures.retryPhotos(capture.key)}
              onDiscard={() => discard(capture)}
            />
          ))}
      </ul>
      {mended && <MendCapture capture={mended} here={here} onClose={() => setMended(null)} />}
    </>
  );
}

type CapturedRowProps = {
  capture: Capture;
  queue: Queue;
  onMend: () => void;
  onAgain: () => void;
  onDiscard: () => void;
};

function CapturedRow({ capture, queue, onMend, onAgain, onDiscard }: CapturedRowProps) {
  const t = useWords(captureScreenWords);
  const f = useFormat();
  const { lead, stage, photos } = capture;
  const title = titleOfCapture(lead);
  const refusal = stage.is === "refused" ? stage.trouble.message : photos.find((photo) => photo.refusal)?.refusal;
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2.5">
      <div className="flex items-center gap-2">
        {stage.is === "received" ? (
          <Link
            to={paths.lead(stage.leadId)}
            className="min-w-0 flex-1 truncate font-medium underline-offset-2 hover:underline"
          >
            {title}
          </Link>
        ) : (
          <span className="min-w-0 flex-1 truncate font-medium">{title}</span>
        )}
        <CaptureState capture={capture} queue={queue} />
      </div>
      <p className="truncate text-sm text-quiet">
        {[
          f.moment(lead.capturedAt),
          lead.companyName === title ? null : lead.companyName,
          photos.length > 0 && t.photosToSend(photos.length),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {refusal && (
        <>
          <p className="text-bad">{refusal}</p>
          <div className="flex gap-2">
            {stage.is === "refused" ? (
              <Button onClick={onMend}>{t.mend}</Button>
            ) : (
              <Button onClick={onAgain}>{t.sendAgain}</Button>
            )}
            <Button onClick={onDiscard}>{t.discard}</Button>
          </div>
        </>
      )}
    </li>
  );
}

function CaptureState({ capture, queue }: { capture: Capture; queue: Queue }) {
  const t = useWords(captureScreenWords);
  const [tone, said] = stateOf(capture, queue);
  return <State tone={tone}>{t[said]}</State>;
}

function stateOf(capture: Capture, { underWay }: Queue): [StateTone, "refused" | "sent" | "underWay" | "waits"] {
  if (isRefused(capture)) return ["bad", "refused"];
  if (isDone(capture)) return ["ok", "sent"];
  return underWay?.key === capture.key ? ["info", "underWay"] : ["warn", "waits"];
}
