import { urgencyOf } from "@trato/domain/activities/lifecycle.ts";
import { CalendarClock, CircleCheck, CircleX, MoreHorizontal, Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { cx } from "../ui/classes.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu } from "../ui/overlays/Menu.tsx";
import { activityIcons } from "./activity-icons.ts";
import { DoneButton } from "./DoneButton.tsx";
import { activityKindWords, activityWords } from "./labels.ts";
import type { Activity } from "./queries.ts";
import { MeetingLine } from "./MeetingLine.tsx";
import { WithMentions } from "./WithMentions.tsx";

export type ActivityDoing = {
  onDone: (activity: Activity) => void;
  onDoneWith: (activity: Activity) => void;
  onSnooze: (activity: Activity) => void;
  onEdit: (activity: Activity) => void;
  onCancel: (activity: Activity) => void;
};

type PlannedActivityProps = {
  activity: Activity;
  doing: ActivityDoing;
  /** What it is for, where that is not the page itself. */
  about?: ReactNode;
};

const tones = { overdue: "text-bad", today: "text-warn", planned: "text-quiet" };

/** Something that is still to be done: what, by when, by whom, and what can be done about it. */
export function PlannedActivity({ activity, doing, about }: PlannedActivityProps) {
  const kinds = useWords(activityKindWords);
  const f = useFormat();
  const Icon = activityIcons[activity.kind];
  const urgency = urgencyOf(activity.dueOn, f.today());
  return (
    <div className="flex min-h-9 min-w-0 items-center gap-2">
      <DoneButton activity={activity} onDone={doing.onDone} />
      <div className="min-w-0 flex-1 py-1">
        <p className="flex min-w-0 items-center gap-1.5">
          <Icon className="size-3.75 shrink-0 text-faint" aria-label={kinds[activity.kind]} />
          <span className="min-w-0 truncate font-medium">{activity.summary}</span>
          <span className={cx("shrink-0 text-sm tabular-nums", tones[urgency])}>{f.relativeDay(activity.dueOn)}</span>
        </p>
        {activity.startsAt && <MeetingLine activity={activity} />}
        {about ??
          (activity.note && (
            <p className="truncate text-sm text-quiet">
              <WithMentions text={activity.note} mentions={activity.mentions} />
            </p>
          ))}
      </div>
      <Avatar id={activity.assignee.id} name={activity.assignee.name} />
      <ActivityMenu activity={activity} doing={doing} />
    </div>
  );
}

function ActivityMenu({ activity, doing }: Pick<PlannedActivityProps, "activity" | "doing">) {
  const t = useWords(activityWords);
  return (
    <Menu
      align="end"
      trigger={<IconButton size="sm" label={t.actions} icon={<MoreHorizontal aria-hidden="true" />} />}
      groups={[
        {
          items: [
            { label: t.doneWith, icon: <CircleCheck />, onSelect: () => doing.onDoneWith(activity) },
            { label: t.snooze, icon: <CalendarClock />, onSelect: () => doing.onSnooze(activity) },
            { label: t.edit, icon: <Pencil />, onSelect: () => doing.onEdit(activity) },
          ],
        },
        { items: [{ label: t.giveUp, icon: <CircleX />, isBad: true, onSelect: () => doing.onCancel(activity) }] },
      ]}
    />
  );
}
