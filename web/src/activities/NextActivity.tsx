import type { NextActivity as Next } from "@trato/domain/fields/next-activity.ts";
import { urgencyOf } from "@trato/domain/activities/lifecycle.ts";
import { Check, CircleDashed, Clock, ClockAlert } from "lucide-react";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { cx } from "../ui/classes.ts";
import { activityKindWords, activityWords } from "./labels.ts";

type NextActivityProps = {
  activity: Next;
  className?: string;
};

const looks = {
  overdue: { icon: ClockAlert, tone: "text-bad" },
  today: { icon: Clock, tone: "text-warn" },
  planned: { icon: Check, tone: "text-quiet [&_svg]:text-ok" },
};

/** What is to be done next, in words, on a card or in a list: "Llamada · hoy". */
export function NextActivity({ activity, className }: NextActivityProps) {
  const t = useWords(activityWords);
  const kinds = useWords(activityKindWords);
  const f = useFormat();
  const look = activity ? looks[urgencyOf(activity.on, f.today())] : { icon: CircleDashed, tone: "text-faint" };
  const Icon = look.icon;
  return (
    <span title={activity?.summary} className={cx("flex min-w-0 items-center gap-1.5", look.tone, className)}>
      <Icon className="size-3.5 shrink-0" aria-hidden="true" />
      <span className="truncate">{activity ? `${kinds[activity.kind]} · ${f.relativeDay(activity.on)}` : t.none}</span>
    </span>
  );
}
