import { type ReactNode, useState } from "react";
import { EditActivity } from "./EditActivity.tsx";
import { FinishActivity } from "./FinishActivity.tsx";
import type { ActivityDoing } from "./PlannedActivity.tsx";
import type { Activity } from "./queries.ts";
import { type ShowActivity, useActivityMoves } from "./use-activity-moves.ts";

/** What a list of activities does with each of them, and the dialog that one of these opens. */
export function useActivityDoing(show: ShowActivity): { doing: ActivityDoing; dialog: ReactNode } {
  const moves = useActivityMoves(show);
  const [open, setOpen] = useState<{ activity: Activity; dialog: "finish" | "edit" } | null>(null);
  const close = () => setOpen(null);
  return {
    doing: {
      onDone: (activity) => moves.finish(activity),
      onDoneWith: (activity) => setOpen({ activity, dialog: "finish" }),
      onSnooze: moves.snooze,
      onEdit: (activity) => setOpen({ activity, dialog: "edit" }),
      onCancel: moves.cancel,
    },
    dialog: open && (
      <>
        {open.dialog === "finish" ? (
          <FinishActivity
            activity={open.activity}
            onFinish={(finish) => moves.finish(open.activity, finish)}
            onClose={close}
          />
        ) : (
          <EditActivity activity={open.activity} onSave={(edit) => moves.edit(open.activity, edit)} onClose={close} />
        )}
      </>
    ),
  };
}
