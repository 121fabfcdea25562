import { isOrder } from "@trato/domain/sales/lifecycle.ts";
import { difference } from "@trato/domain/stock/quantities.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { saleWords } from "./labels.ts";
import type { Sale } from "./queries.ts";

/** Of an order a part of which was given up: what was ordered, what is kept, and what will not be delivered. */
export function KeptAmounts({ sale }: { sale: Sale }) {
  const t = useWords(saleWords);
  const f = useFormat();
  const givenUp = difference(sale.totals.total, sale.kept.total);
  if (!isOrder(sale) || givenUp === "0") return null;
  const rows = [
    { label: t.ordered, amount: sale.totals.total },
    { label: sale.state === "done" ? t.deliveredAmount : t.keptAmount, amount: sale.kept.total },
    { label: t.givenUpAmount, amount: givenUp },
  ];
  return (
    <dl className="ml-auto grid w-full max-w-80 grid-cols-[1fr_auto] gap-y-1 tabular-nums">
      {rows.map(({ label, amount }) => (
        <div key={label} className="contents">
          <dt className="text-quiet">{label}</dt>
          <dd className="text-right">{f.money(amount, sale.currency)}</dd>
        </div>
      ))}
    </dl>
  );
}
