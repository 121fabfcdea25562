import { Link as LinkIcon, Mail, Paperclip } from "lucide-react";
import { useState } from "react";
import type { MessageState } from "@trato/domain/messaging/lifecycle.ts";
import { useWords } from "../platform/words.ts";
import { paths } from "../platform/paths.ts";
import { useFormat } from "../platform/session.ts";
import type { Subject } from "../platform/records.ts";
import { againWord } from "../messaging/again-word.ts";
import { useMessageMoves } from "../messaging/use-message-moves.ts";
import { Button } from "../ui/Button.tsx";
import { cx } from "../ui/classes.ts";
import { State, type StateTone } from "../ui/State.tsx";
import { EntryFrame, Saying } from "./EntryFrame.tsx";
import { timelineWords } from "./timeline-labels.ts";
import type { Entry } from "./timeline-queries.ts";
import type { EntryWords } from "./use-entry-words.ts";

type Message = NonNullable<Entry["message"]>;
type EmailEntryProps = { entry: Entry; message: Message; words: EntryWords; subject: Subject };

const tones: Record<MessageState, StateTone> = {
  waiting: "warn",
  leaving: "info",
  sent: "neutral",
  failed: "bad",
  withdrawn: "neutral",
};

/** An e-mail: to whom, how it fared, and its text, which opens with a click. */
export function EmailEntry({ entry, message, words, subject }: EmailEntryProps) {
  const t = useWords(timelineWords);
  const f = useFormat();
  const [isOpen, setOpen] = useState(false);
  return (
    <EntryFrame
      entry={entry}
      words={words}
      subject={subject}
      icon={Mail}
      about={
        <>
          {t.to([message.to, ...message.cc].join(", "))} {message.bcc.length > 0 && t.bcc(message.bcc.join(", "))}{" "}
          <State tone={tones[message.state]}>{t[message.state]}</State>
          {message.state === "waiting" && message.leavesAt && ` ${t.leavesAt(f.moment(message.leavesAt))}`}
        </>
      }
    >
      <Saying>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="block w-full rounded-xs text-left"
        >
          <span className={cx("font-medium", message.state === "withdrawn" && "text-quiet line-through")}>
            {message.subject}
          </span>
          <span className={cx("text-quiet wrap-anywhere", isOpen ? "block whitespace-pre-line" : "line-clamp-2")}>
            {message.body}
          </span>
        </button>
        {message.attachment && (
          <a
            href={paths.messageAttachment(message.id)}
            target="_blank"
            rel="noreferrer"
            className="mt-1.5 flex w-fit max-w-full items-center gap-1.5 text-accent hover:underline"
          >
            <Paperclip className="size-3.5 shrink-0" aria-label={t.attached} />
            <span className="min-w-0 wrap-anywhere">{message.attachment}</span>
          </a>
        )}
        {isOpen && message.link && (
          <a
            href={message.link}
            target="_blank"
            rel="noreferrer"
            className="mt-1.5 flex items-center gap-1.5 text-accent hover:underline"
          >
            <LinkIcon className="size-3.5" aria-hidden="true" /> {t.link}
          </a>
        )}
        {message.lastError && <p className="pt-1 text-sm text-bad">{message.lastError}</p>}
        <Moves message={message} subject={subject} />
      </Saying>
    </EntryFrame>
  );
}

/** A mail that has not left can be taken back, or tried again. */
function Moves({ message, subject }: Pick<EmailEntryProps, "message" | "subject">) {
  const t = useWords(timelineWords);
  const moves = useMessageMoves(subject.id);
  const { state, leavesAt } = message;
  const isScheduled = leavesAt !== null;
  if (state === "sent" || state === "leaving" || (state === "withdrawn" && !isScheduled)) return null;
  return (
    <div className="flex gap-2 pt-2">
      {(state === "failed" || isScheduled) && (
        <Button size="sm" onClick={() => moves.retry(message.id)}>
          {t[againWord({ state, isScheduled })]}
        </Button>
      )}
      {state !== "withdrawn" && (
        <Button size="sm" tone="ghost" onClick={() => void moves.withdraw(message.id)}>
          {t.withdraw}
        </Button>
      )}
    </div>
  );
}
