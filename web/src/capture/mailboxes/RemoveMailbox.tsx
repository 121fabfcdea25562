import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { mailboxWords } from "./mailbox-labels.ts";
import { removals } from "./mailbox-routes.ts";
import { touchesMailbox } from "./MailboxDialog.tsx";
import type { Mailbox } from "./queries.ts";

type RemoveMailboxProps = { mailbox: Pick<Mailbox, "id" | "name">; whose?: keyof typeof removals; onClose: () => void };

/** Forgets what opens it, which nobody can bring back but who knows it: asked first. */
export function RemoveMailbox({ mailbox: { id, name }, whose = "company", onClose }: RemoveMailboxProps) {
  const t = useWords(mailboxWords);
  const remove = useCommand(removals[whose], {
    touches: touchesMailbox,
    done: () => {
      toast(t.removed);
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.removeTitle(name)}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button tone="danger" isBusy={remove.isRunning} onClick={() => remove.run({ mailboxId: id })}>
            {t.remove}
          </Button>
        </>
      }
    >
      <p className="text-quiet">{t.removeText}</p>
    </Dialog>
  );
}
