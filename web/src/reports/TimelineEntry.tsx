import type { Subject } from "../platform/records.ts";
import { FileLink } from "../files/FileLink.tsx";
import { WhyButton } from "../opportunities/assignment/WhyButton.tsx";
import { ActivityEntry } from "./ActivityEntry.tsx";
import { EmailEntry } from "./EmailEntry.tsx";
import { EntryFrame } from "./EntryFrame.tsx";
import { eventIcon } from "./event-icons.ts";
import { MailEntry } from "./MailEntry.tsx";
import { NoteEntry } from "./NoteEntry.tsx";
import { UndoMerge } from "./UndoMerge.tsx";
import type { Entry } from "./timeline-queries.ts";
import { type EntryWords, namesFileThere } from "./use-entry-words.ts";
import type { NoteMoves } from "./use-note-moves.ts";

type TimelineEntryProps = { entry: Entry; words: EntryWords; subject: Subject; notes: NoteMoves };

/** Whose history has more to tell: how it was drawn. */
const whyEvents: readonly string[] = ["lead.drawn", "lead.went_on", "lead.team_drawn"];

/** A line of the history, as what it tells of is best read. */
export function TimelineEntry({ entry, words, subject, notes }: TimelineEntryProps) {
  const { note, message, activity, file, arrival, merge } = entry;
  const shared = { entry, words, subject };
  if (note) return <NoteEntry {...shared} note={note} onEdit={notes.edit} onDelete={notes.remove} />;
  if (message && !/withdrawn|retried|failed/.test(entry.event)) return <EmailEntry {...shared} message={message} />;
  if (arrival?.mail) return <MailEntry {...shared} mail={arrival.mail} arrivalId={arrival.id} />;
  if (activity) return <ActivityEntry {...shared} activity={activity} />;
  return (
    <EntryFrame
      {...shared}
      icon={eventIcon(entry.event)}
      about={
        whyEvents.includes(entry.event) ? (
          <WhyButton opportunityId={entry.subject.id} />
        ) : (
          file && namesFileThere(entry) && <FileLink file={file} />
        )
      }
      tools={merge && <UndoMerge merge={merge} />}
    />
  );
}
