import { Mail } from "lucide-react";
import { useState } from "react";
import { MailDialog } from "../capture/MailDialog.tsx";
import type { Subject } from "../platform/records.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { EntryFrame, Saying } from "./EntryFrame.tsx";
import { timelineWords } from "./timeline-labels.ts";
import type { Entry } from "./timeline-queries.ts";
import type { EntryWords } from "./use-entry-words.ts";

type ReceivedMail = NonNullable<NonNullable<Entry["arrival"]>["mail"]>;
type MailEntryProps = { entry: Entry; mail: ReceivedMail; arrivalId: string; words: EntryWords; subject: Subject };

/** A mail that arrived: what its writer himself wrote, and the whole of it one click away. */
export function MailEntry({ entry, mail, arrivalId, words, subject }: MailEntryProps) {
  const t = useWords(timelineWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <EntryFrame entry={entry} words={words} subject={subject} icon={Mail} about={mail.address}>
      <Saying isFromCustomer>
        <p className="font-medium wrap-anywhere">{mail.subject}</p>
        <p className="wrap-anywhere whitespace-pre-line">{mail.reply}</p>
        {!mail.isWhole && (
          <Button size="sm" tone="ghost" className="mt-1.5" onClick={() => setOpen(true)}>
            {t.wholeMail}
          </Button>
        )}
      </Saying>
      {isOpen && <MailDialog arrivalId={arrivalId} onClose={() => setOpen(false)} />}
    </EntryFrame>
  );
}
