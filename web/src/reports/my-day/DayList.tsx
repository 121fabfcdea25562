import type { Kind } from "@trato/domain/kinds.ts";
import { urgencyOf } from "@trato/domain/activities/lifecycle.ts";
import { type ReactNode, useRef } from "react";
import { activityWords } from "../../activities/labels.ts";
import { type ActivityDoing, PlannedActivity } from "../../activities/PlannedActivity.tsx";
import { useActions } from "../../platform/actions.ts";
import { Link } from "../../platform/Link.tsx";
import { useGo } from "../../platform/navigate.ts";
import { recordAddress, recordKindWords } from "../../platform/records.ts";
import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import { KeyRow } from "../../ui/lists/KeyRow.tsx";
import { useRowKeys } from "../../ui/lists/row-keys.ts";
import { MoreWhenSeen } from "../MoreWhenSeen.tsx";
import { myDayWords } from "./my-day-labels.ts";
import type { DayEntry } from "./my-day-queries.ts";

type DayListProps = {
  entries: readonly DayEntry[];
  /** What stands above them and goes away with them as one scrolls. */
  above?: ReactNode;
  doing: ActivityDoing;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
};

const tones = { overdue: "text-bad", today: "text-warn", planned: "text-quiet" };

/** Activities by how urgent they are. Arrows move, Enter opens the record, and each has its keys. */
export function DayList({ entries, above, doing, hasNextPage, isFetchingNextPage, fetchNextPage }: DayListProps) {
  const t = useWords(myDayWords);
  const f = useFormat();
  const go = useGo();
  const open = (entry: DayEntry) => {
    const address = addressOf(entry);
    if (address) go(address);
  };
  const grid = useRef<HTMLDivElement>(null);
  const keys = useRowKeys({ grid, label: t.myDay, rows: entries, onOpen: open, scrollTo: () => undefined });
  useDayKeys(entries[keys.current], doing, open);
  const groups = Map.groupBy(entries.entries(), ([, entry]) => urgencyOf(entry.dueOn, f.today()));
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      {above}
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={t.myDay}
        onKeyDown={keys.onKeyDown}
        className="mx-auto flex max-w-200 flex-col gap-5 px-4 py-4 outline-none max-md:px-2"
      >
        {Array.from(groups, ([urgency, rows]) => (
          <div key={urgency} role="rowgroup" aria-label={t[urgency]}>
            <div role="row">
              <div role="columnheader">
                <h2 className={cx("flex gap-2 px-2 pb-1 text-sm font-semibold", tones[urgency])}>
                  {t[urgency]} <span className="font-normal tabular-nums">{rows.length}</span>
                </h2>
              </div>
            </div>
            <div className="rounded-md bg-card shadow-card">
              {rows.map(([index, entry]) => (
                <KeyRow key={entry.id} index={index} keys={keys} className="px-2 py-1">
                  <PlannedActivity activity={entry} doing={doing} about={<About entry={entry} />} />
                </KeyRow>
              ))}
            </div>
          </div>
        ))}
      </div>
      {hasNextPage && <MoreWhenSeen isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
    </div>
  );
}

const kindOf = ({ subjectKind, isLead }: DayEntry): Kind => (isLead ? "lead" : subjectKind);
const addressOf = (entry: DayEntry): string | null => recordAddress(kindOf(entry), entry.subjectId);

/** What it is for, with the way there. */
function About({ entry }: { entry: DayEntry }) {
  const language = useLanguage();
  const kind = kindOf(entry);
  const address = addressOf(entry);
  const title = (
    <>
      <span className="shrink-0 text-faint">{recordKindWords(kind, language)}</span>
      <span className="truncate">{entry.subjectTitle}</span>
    </>
  );
  const look = "flex w-fit max-w-full items-center gap-1.5 text-sm text-quiet";
  return address ? (
    <Link to={address} className={cx(look, "hover:text-ink hover:underline")}>
      {title}
    </Link>
  ) : (
    <span className={look}>{title}</span>
  );
}

function useDayKeys(entry: DayEntry | undefined, doing: ActivityDoing, open: (entry: DayEntry) => void): void {
  const t = useWords(activityWords);
  const { myDay } = useWords(myDayWords);
  useActions(
    entry
      ? [
          { id: "activity.open", keys: "o", label: t.open(entry.subjectTitle), group: myDay, run: () => open(entry) },
          {
            id: "activity.done",
            keys: "d",
            label: t.markDone(entry.summary),
            group: myDay,
            run: () => doing.onDone(entry),
          },
          {
            id: "activity.doneWith",
            keys: "shift+d",
            label: t.doneWith,
            group: myDay,
            run: () => doing.onDoneWith(entry),
          },
          { id: "activity.snooze", keys: "z", label: t.snooze, group: myDay, run: () => doing.onSnooze(entry) },
          { id: "activity.edit", keys: "e", label: t.edit, group: myDay, run: () => doing.onEdit(entry) },
        ]
      : [],
  );
}
