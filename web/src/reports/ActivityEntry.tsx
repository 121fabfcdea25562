import { activityIcons } from "../activities/activity-icons.ts";
import { dueText } from "../activities/MeetingLine.tsx";
import { WithMentions } from "../activities/WithMentions.tsx";
import type { Activity } from "../activities/queries.ts";
import type { Subject } from "../platform/records.ts";
import { useFormat } from "../platform/session.ts";
import { EntryFrame, Saying } from "./EntryFrame.tsx";
import type { Entry } from "./timeline-queries.ts";
import type { EntryWords } from "./use-entry-words.ts";

type ActivityEntryProps = { entry: Entry; activity: Activity; words: EntryWords; subject: Subject };

/** A call that was made, or something that was planned, done or given up. */
export function ActivityEntry({ entry, activity, words, subject }: ActivityEntryProps) {
  const f = useFormat();
  const { note } = activity;
  const isCall = entry.event === "call.logged";
  const isTold = isCall || (entry.event === "activity.done" && activity.outcome !== null);
  return (
    <EntryFrame
      entry={entry}
      words={words}
      subject={subject}
      icon={activityIcons[activity.kind]}
      about={
        <>
          {(isCall || entry.event === "activity.done") && activity.durationMinutes !== null && (
            <span>· {f.minutes(activity.durationMinutes)}</span>
          )}
          {entry.event === "activity.planned" && <span>· {dueText(activity, f)}</span>}
        </>
      }
    >
      {note && entry.event === "activity.planned" && (
        <Saying>
          <Detail note={note} activity={activity} />
        </Saying>
      )}
      {isTold && (
        <Saying>
          {isCall && <p className="font-medium wrap-anywhere">{activity.summary}</p>}
          {isCall && note && <Detail note={note} activity={activity} />}
          {activity.outcome && <p className="whitespace-pre-line text-quiet wrap-anywhere">{activity.outcome}</p>}
        </Saying>
      )}
    </EntryFrame>
  );
}

function Detail({ note, activity }: { note: string; activity: Activity }) {
  return (
    <p className="whitespace-pre-line text-quiet wrap-anywhere">
      <WithMentions text={note} mentions={activity.mentions} />
    </p>
  );
}
