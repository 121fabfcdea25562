import { Check, Plus } from "lucide-react";
import type { ReactNode } from "react";
import type { CustomerChoice } from "@trato/domain/documents/choices/customer-choice.ts";
import { isCounted } from "@trato/domain/documents/choices/choices.ts";
import type { Format } from "@trato/domain/format.ts";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { cx } from "../../../ui/classes.ts";
import type { Offer } from "../../queries.ts";
import { LineFigures } from "../LineFigures.tsx";
import { PartsOfLine } from "../PortalLine.tsx";
import { AskAboutLine, LineThread } from "../questions/LineQuestions.tsx";
import { offerChoiceWords } from "./offer-choice-labels.ts";
import type { OfferLine } from "./shown-choices.ts";

type OptionRowProps = {
  line: OfferLine;
  offer: Offer;
  token: string;
  onChoose: (choice: CustomerChoice) => void;
  f: Format;
  /** How many of it, where that is the customer's to say. */
  quantity: ReactNode;
};

/** Something that the customer may have besides: added and taken away again by one press. */
export function OptionRow({ line, offer, token, onChoose, f, quantity }: OptionRowProps) {
  const t = useWords(offerChoiceWords);
  const isAdded = isCounted(line);
  const [title = "", ...about] = line.name.split("\n");
  return (
    <li
      className={cx(
        "flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg p-4 shadow-control",
        isAdded ? "bg-info-bg" : "bg-card",
      )}
    >
      <div className="min-w-40 flex-1">
        <p className="font-medium">{title}</p>
        {about.length > 0 && <p className="text-sm whitespace-pre-line text-quiet">{about.join("\n").trim()}</p>}
        <p className="text-sm text-quiet tabular-nums">
          <LineFigures line={line} f={f} />
        </p>
        <PartsOfLine parts={line.parts} f={f} />
      </div>
      <div className="flex flex-1 flex-wrap items-center justify-end gap-3">
        <AskAboutLine line={line} token={token} />
        {isAdded && quantity}
        <p className="font-medium whitespace-nowrap tabular-nums">{f.money(line.subtotal)}</p>
        <Button
          aria-label={isAdded ? t.addedNamed(title) : t.addNamed(title)}
          icon={isAdded ? <Check /> : <Plus />}
          className="max-md:h-10"
          onClick={() => onChoose({ lineId: line.id, isWanted: !isAdded })}
        >
          {isAdded ? t.added : t.add}
        </Button>
      </div>
      <div className="w-full empty:hidden">
        <LineThread line={line} offer={offer} f={f} />
      </div>
    </li>
  );
}
