import { snoozed } from "@trato/domain/activities/lifecycle.ts";
import type { InputOf } from "../platform/api.ts";
import { useFormat } from "../platform/session.ts";
import type { Change } from "../platform/change.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { toast } from "../platform/toasts.ts";
import { activityWords } from "./labels.ts";
import type { Activity } from "./queries.ts";

type Finish = Omit<InputOf<"POST /activities/:activityId/finish">, "activityId">;
type Edit = Omit<InputOf<"PATCH /activities/:activityId">, "activityId" | "version">;

/** Takes an activity off the screen, or changes it there, before the server has it; returns what puts it back. */
export type ShowActivity = (id: Activity["id"], change: (activity: Activity) => Activity | null) => () => void;

/** Done, put off, changed, given up: each on screen at once and undone for eight seconds. */
export function useActivityMoves(show: ShowActivity) {
  const t = useWords(activityWords);
  const f = useFormat();
  const gone = ({ activityId }: { activityId: string }) => show(activityId as Activity["id"], () => null); // an activity's own
  const finish = useCommand("POST /activities/:activityId/finish", { touches, optimistic: gone });
  const cancel = useCommand("POST /activities/:activityId/cancel", { touches, optimistic: gone });
  const reopen = useCommand("POST /activities/:activityId/reopen", { touches });
  const edit = useCommand("PATCH /activities/:activityId", {
    touches,
    failed: (_, { version }) => version !== undefined, // a form's, which shows it itself
  });
  const snooze = useCommand("POST /activities/:activityId/snooze", {
    touches,
    optimistic: ({ activityId }) =>
      show(activityId as Activity["id"], (former) => ({ ...former, dueOn: snoozed(former.dueOn, f.today()) })), // as above
  });
  return {
    finish: (activity: Activity, with_: Finish = {}) => {
      const finishing = finish.runAndWait({ activityId: activity.id, ...with_ });
      finishing.catch(() => undefined); // a toast has said why
      toast(`${t.done}: ${activity.summary}`, { undo: () => reopen.run({ activityId: activity.id }) });
      return finishing;
    },
    cancel: (activity: Activity) => {
      cancel.run({ activityId: activity.id });
      toast(`${t.isCancelled}: ${activity.summary}`, { undo: () => reopen.run({ activityId: activity.id }) });
    },
    snooze: (activity: Activity) => {
      snooze.run({ activityId: activity.id });
      const day = f.relativeDay(snoozed(activity.dueOn, f.today()));
      toast(t.isSnoozed(day), { undo: () => edit.run({ activityId: activity.id, dueOn: activity.dueOn }) });
    },
    edit: (activity: Activity, changes: Edit) =>
      edit.runAndWait({ activityId: activity.id, version: activity.version, ...changes }),
  };
}

/** Its record's history and page follow it, and the lists that show what is next. */
function touches({ activityId }: { activityId: string }, activity: Activity | undefined): Change[] {
  if (!activity) return [{ kind: "activity", id: activityId }];
  return [
    { kind: "activity", id: activityId, version: activity.version },
    { kind: "timeline", id: activity.subjectId },
    { kind: activity.subjectKind, id: activity.subjectId },
  ];
}
