import { useQuery } from "@tanstack/react-query";
import { Pause, Play, Plus, Square } from "lucide-react";
import { useState } from "react";
import { useCan, useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { AutomaticMails } from "../../messaging/unsubscribes/AutomaticMails.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Section } from "../../ui/Section.tsx";
import { State, type StateTone } from "../../ui/State.tsx";
import { type Enrolment, enrolmentsQuery } from "../queries.ts";
import { enrolmentWords, reasonWords, stateWords, stepWords } from "../sequence-labels.ts";
import { BeginSequence } from "./BeginSequence.tsx";
import { useEnrolmentMoves } from "./use-enrolment-moves.ts";

type SequenceSectionProps = {
  opportunityId: string;
  /** Where it is written to. */
  email: string | null;
  /** It is closed: nothing is followed up any more. */
  isClosed: boolean;
};

/** In which sequence a record is and how far, what comes next and when; and how to begin, pause and stop one. */
export function SequenceSection({ opportunityId, email, isClosed }: SequenceSectionProps) {
  const t = useWords(enrolmentWords);
  const [isOpen, setOpen] = useState(false);
  const mayBegin = useCan("opportunity.edit") && !isClosed;
  const { data } = useQuery(enrolmentsQuery(opportunityId));
  const moves = useEnrolmentMoves(opportunityId);
  const items = data?.items ?? [];
  const isInOne = items.some(isLive);
  if (!data || (items.length === 0 && !mayBegin)) return null;
  return (
    <Section
      title={t.title}
      tools={
        mayBegin &&
        !isInOne && <IconButton tone="plain" label={t.begin} icon={<Plus />} onClick={() => setOpen(true)} />
      }
    >
      {items.length === 0 ? (
        <p className="text-sm text-faint">{t.none}</p>
      ) : (
        <ul className="rounded-md bg-card shadow-card">
          {items.slice(0, 3).map((enrolment) => (
            <EnrolmentRow key={enrolment.id} enrolment={enrolment} moves={moves} isClosed={!mayBegin} />
          ))}
        </ul>
      )}
      {email && <AutomaticMails about={{ kind: "opportunity", id: opportunityId }} address={email} />}
      {isOpen && (
        <BeginSequence
          isBusy={moves.isBusy}
          onBegin={(sequence) => moves.enrol(sequence, () => setOpen(false))}
          onClose={() => setOpen(false)}
        />
      )}
    </Section>
  );
}

export const isLive = ({ state }: Enrolment): boolean => state === "running" || state === "paused";

const tones: Record<Enrolment["state"], StateTone> = {
  running: "info",
  paused: "warn",
  finished: "neutral",
  stopped: "neutral",
};

type Move = (enrolment: Enrolment) => void;
type RowProps = { enrolment: Enrolment; moves: { pause: Move; resume: Move; stop: Move }; isClosed: boolean };

/** One of its sequences, with what can be done about it. */
export function EnrolmentRow({ enrolment, moves, isClosed }: RowProps) {
  const t = useWords(enrolmentWords);
  const language = useLanguage();
  const { state, sequence } = enrolment;
  return (
    <li className="flex items-start gap-2 border-b border-line px-3 py-1.5 last:border-0">
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span className="truncate font-medium">{sequence.name}</span>
          <State tone={tones[state]}>{stateWords[state][language]}</State>
        </p>
        <Standing enrolment={enrolment} />
      </div>
      {isLive(enrolment) && !isClosed && (
        <div className="flex">
          {state === "running" ? (
            <IconButton tone="plain" label={t.pause} icon={<Pause />} onClick={() => moves.pause(enrolment)} />
          ) : (
            <IconButton tone="plain" label={t.resume} icon={<Play />} onClick={() => moves.resume(enrolment)} />
          )}
          <IconButton tone="plain" label={t.stop} icon={<Square />} onClick={() => moves.stop(enrolment)} />
        </div>
      )}
    </li>
  );
}

/** At which step it is, what comes next and when, and why it does not go on. */
function Standing({ enrolment }: { enrolment: Enrolment }) {
  const t = useWords(enrolmentWords);
  const f = useFormat();
  const language = useLanguage();
  const { position, steps, next, dueAt, isAwaited, reason, missing, endedAt } = enrolment;
  const what = next && [stepWords[next.kind][language], next.name].filter(Boolean).join(": ");
  const step = t.stepOf(f.count(Math.min(position + 1, steps)), f.count(steps));
  const comes =
    what && isAwaited
      ? t.awaited(what)
      : what && dueAt
        ? t.next(what, f.moment(dueAt))
        : dueAt && t.waitsForAnswer(f.moment(dueAt));
  const why = reason && reason in reasonWords ? reasonWords[reason as keyof typeof reasonWords][language] : null; // as just asked
  const lines = isLive(enrolment) ? [step, comes] : [endedAt && f.moment(endedAt)];
  return (
    <>
      <p className="text-sm text-pretty text-quiet tabular-nums">{lines.filter(Boolean).join(" · ")}</p>
      {why && (
        <p className="text-sm text-pretty text-quiet">
          {missing.length > 0 ? `${why}: ${t.missing(f.list(missing))}` : why}
        </p>
      )}
    </>
  );
}
