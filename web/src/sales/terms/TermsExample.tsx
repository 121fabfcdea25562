import type { Decimal } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { stepText } from "@trato/domain/money.ts";
import { withEarlyDiscount } from "@trato/domain/sales/early-discount.ts";
import { type Instalment, instalmentsOf } from "@trato/domain/sales/payment-terms.ts";
import { obstacleToTerms } from "@trato/domain/sales/payment-terms-obstacles.ts";
import { useState } from "react";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { MoneyInput } from "../../ui/fields/MoneyInput.tsx";
import { termWords } from "./term-labels.ts";
import { completeDiscount, type DraftDiscount } from "./EarlyDiscount.tsx";
import { completeParts, type DraftPart } from "./TermLines.tsx";

const usualSample = "1000" as Decimal; // a decimal

type TermsExampleProps = {
  lines: readonly DraftPart[];
  earlyDiscount: DraftDiscount | null;
  /** What is wrong with them is said beside them. */
  isExplained: boolean;
};

/** What an order of some amount, confirmed today, would owe when: reckoned by the engine of the orders. */
export function TermsExample({ lines, earlyDiscount, isExplained }: TermsExampleProps) {
  const t = useWords(termWords);
  const f = useFormat();
  const [sample, setSample] = useState<Decimal | null>(usualSample);
  const terms = { lines: completeParts(lines), earlyDiscount: completeDiscount(earlyDiscount) };
  const isComplete = terms.lines.length === lines.length;
  const obstacle = isComplete ? obstacleToTerms(terms) : null;
  const document = { date: f.today(), currencyStep: stepText(f.currencyDecimals) };
  const due = isComplete && !obstacle && sample ? instalmentsFor(terms, { ...document, total: sample }) : [];
  return (
    <div className="rounded-md bg-panel px-3 py-2.5">
      <div className="mb-2 flex flex-wrap items-center gap-2 text-quiet">
        {t.example}
        <span className="w-30">
          <MoneyInput aria-label={t.example} value={sample} onChange={setSample} />
        </span>
        {t.exampleToday}
      </div>
      <div aria-live="polite">
        {obstacle && !isExplained && <p className="text-warn">{obstacleText(obstacle)}</p>}
        {!obstacle && (
          <dl className="grid grid-cols-[1fr_auto] gap-y-1 tabular-nums">
            {due.map(({ dueOn, amount, early }, index) => (
              // parts have no names of their own and keep their places
              // oxlint-disable-next-line react/no-array-index-key
              <div key={index} className="contents">
                <dt>{f.longDate(dueOn)}</dt>
                <dd className="text-right font-medium">{f.money(amount)}</dd>
                {early && (
                  <>
                    <dt className="text-quiet">{`${t.ifPaidBy} ${f.longDate(early.until)}`}</dt>
                    <dd className="text-right">{f.money(early.amount)}</dd>
                  </>
                )}
              </div>
            ))}
          </dl>
        )}
      </div>
      <p className="mt-2 text-sm text-faint">{t.lastTakesRest}</p>
    </div>
  );
}

type Terms = Parameters<typeof instalmentsOf>[0];
type Sample = Omit<Parameters<typeof instalmentsOf>[1], "untaxed">;

function instalmentsFor(terms: Terms, sample: Sample): ReturnType<typeof withEarlyDiscount<Instalment>> {
  const document = { ...sample, untaxed: sample.total };
  try {
    return withEarlyDiscount(instalmentsOf(terms, document), terms, document);
  } catch (error) {
    if (error instanceof Refusal) return []; // half typed: a day too far away
    throw error;
  }
}
