import { useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { signInProviderQuery } from "../queries.ts";
import { providerWords } from "./provider-labels.ts";

/** Signs people out whom nothing brings back in but a password: asked first. */
export function RemoveProvider({ onClose }: { onClose: () => void }) {
  const t = useWords(providerWords);
  const remove = useCommand("POST /sign-in-provider/remove", {
    touches: () => [{ kind: "setting", id: "sign-in-provider" }],
    done: (after) => {
      queryClient.setQueryData(signInProviderQuery.queryKey, after);
      toast(t.removed);
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.remove}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button tone="danger" isBusy={remove.isRunning} onClick={() => remove.run({})}>
            {t.remove}
          </Button>
        </>
      }
    >
      <p className="text-quiet">{t.removeText}</p>
    </Dialog>
  );
}
