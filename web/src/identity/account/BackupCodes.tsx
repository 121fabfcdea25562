import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { copyText } from "../../ui/fields/copy.ts";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { secondFactorWords } from "./second-factor-labels.ts";

/** The codes for a lost phone, this once. */
export function BackupCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const t = useWords(secondFactorWords);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.codesTitle}
      description={t.codesText}
      footer={
        <>
          <Button onClick={() => void copyText(codes.join("\n"))}>{t.copy}</Button>
          <Button tone="primary" onClick={onClose}>
            {t.done}
          </Button>
        </>
      }
    >
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-md bg-panel p-4 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Dialog>
  );
}
