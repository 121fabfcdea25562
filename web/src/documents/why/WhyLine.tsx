import { CircleHelp } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { LineReasons, type LineReasonsProps } from "./LineReasons.tsx";
import { ReasonPart } from "./ReasonSteps.tsx";
import { whyWords } from "./why-labels.ts";

type WhyLineProps = LineReasonsProps & {
  /** Why its price is that one, where there is something to say. */
  renderPrice?: () => ReactNode;
  /** Among fields it is a word. */
  isWord?: boolean;
};

/** Beside a line with a price: why it comes to what it does, why its price is that one, and why it has its taxes. */
export function WhyLine({ renderPrice, isWord = false, ...asked }: WhyLineProps) {
  const t = useWords(whyWords);
  const [isOpen, setOpen] = useState(false);
  const look = { icon: <CircleHelp />, onClick: () => setOpen(true) };
  const close = () => setOpen(false);
  return (
    <>
      {isWord ? (
        <Button tone="ghost" {...look} className="self-start">
          {t.ofLine}
        </Button>
      ) : (
        <IconButton size="sm" label={t.ofLine} {...look} className="text-quiet" />
      )}
      {isOpen && (
        <Dialog
          isOpen
          onClose={close}
          title={t.ofLine}
          description={asked.line.name}
          footer={<Button onClick={close}>{t.close}</Button>}
        >
          <div className="flex flex-col gap-5">
            {renderPrice && <ReasonPart title={t.price}>{renderPrice()}</ReasonPart>}
            <LineReasons {...asked} />
          </div>
        </Dialog>
      )}
    </>
  );
}
