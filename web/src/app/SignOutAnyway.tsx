import { toastError } from "../platform/toasts.ts";
import { signOut } from "../platform/session.ts";
import { giveUpUnsent, unsentPlaces } from "../platform/store/unsent.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { appWords } from "./labels.ts";

/** Something typed here has not arrived: whoever signs out gives it up, and is asked before. */
export function SignOutAnyway({ onClose }: { onClose: () => void }) {
  const t = useWords(appWords);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.unsentTitle}
      size="sm"
      footer={
        <>
          <Button onClick={leaveItAll} tone="danger">
            {t.signOutAnyway}
          </Button>
          <Button onClick={onClose} tone="primary">
            {t.stay}
          </Button>
        </>
      }
    >
      <p className="text-quiet">{t.unsentText(unsentPlaces().length)}</p>
    </Dialog>
  );
}

function leaveItAll(): void {
  giveUpUnsent();
  void signOut().catch(toastError);
}
