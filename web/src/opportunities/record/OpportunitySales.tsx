import { sumsOfSales } from "@trato/domain/reports/sums-of-sales.ts";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { saleWords } from "../../sales/labels.ts";
import { SaleState } from "../../sales/SaleState.tsx";
import type { Opportunity } from "../queries.ts";
import { recordWords } from "./record-labels.ts";

/** The quotations and orders made from it, and what they come to before taxes. */
export function OpportunitySales({ sales }: Pick<Opportunity, "sales">) {
  const t = useWords(recordWords);
  const sale = useWords(saleWords);
  const f = useFormat();
  if (sales.length === 0) return null;
  const { quoted, ordered } = sumsOfSales(sales);
  return (
    <section aria-label={t.sales}>
      <h2 className="flex items-baseline gap-2 pb-1.5 text-sm font-semibold">
        {t.sales}
        <span className="ml-auto flex gap-3 font-normal text-quiet tabular-nums">
          {quoted !== "0" && <span>{t.quoted(f.money(quoted))}</span>}
          {ordered !== "0" && <span>{t.ordered(f.money(ordered))}</span>}
        </span>
      </h2>
      <ul className="overflow-hidden rounded-md bg-card shadow-card">
        {sales.map((each) => (
          <li key={each.id} className="border-b border-line last:border-0">
            <Link
              to={paths.sale(each.id)}
              className="flex h-9 items-center gap-2 px-3 -outline-offset-2 hover:bg-hover"
            >
              <span className="font-medium">{each.number ?? sale.draftName}</span>
              <SaleState sale={{ state: each.state, isExpired: false }} />
              <span className="text-sm text-faint">{f.relativeDay(f.dayOf(each.createdAt))}</span>
              <span className="ml-auto tabular-nums">{f.money(each.untaxed, each.currency)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
