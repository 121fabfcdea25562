import type { ArrivalState as Name } from "@trato/domain/capture/lifecycle.ts";
import { useFormat } from "../platform/session.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { State, type StateTone } from "../ui/State.tsx";
import { captureWords } from "./labels.ts";
import type { Arrival } from "./queries.ts";
import { sourceText } from "./source-text.ts";

const tones: Record<Name, StateTone> = { waiting: "warn", taken: "ok", set_aside: "neutral" };

export function useArrivalColumns(): Column<Arrival>[] {
  const t = useWords(captureWords);
  const f = useFormat();
  const language = useLanguage();
  return [
    { id: "state", label: t.state, width: "108px", render: (arrival) => <ArrivalState arrival={arrival} /> },
    {
      id: "title",
      label: t.title,
      width: "minmax(160px, 2fr)",
      render: ({ title }) => <span className="font-medium">{title}</span>,
    },
    { id: "sender", label: t.sender, width: "minmax(140px, 1fr)", from: "lg", render: ({ sender }) => sender },
    {
      id: "reason",
      label: t.reason,
      width: "minmax(150px, 1fr)",
      render: (arrival) => <span className="text-quiet">{whyOf(arrival, t)}</span>,
    },
    { id: "source", label: t.source, width: "150px", from: "xl", render: (arrival) => sourceText(arrival, language) },
    {
      id: "received",
      label: t.received,
      width: "112px",
      from: "lg",
      render: ({ receivedAt }) => <span className="text-quiet">{f.moment(receivedAt)}</span>,
    },
  ];
}

type Said = ReturnType<typeof useWords<typeof captureWords>>;

/** Why it waits: in the words of the reason, or of what exactly stood in the way. */
export const whyOf = ({ reason }: Pick<Arrival, "reason">, t: Said): string | null => reason && t[reason];

export function ArrivalState({ arrival: { state } }: { arrival: Pick<Arrival, "state"> }) {
  const t = useWords(captureWords);
  return <State tone={tones[state]}>{t[state]}</State>;
}

export function ArrivalCard({ arrival }: { arrival: Arrival }) {
  const f = useFormat();
  const t = useWords(captureWords);
  const language = useLanguage();
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{arrival.title}</span>
        <ArrivalState arrival={arrival} />
      </div>
      <p className="truncate text-sm text-quiet">
        {[f.moment(arrival.receivedAt), whyOf(arrival, t) ?? sourceText(arrival, language)].join(" · ")}
      </p>
    </div>
  );
}
