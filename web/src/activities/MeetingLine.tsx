import { endOf, usualMinutes } from "@trato/domain/activities/meetings.ts";
import type { Format } from "@trato/domain/format.ts";
import { Check, CircleHelp, Clock, X } from "lucide-react";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { guestAnswerWords } from "./labels.ts";
import type { Activity } from "./queries.ts";

/** "mañana", of a meeting "mañana, 10:00". */
export function dueText({ dueOn, startsAt }: Pick<Activity, "dueOn" | "startsAt">, f: Format): string {
  const day = f.relativeDay(dueOn);
  return startsAt ? `${day}, ${f.time(startsAt)}` : day;
}

const answerLook = {
  none: { Icon: Clock, tone: "text-faint" },
  accepted: { Icon: Check, tone: "text-ok" },
  tentative: { Icon: CircleHelp, tone: "text-warn" },
  declined: { Icon: X, tone: "text-bad" },
};

/** From when to when a meeting is, where, and who has said that he comes. */
export function MeetingLine({ activity }: { activity: Activity }) {
  const f = useFormat();
  const answers = useWords(guestAnswerWords);
  const { startsAt, plannedMinutes, place, guests } = activity;
  if (!startsAt) return null;
  const ends = f.time(endOf(startsAt, plannedMinutes ?? usualMinutes));
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
      <span className="tabular-nums">{`${f.time(startsAt)}–${ends}`}</span>
      {place && <span className="min-w-0 wrap-anywhere">{place}</span>}
      {guests.map(({ email, name, answer }) => {
        const { Icon, tone } = answerLook[answer];
        return (
          <span key={email} className="inline-flex min-w-0 items-center gap-1" title={`${email}: ${answers[answer]}`}>
            <Icon className={`size-3.5 shrink-0 ${tone}`} aria-label={answers[answer]} />
            <span className="truncate">{name ?? email}</span>
          </span>
        );
      })}
    </p>
  );
}
