import { type FollowUp, type Standing, standingOf } from "@trato/domain/opportunities/follow-up/standing.ts";
import { AlarmClock, Hourglass } from "lucide-react";
import { useNow } from "./use-now.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import { durationText } from "../assignment/age.ts";
import { markWords } from "./follow-up-labels.ts";

type FollowUpMarkProps = {
  followUp: FollowUp;
  /** What is closed is followed up no more. */
  isOpen: boolean;
  /** Says it in a sentence. */
  isLong?: boolean;
  className?: string;
};

/** That somebody is to be contacted, was not in time, or that nothing was done for long; nothing where all is well. */
export function FollowUpMark({ followUp, isOpen, isLong = false, className }: FollowUpMarkProps) {
  const f = useFormat();
  const now = useNow();
  const say = useSayings(followUp, now);
  const standing = isOpen ? standingOf(followUp, { now, today: f.today() }) : null;
  if (!standing) return null;
  const { short, long } = say(standing);
  const Icon = standing.kind === "idle" ? Hourglass : AlarmClock;
  return (
    <span title={long} className={cx("flex min-w-0 items-center gap-1", toneOf(standing), className)}>
      <Icon className="size-3.5 shrink-0" aria-hidden="true" />
      <span className="truncate">{isLong ? long : short}</span>
    </span>
  );
}

function toneOf(standing: Standing): string {
  if (standing.kind === "contact_missed") return "text-bad";
  return standing.kind === "idle" || standing.isSoon ? "text-warn" : "text-quiet";
}

function useSayings({ lastActivityOn }: FollowUp, now: number) {
  const t = useWords(markWords);
  const f = useFormat();
  return (standing: Standing): { short: string; long: string } => {
    if (standing.kind === "idle")
      return { short: t.idleFor(f.days(standing.days)), long: t.idleSince(f.date(lastActivityOn)) };
    const by = f.moment(standing.by);
    const time = durationText(Math.abs(Date.parse(standing.by) - now), f.locale);
    return standing.kind === "contact_due"
      ? { short: t.contactIn(time), long: t.contactBy(by) }
      : { short: t.contactLate(time), long: t.contactWasDue(by) };
  };
}
