import { useCommand } from "../platform/commands.ts";
import { useFormat } from "../platform/session.ts";
import { toast } from "../platform/toasts.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { RecordLink } from "../ui/RecordLink.tsx";
import { State, type StateTone } from "../ui/State.tsx";
import { changeWords, eventStateWords, kindWord, outgoingWords, problemWords } from "./labels.ts";
import type { OutgoingEvent, OutgoingWebhook } from "./queries.ts";

const tones: Record<OutgoingEvent["state"], StateTone> = {
  waiting: "info",
  delivered: "ok",
  failed: "bad",
  passed_over: "neutral",
};

type LineProps = { webhookId: OutgoingWebhook["id"]; event: OutgoingEvent };

/** One event: of which record, what was answered, and once more by pressing. */
export function OutgoingEventLine({ webhookId, event }: LineProps) {
  const t = useWords(outgoingWords);
  const f = useFormat();
  const language = useLanguage();
  const { kind, recordId, recordName, change, state, happenedAt, answer } = event;
  return (
    <li className="flex min-w-0 flex-col gap-1 py-2.5">
      <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
        <State tone={state === "waiting" && event.tries > 0 ? "warn" : tones[state]}>
          {eventStateWords[state][language]}
        </State>
        <span className="min-w-0 flex-1 truncate">
          {recordName === null ? (
            <span className="text-quiet">{t.unnamed}</span>
          ) : (
            <RecordLink kind={kind} id={recordId}>
              {recordName}
            </RecordLink>
          )}
        </span>
        {state !== "waiting" && <Again webhookId={webhookId} event={event} />}
      </div>
      <p className="text-sm text-quiet">
        {[kindWord(kind, language), changeWords[change][language], f.moment(happenedAt), ...useOutcome(event)].join(
          " · ",
        )}
      </p>
      {state !== "delivered" && answer && (
        <p
          title={answer}
          className="line-clamp-4 rounded-md bg-panel p-2 text-sm break-words whitespace-pre-wrap text-quiet"
        >
          {answer}
        </p>
      )}
    </li>
  );
}

/** What was answered, how often it was tried, and when it is again. */
function useOutcome({ status, problem, tries, dueAt, state }: OutgoingEvent): string[] {
  const t = useWords(outgoingWords);
  const f = useFormat();
  const language = useLanguage();
  return [
    ...(status === null ? [] : [t.answered(status)]),
    ...(problem === null ? [] : [problemWords[problem][language]]),
    ...(tries > 1 || (tries > 0 && state === "waiting") ? [t.tries(tries)] : []),
    ...(state === "waiting" && tries > 0 && dueAt ? [t.next(f.moment(dueAt))] : []),
  ];
}

function Again({ webhookId, event: { id: eventId } }: LineProps) {
  const t = useWords(outgoingWords);
  const again = useCommand("POST /outgoing-events/:outgoingEventId/replay", {
    touches: () => [{ kind: "setting", id: webhookId }],
    done: ({ replayed }) => toast(t.willBeSent(replayed)),
  });
  return (
    <Button tone="ghost" size="sm" isBusy={again.isRunning} onClick={() => again.run({ outgoingEventId: eventId })}>
      {t.sendAgain}
    </Button>
  );
}
