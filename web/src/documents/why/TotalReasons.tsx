import { type ExplainableDocument, explainDocument } from "@trato/domain/documents/explained/explain-document.ts";
import type { DiscountExplained, TotalsExplained } from "@trato/domain/documents/explained/explained-records.ts";
import type { DiscountRow } from "@trato/domain/documents/discounts/discount-rows.ts";
import { discountName } from "@trato/domain/documents/discounts/discount-words.ts";
import { periodWords } from "@trato/domain/documents/recurring/periods.ts";
import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { useTotalsRules } from "../use-totals.ts";
import { ReasonPart, ReasonStep, ReasonSteps } from "./ReasonSteps.tsx";
import { exactly } from "./tax-text.ts";
import { whyWords } from "./why-labels.ts";

export type TotalReasonsProps = ExplainableDocument;

/** Why a document comes to what it does: by the very code that the server will use. */
export function TotalReasons(asked: TotalReasonsProps) {
  const t = useWords(whyWords);
  const f = useFormat();
  const rules = useTotalsRules(asked.currency);
  const told = explainDocument(asked, rules);
  return (
    <div className="flex flex-col gap-5">
      {told.kept && <p className="text-warn">{t.keeps(f.money(told.kept.total), f.money(told.total))}</p>}
      <ReasonPart title={t.untaxed}>
        <Untaxed told={told} />
      </ReasonPart>
      {told.taxes.length > 0 && (
        <ReasonPart title={t.taxes}>
          <Taxes told={told} />
        </ReasonPart>
      )}
      <ReasonSteps>
        <ReasonStep label={t.total} amount={f.money(told.total)} isSum />
        <ReasonStep label={t[told.rounding === "per_line" ? "perLine" : "globally"](exactly(told.step, f))} />
      </ReasonSteps>
      <Besides told={told} />
    </div>
  );
}

type Told = { told: TotalsExplained };

/** The lines that count, by section, and what the discounts take off. */
function Untaxed({ told }: Told) {
  const t = useWords(whyWords);
  const f = useFormat();
  const { lines, sections, discounts, exact, correction, untaxed } = told;
  return (
    <ReasonSteps>
      <ReasonStep label={t.counted(lines.count)} amount={f.money(lines.untaxed)} />
      {sections.map(({ lineId, name, untaxed: amount }) => (
        <ReasonStep key={lineId} label={<span className="pl-4">{name}</span>} amount={f.money(amount)} />
      ))}
      {discounts.map((discount) => (
        <Discount key={discount.lineId ?? ""} discount={discount} />
      ))}
      {correction && (
        <ReasonStep
          label={t.rounded(exactly(exact, f))}
          amount={f.money(correction.amount)}
          notes={[t.carried(f.money(correction.amount), correction.name ?? t.wholeDiscount)]}
        />
      )}
      <ReasonStep label={t.untaxed} amount={f.money(untaxed)} isSum />
    </ReasonSteps>
  );
}

function Discount({ discount }: { discount: DiscountExplained }) {
  const t = useWords(whyWords);
  const language = useLanguage();
  const f = useFormat();
  const { lineId, name, percent, asked, isOther, on, untaxed, total, parts } = discount;
  const row: DiscountRow = { row: lineId === null ? "whole" : "section", lineId, percent: null, amount: untaxed };
  const how = percent === null ? t.asked(f.money(asked ?? "0")) : t.shareOf(f.percent(percent), f.money(on));
  const named = discountName(row, language, { percent: f.percent, sections: new Map([[lineId, name ?? ""]]) });
  const part = ({ taxes, untaxed: amount }: DiscountExplained["parts"][number]) =>
    `${taxes.length === 0 ? t.noTax : f.list(taxes.map((tax) => tax.name))}: ${f.money(amount)}`;
  return (
    <ReasonStep
      label={`${named}: ${how}`}
      amount={f.money(untaxed)}
      notes={[isOther && t.taken(f.money(total)), ...(parts.length > 1 ? parts.map(part) : [])]}
    />
  );
}

/** Each row of taxes with the taxes in it: on what base, on how many lines, and what rounding makes of them. */
function Taxes({ told: { taxes, tax } }: Told) {
  const t = useWords(whyWords);
  const f = useFormat();
  const each = taxes.flatMap((row) => row.taxes);
  return (
    <ReasonSteps>
      {each.map(({ id, name, amountKind, rate, lines, base, charged, reverseCharge }) => (
        <ReasonStep
          key={id}
          label={`${name}: ${amountKind === "fixed" ? exactly(rate, f) : t.shareOf(f.percent(rate), f.money(base.rounded))}, ${t.onLines(lines)}`}
          amount={f.money(charged.rounded)}
          notes={[
            reverseCharge && t.notCharged,
            charged.remainder !== "0" && t.rounded(exactly(charged.exact, f)),
            ...charged.shares.map((share) => t.carried(f.money(share.amount), share.name ?? t.wholeDiscount)),
          ]}
        />
      ))}
      {each.length > 1 && <ReasonStep label={t.taxes} amount={f.money(tax)} isSum />}
    </ReasonSteps>
  );
}

/** What does not count, and how often the parts are paid. */
function Besides({ told: { uncounted, recurring } }: Told) {
  const t = useWords(whyWords);
  const r = useWords(periodWords);
  const f = useFormat();
  return (
    <>
      {recurring.length > 0 && (
        <ReasonPart title={t.recurring}>
          <ReasonSteps>
            {recurring.map(({ period, total, isRest }) => (
              <ReasonStep
                key={period}
                label={r[period]}
                amount={f.money(total)}
                notes={[isRest && recurring.length > 1 && t.rest]}
              />
            ))}
          </ReasonSteps>
        </ReasonPart>
      )}
      {uncounted.length > 0 && (
        <ReasonPart title={t.uncounted}>
          <ReasonSteps>
            {uncounted.map(({ lineId, name, choice, untaxed, instead }) => (
              <ReasonStep
                key={lineId}
                label={name}
                amount={f.money(untaxed)}
                notes={[instead?.name ? t.insteadOf(instead.name) : choice === "option" ? t.option : t.alternative]}
              />
            ))}
          </ReasonSteps>
        </ReasonPart>
      )}
    </>
  );
}
