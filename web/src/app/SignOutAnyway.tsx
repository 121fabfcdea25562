import { toastError } from "../platform/toasts.ts";
import { signOut } from "../platform/session.ts";
import { giveUpUnsent, unsentPlaces } from "../platform/store/unsent.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { appWords } from "./labels.ts";

type SignOutAnywayProps = {
  /** How many captured leads wait here: they are kept. */
  captured: number;
  onClose: () => void;
};

/** Something typed here has not arrived: whoever signs out gives it up, and is asked before; what was captured stays, which is said. */
export function SignOutAnyway({ captured, onClose }: SignOutAnywayProps) {
  const t = useWords(appWords);
  const unsent = unsentPlaces().length;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.unsentTitle}
      size="sm"
      footer={
        <>
          <Button onClick={leaveItAll} tone={unsent > 0 ? "danger" : "plain"}>
            {unsent > 0 ? t.signOutAnyway : t.signOut}
          </Button>
          <Button onClick={onClose} tone="primary">
            {t.stay}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 text-quiet">
        {unsent > 0 && <p>{t.unsentText(unsent)}</p>}
        {captured > 0 && <p>{t.capturedText(captured)}</p>}
      </div>
    </Dialog>
  );
}

function leaveItAll(): void {
  giveUpUnsent();
  void signOut().catch(toastError);
}
