import { CircleHelp } from "lucide-react";
import { useState } from "react";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { TotalReasons, type TotalReasonsProps } from "./TotalReasons.tsx";
import { whyWords } from "./why-labels.ts";

/** Beside a document's total: why it is that one. */
export function WhyTotal(asked: TotalReasonsProps) {
  const t = useWords(whyWords);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <IconButton
        size="sm"
        label={t.ofTotal}
        icon={<CircleHelp />}
        onClick={() => setOpen(true)}
        className="-my-1 text-quiet"
      />
      {isOpen && (
        <Dialog isOpen onClose={close} title={t.ofTotal} footer={<Button onClick={close}>{t.close}</Button>}>
          <TotalReasons {...asked} />
        </Dialog>
      )}
    </>
  );
}
