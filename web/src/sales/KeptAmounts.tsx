import type { Decimal } from "@trato/domain/decimal.ts";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { keptAmounts } from "@trato/domain/sales/kept-amounts.ts";
import { useWords } from "../platform/words.ts";
import type { Offer, Sale } from "./queries.ts";

/** Of an order a part of which was given up: what was ordered, what is kept, and what will not be delivered. */
export function KeptAmounts({ sale, money }: { sale: Sale | Offer; money: (amount: Decimal) => string }) {
  const d = useWords(documentWords);
  const rows = keptAmounts(sale);
  if (rows.length === 0) return null;
  return (
    <dl className="ml-auto grid w-full max-w-80 grid-cols-[1fr_auto] gap-y-1 tabular-nums">
      {rows.map(({ word, amount }) => (
        <div key={word} className="contents">
          <dt className="text-quiet">{d[word]}</dt>
          <dd className="text-right">{money(amount)}</dd>
        </div>
      ))}
    </dl>
  );
}
