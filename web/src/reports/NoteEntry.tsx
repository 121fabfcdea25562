import { MessageSquareText, MoreHorizontal, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { WithMentions } from "../activities/WithMentions.tsx";
import { unsentAt } from "../platform/store/unsent.ts";
import { useWords } from "../platform/words.ts";
import type { Subject } from "../platform/records.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu } from "../ui/overlays/Menu.tsx";
import { Tag } from "../ui/Tag.tsx";
import { EditNote } from "./EditNote.tsx";
import { EntryFrame, Saying } from "./EntryFrame.tsx";
import { timelineWords } from "./timeline-labels.ts";
import type { Entry } from "./timeline-queries.ts";
import type { EntryWords } from "./use-entry-words.ts";

type Note = NonNullable<Entry["note"]>;

type NoteEntryProps = {
  entry: Entry;
  note: Note;
  words: EntryWords;
  subject: Subject;
  onEdit: (note: Note, body: string) => Promise<unknown>;
  onDelete: (note: Note) => void;
};

/** A note, or what a customer asked; its writer changes it where it stands. */
export function NoteEntry({ entry, note, words, subject, onEdit, onDelete }: NoteEntryProps) {
  const t = useWords(timelineWords);
  const place = `note ${note.id}`;
  const [isEditing, setEditing] = useState(() => unsentAt(place) !== null);
  const tools = note.mayEdit && !isEditing && (
    <Menu
      align="end"
      trigger={
        <IconButton
          size="sm"
          label={t.noteActions}
          icon={<MoreHorizontal aria-hidden="true" />}
          className="-my-1 self-center opacity-0 group-hover:opacity-100 focus-visible:opacity-100 data-popup-open:opacity-100 max-md:opacity-100"
        />
      }
      groups={[
        {
          items: [
            { label: t.edit, icon: <Pencil />, onSelect: () => setEditing(true) },
            { label: t.delete, icon: <Trash2 />, isBad: true, onSelect: () => onDelete(note) },
          ],
        },
      ]}
    />
  );
  return (
    <EntryFrame
      entry={entry}
      words={words}
      subject={subject}
      icon={MessageSquareText}
      tools={tools}
      about={
        <>
          {note.isFromCustomer && <Tag hue={265}>{t.fromCustomer}</Tag>}
          {note.version > 1 && <span className="text-sm text-faint"> · {t.edited}</span>}
        </>
      }
    >
      {isEditing ? (
        <EditNote
          subject={subject}
          body={note.body}
          place={place}
          onSave={(body) => onEdit(note, body)}
          onClose={() => setEditing(false)}
        />
      ) : (
        <Saying isFromCustomer={note.isFromCustomer}>
          <p className="whitespace-pre-line wrap-anywhere">
            <WithMentions text={note.body} mentions={note.mentions} />
          </p>
        </Saying>
      )}
    </EntryFrame>
  );
}
