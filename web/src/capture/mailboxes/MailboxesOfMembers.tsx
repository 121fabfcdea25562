import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { useWords } from "../../platform/words.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { mailboxWords } from "./mailbox-labels.ts";
import { StandingState } from "./mailbox-columns.tsx";
import { type MailboxOfMember, mailboxesOfMembersQuery } from "./queries.ts";
import { RemoveMailbox } from "./RemoveMailbox.tsx";

/** Which mailboxes members connected, for whoever answers for them; nothing where there are none. */
export function MailboxesOfMembers() {
  const t = useWords(mailboxWords);
  const { data } = useQuery(mailboxesOfMembersQuery);
  const [removed, setRemoved] = useState<MailboxOfMember | null>(null);
  if (!data || data.items.length === 0) return null;
  return (
    <section
      aria-labelledby="of-members"
      className="flex max-h-1/2 flex-col gap-2 overflow-y-auto border-t border-line p-4"
    >
      <h2 id="of-members" className="font-semibold">
        {t.ofMembers}
      </h2>
      <p className="max-w-150 text-quiet text-pretty">{t.ofMembersText}</p>
      <ul className="divide-y divide-line rounded-md bg-card shadow-card">
        {data.items.map((mailbox) => (
          <li key={mailbox.id} className="flex min-h-10 items-center gap-3 px-3 py-1.5">
            <span className="min-w-0 flex-1 truncate">
              <span className="font-medium">{mailbox.memberName}</span>{" "}
              <span className="text-quiet">{mailbox.address}</span>
            </span>
            {!mailbox.isRead && <StandingState state="paused" />}
            <IconButton
              size="sm"
              label={t.removeOf(mailbox.address)}
              icon={<X aria-hidden="true" />}
              onClick={() => setRemoved(mailbox)}
            />
          </li>
        ))}
      </ul>
      {removed && (
        <RemoveMailbox
          mailbox={{ id: removed.id, name: removed.address }}
          whose="members"
          onClose={() => setRemoved(null)}
        />
      )}
    </section>
  );
}
