import { Mail } from "lucide-react";
import { useState } from "react";
import { MailDialog } from "../capture/MailDialog.tsx";
import type { Subject } from "../platform/records.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { EntryFrame, Saying } from "./EntryFrame.tsx";
import { timelineWords } from "./timeline-labels.ts";
import type { Entry } from "./timeline-queries.ts";
import type { EntryWords } from "./use-entry-words.ts";

type ReceivedMail = NonNullable<NonNullable<Entry["arrival"]>["mail"]>;
type MailEntryProps = { entry: Entry; mail: ReceivedMail; arrivalId: string; words: EntryWords; subject: Subject };

const day = 86_400_000;

/** A mail that arrived: from whom to whom, when it was sent where that was long before, what its writer himself wrote, and the whole of it one click away. */
export function MailEntry({ entry, mail, arrivalId, words, subject }: MailEntryProps) {
  const t = useWords(timelineWords);
  const f = useFormat();
  const [isOpen, setOpen] = useState(false);
  const isSent = entry.event === "mail.sent";
  const { address, to, sentAt } = mail;
  const isOld = sentAt !== null && Date.parse(entry.happenedAt) - Date.parse(sentAt) > day;
  const about = [isSent ? "" : address, to.length > 0 && t.to(to.join(", ")), isOld && `· ${f.moment(sentAt)}`]
    .filter(Boolean)
    .join(" ");
  return (
    <EntryFrame entry={entry} words={words} subject={subject} icon={Mail} about={about}>
      <Saying isFromCustomer={!isSent}>
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
