import { useCommand } from "../platform/commands.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { outgoingWords } from "./labels.ts";
import type { OutgoingWebhook } from "./queries.ts";

type RemoveProps = { webhook: Pick<OutgoingWebhook, "id" | "name">; onClose: () => void };

/** Removes it with what it is owed. Nothing brings that back, so this is asked first. */
export function RemoveOutgoing({ webhook: { id: webhookId, name }, onClose }: RemoveProps) {
  const t = useWords(outgoingWords);
  const go = useGo();
  const remove = useCommand("DELETE /outgoing-webhooks/:outgoingWebhookId", {
    touches: () => [{ kind: "setting", id: webhookId }],
    done: () => go(paths.settingsOutgoingAll()),
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
          <Button tone="danger" isBusy={remove.isRunning} onClick={() => remove.run({ outgoingWebhookId: webhookId })}>
            {t.remove}
          </Button>
        </>
      }
    >
      <p className="text-quiet">{t.removeText}</p>
    </Dialog>
  );
}
