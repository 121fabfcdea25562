import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { toast } from "../../platform/toasts.ts";
import type { ApiKey } from "./key-columns.tsx";
import { keyWords } from "./key-labels.ts";

/** Ends a key. Nothing brings it back, so this is asked first. */
export function RevokeApiKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const t = useWords(keyWords);
  const revoke = useCommand("POST /api-keys/:apiKeyId/revoke", {
    touches: () => [{ kind: "member", id: apiKey.memberId }],
    done: ({ name }) => {
      toast(t.revoked(name));
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.revokeTitle(apiKey.name)}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button tone="danger" isBusy={revoke.isRunning} onClick={() => revoke.run({ apiKeyId: apiKey.id })}>
            {t.revoke}
          </Button>
        </>
      }
    >
      <p className="text-quiet">{t.revokeText}</p>
    </Dialog>
  );
}
