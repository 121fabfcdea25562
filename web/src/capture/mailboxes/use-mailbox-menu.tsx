import { CirclePause, CirclePlay, Pencil, Trash2 } from "lucide-react";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { mailboxWords } from "./mailbox-labels.ts";
import { mailboxRoutes, type Whose } from "./mailbox-routes.ts";
import { touchesMailbox } from "./MailboxDialog.tsx";
import type { Mailbox } from "./queries.ts";

/** What can be done with a mailbox. */
export function useMailboxMenu(
  open: (mailboxId: string) => void,
  remove: (mailbox: Mailbox) => void,
  whose: Whose = "company",
): (mailbox: Mailbox) => MenuGroup[] {
  const t = useWords(mailboxWords);
  const change = useCommand(mailboxRoutes[whose].edit, {
    touches: touchesMailbox,
    done: ({ id, name, isOn, version }) =>
      toast(isOn ? t.isOnAgain(name) : t.isPaused(name), {
        undo: () => change.run({ mailboxId: id, version, isOn: !isOn }),
      }),
  });
  return (mailbox) => {
    const { id, version, isOn } = mailbox;
    const turn = () => change.run({ mailboxId: id, version, isOn: !isOn });
    return [
      {
        items: [
          { label: t.edit, icon: <Pencil />, onSelect: () => open(id) },
          { label: isOn ? t.pause : t.goOn, icon: isOn ? <CirclePause /> : <CirclePlay />, onSelect: turn },
        ],
      },
      { items: [{ label: t.remove, icon: <Trash2 />, onSelect: () => remove(mailbox) }] },
    ];
  };
}
