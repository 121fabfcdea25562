import { useSuspenseQuery } from "@tanstack/react-query";
import type { Choice } from "@trato/domain/documents/choices/choices.ts";
import { explainLine, type KeptAmounts } from "@trato/domain/documents/explained/explain-line.ts";
import type { LineExplained } from "@trato/domain/documents/explained/explained-records.ts";
import type { LineShare } from "@trato/domain/products/combos/combo-records.ts";
import type { Id } from "@trato/domain/ids.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { fiscalPositionsQuery } from "../../products/queries.ts";
import { useQuantity } from "../../products/use-quantity.ts";
import type { EditedLine } from "../edited-line.ts";
import { useTotalsRules } from "../use-totals.ts";
import { ReasonPart, ReasonStep, ReasonSteps } from "./ReasonSteps.tsx";
import { TaxReasons } from "./TaxReasons.tsx";
import { exactly, taxNotes, taxText } from "./tax-text.ts";
import type { Whose } from "./whose.ts";
import { whyWords } from "./why-labels.ts";

/** A line as it stands on the screen, with its product's taxes. */
export type AskedLine = Pick<
  EditedLine,
  "id" | "name" | "quantity" | "unitName" | "unitPrice" | "discount" | "taxIds"
> & { productTaxIds: Id<"taxes">[]; isService: boolean; choice?: Choice; shares?: readonly LineShare[] };

export type LineReasonsProps = {
  line: AskedLine;
  whose: Whose;
  /** What its document keeps of it, where it no longer changes. */
  kept?: KeptAmounts | null | undefined;
};

/** Why a line comes to what it does, and why it has its taxes: by the very code that the server will use. */
export function LineReasons({ line, whose, kept }: LineReasonsProps) {
  const t = useWords(whyWords);
  const f = useFormat();
  const rules = useTotalsRules(f.currency);
  const { data: positions } = useSuspenseQuery(fiscalPositionsQuery);
  const position = positions.items.find(({ id }) => id === whose.fiscalPositionId) ?? null;
  const { id, name, quantity, unitPrice, discount, taxIds, productTaxIds, isService, choice, shares } = line;
  const product = { taxIds: productTaxIds, isService };
  const asked = {
    id,
    name,
    quantity,
    unitPrice,
    discount,
    taxIds,
    product,
    ...(choice && { choice }),
    ...(shares && { shares }),
    kept: kept ?? null,
  };
  const document = { position, isPositionSet: whose.isFiscalPositionSet };
  const told = explainLine(asked, { rules, currency: f.currency, document });
  return (
    <>
      <ReasonPart title={t.amount}>
        <Amounts told={told} unitName={line.unitName} />
        {told.choice !== "counted" && <p className="text-sm text-quiet">{t.uncounted}</p>}
        {told.kept && <p className="text-warn">{t.keeps(f.money(told.kept.total), f.money(told.total))}</p>}
      </ReasonPart>
      {told.parts?.map((part, place) => (
        <ReasonPart key={place} title={part.name}>
          <Amounts told={part} unitName={line.unitName} />
        </ReasonPart>
      ))}
      {(told.parts ?? [told]).map((part, place) => (
        <ReasonPart key={place} title={told.parts ? `${t.taxes} · ${part.name}` : t.taxes}>
          <TaxReasons origin={part.origin} whose={whose} isAnyPosition={positions.items.length > 0} />
        </ReasonPart>
      ))}
    </>
  );
}

/** From quantity and price through the discount and each tax to the total. */
function Amounts({ told, unitName }: { told: LineExplained; unitName: string | null }) {
  const t = useWords(whyWords);
  const f = useFormat();
  const say = useQuantity();
  const { quantity, unitPrice, discount, gross, off, amount, taxes, roundings, rounding, step } = told;
  const rounded = roundings.find(({ of, remainder }) => of === "amount" && remainder !== "0");
  return (
    <ReasonSteps>
      <ReasonStep label={t.times(say(quantity, unitName), f.priceMoney(unitPrice))} amount={exactly(gross, f)} />
      {discount !== "0" && <ReasonStep label={t.discountOf(f.percent(discount))} amount={exactly(off, f)} />}
      {rounded && (
        <ReasonStep label={t.amount} amount={f.money(rounded.result)} notes={[t.rounded(exactly(amount, f))]} />
      )}
      <ReasonStep label={t.untaxed} amount={f.money(told.untaxed)} isSum />
      {taxes.map((tax) => (
        <ReasonStep
          key={tax.id}
          label={`${tax.name}: ${taxText(tax, t, f)}`}
          amount={exactly(tax.charged, f)}
          notes={taxNotes(tax, told, t, f)}
        />
      ))}
      {taxes.length > 0 && <ReasonStep label={t.total} amount={f.money(told.total)} isSum />}
      <ReasonStep label={t[rounding === "per_line" ? "perLine" : "globally"](exactly(step, f))} />
    </ReasonSteps>
  );
}
