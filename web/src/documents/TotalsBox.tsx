import type { Decimal } from "@trato/domain/decimal.ts";
import { useWords } from "../platform/words.ts";
import { productWords } from "../products/labels.ts";

type TotalsBoxProps = {
  totals: { untaxed: Decimal; taxes: readonly { name: string; amount: Decimal }[]; total: Decimal };
  money: (amount: Decimal) => string;
};

/** Untaxed amount, each tax, and the total; amounts roll to the right. */
export function TotalsBox({ totals, money }: TotalsBoxProps) {
  const t = useWords(productWords);
  return (
    <dl className="ml-auto grid w-full max-w-80 grid-cols-[1fr_auto] gap-y-2 tabular-nums">
      <dt className="text-quiet">{t.untaxed}</dt>
      <dd className="text-right text-quiet">{money(totals.untaxed)}</dd>
      {totals.taxes.map((tax) => (
        <div key={tax.name} className="contents">
          <dt className="text-quiet">{tax.name}</dt>
          <dd className="text-right text-quiet">{money(tax.amount)}</dd>
        </div>
      ))}
      <dt className="border-t border-line2 pt-2 text-lg font-semibold">{t.total}</dt>
      <dd aria-live="polite" className="border-t border-line2 pt-2 text-right text-lg font-semibold">
        {money(totals.total)}
      </dd>
    </dl>
  );
}
