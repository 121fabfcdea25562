import type { Decimal } from "@trato/domain/decimal.ts";
import { discountRows } from "@trato/domain/documents/discounts/discount-rows.ts";
import { discountName } from "@trato/domain/documents/discounts/discount-words.ts";
import { periodWords } from "@trato/domain/documents/recurring/periods.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import type { Format } from "@trato/domain/format.ts";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "../platform/words.ts";
import { productWords } from "../products/labels.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { documentWords } from "./labels.ts";

type TotalsBoxProps = {
  totals: Pick<DocumentTotals, "undiscounted" | "discounts" | "untaxed" | "total" | "recurring"> & {
    taxes: readonly { name: string; amount: Decimal }[];
  };
  money: (amount: Decimal) => string;
  percent: Format["percent"];
  /** The lines among which its sections are. */
  lines?: readonly { id: string; name: string }[];
  /** What can be asked about the total. */
  why?: ReactNode;
  /** Takes a discount away: of a section, or of the whole. */
  onRemoveDiscount?: ((lineId: string | null) => void) | undefined;
};

/** What discounts take off, untaxed amount, each tax, and the total; amounts roll to the right. */
export function TotalsBox({ totals, money, why, ...discounts }: TotalsBoxProps) {
  const t = useWords(productWords);
  const language = useLanguage();
  return (
    <dl className="ml-auto grid w-full max-w-80 grid-cols-[1fr_auto] gap-y-2 tabular-nums">
      <Discounts totals={totals} money={money} {...discounts} />
      <dt className="text-quiet">{t.untaxed}</dt>
      <dd className="text-right text-quiet">{money(totals.untaxed)}</dd>
      {totals.taxes.map((tax) => (
        <div key={tax.name} className="contents">
          <dt className="text-quiet">{tax.name}</dt>
          <dd className="text-right text-quiet">{money(tax.amount)}</dd>
        </div>
      ))}
      <dt className="flex items-center gap-1 border-t border-line2 pt-2 text-lg font-semibold">
        {t.total}
        {why}
      </dt>
      <dd aria-live="polite" className="border-t border-line2 pt-2 text-right text-lg font-semibold">
        {money(totals.total)}
      </dd>
      {totals.recurring?.map(({ period, total }) => (
        <div key={period} className="contents">
          <dt className="text-quiet">{periodWords[period][language]}</dt>
          <dd className="text-right text-quiet">{money(total)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What it would be without discounts, and each of them. */
function Discounts({ totals, money, percent, lines = [], onRemoveDiscount }: Omit<TotalsBoxProps, "why">) {
  const t = useWords(documentWords);
  const language = useLanguage();
  const rows = discountRows(totals);
  if (rows.length === 0) return null;
  const sections = new Map<string | null, string>(lines.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const name = discountName(row, language, { percent, sections });
    const lineId = "lineId" in row ? row.lineId : undefined;
    return (
      <div key={`${row.row} ${lineId ?? ""}`} className="contents">
        <dt className="flex min-w-0 items-center gap-1 text-quiet">
          <span className="min-w-0 wrap-anywhere">{name}</span>
          {onRemoveDiscount && lineId !== undefined && (
            <IconButton
              size="sm"
              label={t.remove(name)}
              icon={<X />}
              onClick={() => onRemoveDiscount(lineId)}
              className="-my-1"
            />
          )}
        </dt>
        <dd className="text-right text-quiet">{money(row.amount)}</dd>
      </div>
    );
  });
}
