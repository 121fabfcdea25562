import { useQuery } from "@tanstack/react-query";
import { Ellipsis, Mailbox as MailboxIcon } from "lucide-react";
import { useState } from "react";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Menu, type MenuGroup } from "../../ui/overlays/Menu.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Here, StandingOf } from "./mailbox-columns.tsx";
import { mailboxWords } from "./mailbox-labels.ts";
import { standingOf } from "./mailbox-standing.ts";
import { MailboxDialog } from "./MailboxDialog.tsx";
import { type Mailbox, ownMailboxesQuery } from "./queries.ts";
import { RemoveMailbox } from "./RemoveMailbox.tsx";
import { useMailboxMenu } from "./use-mailbox-menu.tsx";

/** One's own mailboxes: each is set and removed here, and one more is connected. */
export function OwnMailboxes() {
  const t = useWords(mailboxWords);
  const { data, error } = useQuery(ownMailboxesQuery);
  const [openId, setOpen] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Mailbox | null>(null);
  const menuOf = useMailboxMenu(setOpen, setRemoved, "mine");
  const opened = data?.items.find(({ id }) => id === openId) ?? null;
  return (
    <SettingsSection title={t.ownMailboxes} text={t.ownText}>
      {error && <p className="text-bad">{error.message}</p>}
      {!data && !error && <Skeleton className="w-40" />}
      {data?.items.length === 0 && <p className="text-quiet">{t.ownNone}</p>}
      {data && data.items.length > 0 && (
        <ul className="divide-y divide-line rounded-md bg-card shadow-card">
          {data.items.map((mailbox) => (
            <OwnMailbox
              key={mailbox.id}
              mailbox={mailbox}
              groups={menuOf(mailbox)}
              onOpen={() => setOpen(mailbox.id)}
            />
          ))}
        </ul>
      )}
      <div>
        <Button onClick={() => setOpen("new")}>{t.connect}</Button>
      </div>
      {(opened || openId === "new") && (
        <MailboxDialog key={openId} mailbox={opened} whose="mine" onClose={() => setOpen(null)} />
      )}
      {removed && <RemoveMailbox mailbox={removed} whose="mine" onClose={() => setRemoved(null)} />}
    </SettingsSection>
  );
}

type OwnMailboxProps = { mailbox: Mailbox; groups: readonly MenuGroup[]; onOpen: () => void };

function OwnMailbox({ mailbox, groups, onOpen }: OwnMailboxProps) {
  const t = useWords(mailboxWords);
  const { name, address } = mailbox;
  const { folder } = standingOf(mailbox);
  return (
    <li className="flex min-h-13 items-center gap-3 px-3 py-2">
      <MailboxIcon size={16} aria-hidden="true" className="shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3">
          <button type="button" onClick={onOpen} className="min-w-0 truncate rounded-xs font-medium hover:underline">
            {name}
          </button>
          <span className="min-w-0 truncate text-quiet">{address}</span>
        </p>
        <p className="text-sm">
          {folder?.problem ? <span className="text-bad">{folder.problem}</span> : <Here mailbox={mailbox} />}
        </p>
      </div>
      <StandingOf mailbox={mailbox} />
      <Menu
        align="end"
        groups={groups}
        trigger={<IconButton size="sm" label={t.actionsOf(name)} icon={<Ellipsis aria-hidden="true" />} />}
      />
    </li>
  );
}
