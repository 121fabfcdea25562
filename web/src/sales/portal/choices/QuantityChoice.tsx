import { Minus, Plus } from "lucide-react";
import type { CustomerChoice } from "@trato/domain/documents/choices/customer-choice.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Format } from "@trato/domain/format.ts";
import { useWords } from "../../../platform/words.ts";
import { NumberInput } from "../../../ui/fields/NumberInput.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { offerChoiceWords } from "./offer-choice-labels.ts";
import { boundedQuantity, steppedQuantity } from "./quantity-steps.ts";
import type { OfferLine } from "./shown-choices.ts";

type QuantityChoiceProps = { line: OfferLine; onChoose: (choice: CustomerChoice) => void; f: Format };

/** How many of a line the customer wants, within what he is offered; nothing where that is not his to say. */
export function QuantityChoice({ line, onChoose, f }: QuantityChoiceProps) {
  const t = useWords(offerChoiceWords);
  const { quantityRange: range, quantity, step } = line;
  if (!range) return null;
  const [title = ""] = line.name.split("\n");
  const fewer = steppedQuantity(quantity, -1, range);
  const more = steppedQuantity(quantity, 1, range);
  const take = (wanted: Decimal | null) => {
    const bounded = wanted && boundedQuantity(wanted, range, step);
    if (bounded && bounded !== quantity) onChoose({ lineId: line.id, quantity: bounded });
  };
  const said =
    range.most === null
      ? t.atLeast(f.quantity(range.least))
      : t.fromTo(f.quantity(range.least), f.quantity(range.most));
  return (
    <div className="flex items-center gap-1" title={said}>
      <IconButton
        label={t.fewer(title)}
        icon={<Minus />}
        tone="plain"
        obstacle={fewer === quantity ? said : null}
        className="max-md:h-10 max-md:w-10"
        onClick={() => take(fewer)}
      />
      <NumberInput
        aria-label={t.quantityOf(title)}
        aria-description={said}
        value={quantity}
        onChange={take}
        className="w-16 text-center max-md:h-10"
      />
      <IconButton
        label={t.more(title)}
        icon={<Plus />}
        tone="plain"
        obstacle={more === quantity ? said : null}
        className="max-md:h-10 max-md:w-10"
        onClick={() => take(more)}
      />
    </div>
  );
}
