import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { Check } from "lucide-react";
import type { CustomerChoice } from "@trato/domain/documents/choices/customer-choice.ts";
import { isCounted } from "@trato/domain/documents/choices/choices.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { toldPart } from "@trato/domain/documents/told-parts.ts";
import type { Format } from "@trato/domain/format.ts";
import { useWords } from "../../../platform/words.ts";
import { LineFigures } from "../LineFigures.tsx";
import { offerChoiceWords } from "./offer-choice-labels.ts";
import type { OfferLine } from "./shown-choices.ts";

type AlternativeCardsProps = {
  /** The line that counts and its alternatives, in their order. */
  lines: readonly OfferLine[];
  /** What the whole comes to with one of them. */
  totalWith: (lineId: OfferLine["id"]) => Decimal | null;
  onChoose: (choice: CustomerChoice) => void;
  f: Format;
};

/** Variants of a part of the offer to choose from: side by side where there is room, below each other on a phone. */
export function AlternativeCards({ lines, totalWith, onChoose, f }: AlternativeCardsProps) {
  const t = useWords(offerChoiceWords);
  const chosen = lines.find(isCounted)?.id;
  const choose = (lineId: OfferLine["id"] | null) =>
    lineId && lineId !== chosen && onChoose({ lineId, isWanted: true });
  return (
    <RadioGroup
      aria-label={t.choose}
      value={chosen ?? null}
      onValueChange={choose}
      className="grid gap-3 py-3 [grid-template-columns:repeat(auto-fit,minmax(min(100%,11.5rem),1fr))]"
    >
      {lines.map((line) => (
        <AlternativeCard key={line.id} line={line} total={line.id === chosen ? null : totalWith(line.id)} f={f} />
      ))}
    </RadioGroup>
  );
}

function AlternativeCard({ line, total, f }: { line: OfferLine; total: Decimal | null; f: Format }) {
  const t = useWords(offerChoiceWords);
  const [title, ...about] = line.name.split("\n");
  return (
    <label className="flex min-w-0 cursor-pointer flex-col gap-1.5 rounded-lg bg-card p-4 shadow-control hover:bg-hover has-data-checked:bg-info-bg has-data-checked:shadow-[0_0_0_2px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <span className="flex items-start gap-2">
        <span className="min-w-0 flex-1 font-semibold">{title}</span>
        <Radio.Root
          value={line.id}
          className="flex size-5 shrink-0 items-center justify-center rounded-full bg-card shadow-control outline-none data-checked:bg-accent"
        >
          <Radio.Indicator className="flex text-accent-fg data-unchecked:hidden">
            <Check className="size-3.5" strokeWidth={3} aria-hidden="true" />
          </Radio.Indicator>
        </Radio.Root>
      </span>
      {about.length > 0 && <span className="text-sm whitespace-pre-line text-quiet">{about.join("\n").trim()}</span>}
      <span className="text-sm text-quiet tabular-nums">
        <LineFigures line={line} f={f} />
      </span>
      {line.parts.map((part, place) => (
        <span key={place} className="text-sm wrap-anywhere text-quiet">
          {toldPart(part, f.quantity)}
        </span>
      ))}
      <span className="mt-auto flex flex-wrap items-baseline justify-between gap-x-3 pt-1">
        <span className="text-lg font-semibold tabular-nums">{f.money(line.subtotal)}</span>
        {total !== null && <span className="text-sm text-quiet tabular-nums">{t.wholeWith(f.money(total))}</span>}
      </span>
    </label>
  );
}
