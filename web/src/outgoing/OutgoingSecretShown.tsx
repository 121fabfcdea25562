import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { CopyField } from "../ui/fields/CopyField.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { outgoingWords } from "./labels.ts";

/** A secret that was made: it is shown this once. */
export function OutgoingSecretShown({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useWords(outgoingWords);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.secretTitle}
      description={t.secretShown}
      footer={<Button onClick={onClose}>{t.done}</Button>}
    >
      <CopyField label={t.secret} text={secret} />
    </Dialog>
  );
}
