import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useActions } from "../platform/actions.ts";
import { useWords } from "../platform/words.ts";
import { patch } from "../platform/commands.ts";
import { activityWords } from "./labels.ts";
import { PlannedActivity } from "./PlannedActivity.tsx";
import { type Activity, openActivitiesQuery } from "./queries.ts";
import type { Subject } from "../platform/records.ts";
import { useActivityDoing } from "./use-activity-doing.tsx";

/** What is to be done next for a record, pinned on top; the others open below it. */
export function NextActivities({ subject }: { subject: Subject }) {
  const t = useWords(activityWords);
  const query = openActivitiesQuery(subject);
  const { data } = useQuery(query);
  const [isOpen, setOpen] = useState(false);
  const { doing, dialog } = useActivityDoing((id, change) =>
    patch<{ items: Activity[] }>(query, ({ items }) => ({
      items: items.flatMap((activity) => (activity.id === id ? (change(activity) ?? []) : activity)),
    })),
  );
  const items = data?.items ?? [];
  const [first] = items;
  useActions(
    first
      ? [
          {
            id: "activity.done",
            keys: "d",
            label: t.markDone(first.summary),
            group: t.activity,
            run: () => doing.onDone(first),
          },
          {
            id: "activity.doneWith",
            keys: "shift+d",
            label: t.doneWith,
            group: t.activity,
            run: () => doing.onDoneWith(first),
          },
          { id: "activity.snooze", keys: "z", label: t.snooze, group: t.activity, run: () => doing.onSnooze(first) },
        ]
      : [],
  );
  if (!first) return dialog;
  return (
    <section aria-label={t.next} className="rounded-md bg-card shadow-card">
      <ul>
        {items.slice(0, isOpen ? items.length : 1).map((activity) => (
          <li key={activity.id} className="border-b border-line px-2 last:border-0">
            <PlannedActivity activity={activity} doing={doing} />
          </li>
        ))}
      </ul>
      {items.length > 1 && !isOpen && (
        <button
          type="button"
          onClick={() => setOpen(true)}
          className="h-7 w-full rounded-b-md border-t border-line px-3 text-left text-sm text-quiet -outline-offset-2 hover:bg-hover hover:text-ink max-md:h-9"
        >
          {t.others(items.length - 1)}
        </button>
      )}
      {dialog}
    </section>
  );
}
