import { ChevronDown } from "lucide-react";
import { memo, useState } from "react";
import { useWords } from "../../../platform/words.ts";
import { cx } from "../../../ui/classes.ts";
import { Checkbox } from "../../../ui/fields/Checkbox.tsx";
import { errorAt, noErrors } from "../../../ui/forms/form-errors.ts";
import { State } from "../../../ui/State.tsx";
import { WhoFields } from "../../shows/screen/CaptureFields.tsx";
import type { CapturedValues } from "../../shows/screen/captured-values.ts";
import { LocalPicture } from "../LocalPicture.tsx";
import { calledOf, type Card, doubtsIn } from "./cards.ts";
import { severalWords } from "./several-labels.ts";

type CardRowProps = { card: Card; onChange: (key: string, to: (card: Card) => Card) => void };

/** One of several cards: left out by a tick, opened to be looked at and corrected. */
export const CardRow = memo(function CardRow({ card, onChange }: CardRowProps) {
  const t = useWords(severalWords);
  const [isOpen, setOpen] = useState(false);
  const { key, step, values, photo, isLeftOut, errors } = card;
  const name = calledOf(card) || t.nobody;
  const [firstError] = errors.values();
  return (
    <li className="border-b border-line last:border-0">
      <div className="flex min-h-12 items-center gap-3">
        <Checkbox
          aria-label={t.take(name)}
          value={!isLeftOut}
          disabled={step === "reading"}
          onChange={(isTaken) => onChange(key, (former) => ({ ...former, isLeftOut: !isTaken }))}
        />
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="flex min-h-12 min-w-0 flex-1 items-center gap-2 text-left -outline-offset-2 hover:bg-hover"
        >
          <span className={cx("min-w-0 flex-1", isLeftOut && "text-faint")}>
            <span className="block truncate font-medium">{name}</span>
            {values.companyName !== name && (
              <span className="block truncate text-sm text-quiet empty:hidden">{values.companyName}</span>
            )}
          </span>
          <CardState card={card} />
          <ChevronDown className={cx("size-4 shrink-0 text-faint", isOpen && "rotate-180")} aria-hidden="true" />
        </button>
      </div>
      {firstError && !isOpen && <p className="pb-2 pl-7 text-sm text-bad">{firstError}</p>}
      {isOpen && (
        <div className="flex flex-col gap-3 pt-2 pb-4 pl-7">
          {photo && <LocalPicture picture={photo} isReading={step === "reading"} />}
          <WhoFields form={formOf(card, (next) => onChange(key, next))} />
        </div>
      )}
    </li>
  );
});

/** A card as the fields of a form ask for it. */
function formOf({ values, errors }: Card, onChange: (to: (card: Card) => Card) => void) {
  const set = (changes: Partial<CapturedValues>) =>
    onChange((card) => ({ ...card, errors: noErrors, values: { ...card.values, ...changes } }));
  return {
    values,
    set,
    errorOf: (path: string) => errorAt(errors, path),
    bind: <Name extends keyof CapturedValues>(name: Name) => ({
      value: values[name],
      onChange: (value: CapturedValues[Name]) => set({ [name]: value }),
    }),
  };
}

function CardState({ card }: { card: Card }) {
  const t = useWords(severalWords);
  const doubts = doubtsIn(card);
  if (card.step === "reading") return <State tone="info">{t.reading}</State>;
  if (card.errors.size > 0) return <State tone="bad">{t.wrong}</State>;
  if (card.step === "failed" && calledOf(card) === "") return <State tone="bad">{t.unread}</State>;
  return doubts > 0 ? <State tone="warn">{t.toCheck(doubts)}</State> : null;
}
