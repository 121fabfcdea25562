import type { MessageState as Name } from "@trato/domain/messaging/lifecycle.ts";
import { recordKindWords } from "../platform/records.ts";
import { useFormat } from "../platform/session.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { State, type StateTone } from "../ui/State.tsx";
import { outboxWords } from "./outbox-labels.ts";
import type { Message } from "./queries.ts";

export const messageTones: Record<Name, StateTone> = {
  waiting: "warn",
  leaving: "info",
  sent: "ok",
  failed: "bad",
  withdrawn: "neutral",
};

export function useMessageColumns(): Column<Message>[] {
  const t = useWords(outboxWords);
  const f = useFormat();
  const kindOf = useKindOf();
  return [
    { id: "state", label: t.state, width: "108px", render: (message) => <MessageState message={message} /> },
    {
      id: "to",
      label: t.to,
      width: "minmax(150px, 1fr)",
      render: ({ to }) => <span className="font-medium">{to}</span>,
    },
    { id: "subject", label: t.subject, width: "minmax(160px, 2fr)", render: ({ subject }) => subject },
    { id: "about", label: t.about, width: "150px", from: "xl", render: (message) => kindOf(message) },
    { id: "by", label: t.by, width: "132px", from: "xl", render: ({ senderName }) => senderName ?? "Trato" },
    {
      id: "written",
      label: t.written,
      width: "112px",
      from: "lg",
      render: ({ createdAt }) => <span className="text-quiet">{f.moment(createdAt)}</span>,
    },
  ];
}

/** What a message is about, in a word. */
export function useKindOf(): (message: Message) => string | null {
  const language = useLanguage();
  return ({ subjectKind }) => recordKindWords(subjectKind, language);
}

export function MessageState({ message }: { message: Message }) {
  const t = useWords(outboxWords);
  return <State tone={messageTones[message.state]}>{t[message.state]}</State>;
}

export function MessageCard({ message }: { message: Message }) {
  const f = useFormat();
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{message.to}</span>
        <MessageState message={message} />
      </div>
      <p className="truncate text-sm text-quiet">
        {f.moment(message.createdAt)} · {message.subject}
      </p>
    </div>
  );
}
