import { useQuery } from "@tanstack/react-query";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useFormat, useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { useQuantity } from "../../products/use-quantity.ts";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { type SaleWarning, warningsQuery } from "../queries.ts";
import { marginWords } from "./margin-labels.ts";

type SaleWarningsProps = {
  saleId: string;
  /** Those that matter here; without it all. */
  only?: readonly SaleWarning["code"][];
};

/** What to know of an offer before it goes out, in words. */
export function SaleWarnings({ saleId, only }: SaleWarningsProps) {
  const t = useWords(marginWords);
  const { data } = useQuery(warningsQuery(saleId));
  const warnings = toldOnce(data?.items ?? []).filter(({ code }) => !only || only.includes(code));
  return (
    <div role="status" aria-label={t.warnings} className="empty:absolute">
      {warnings.length > 0 && (
        <ul className="flex flex-col gap-1 rounded-md bg-warn-bg px-3 py-2 text-warn">
          {warnings.map((warning) => (
            <li key={`${warning.code} ${warning.lineId}`} className="flex gap-2 wrap-anywhere">
              <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
              <span>
                <Words warning={warning} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is the same of several lines with one product is said once. */
function toldOnce(items: readonly SaleWarning[]): SaleWarning[] {
  const told = new Map(items.map(({ lineId: _, ...said }, at) => [JSON.stringify(said), at]));
  return items.filter(({ lineId: _, ...said }, at) => told.get(JSON.stringify(said)) === at);
}

function Words({
  warning: { code, name, unitCost, percent, reason, credit, promised, orders },
}: {
  warning: SaleWarning;
}): ReactNode {
  const t = useWords(marginWords);
  const f = useFormat();
  const { currency: own } = useMe().workspace; // costs are in it
  if (code === "over_credit" && credit) {
    const { limit, used, amount, excess } = credit;
    const money = (value: Decimal) => f.money(value, credit.currency);
    return t.overCredit(money(excess), money(limit), money(used), money(amount));
  }
  if (code === "promised_elsewhere" && promised) return <Promised name={name ?? ""} promised={promised} />;
  if (code === "product_archived") return t.archived(name ?? "");
  if (code === "product_blocked") return t.blocked(name ?? "", reason ?? "");
  if (code === "below_permitted") return t.belowPermitted(name ?? "");
  if (code === "below_cost") return t.belowCost(name ?? "", f.priceMoney(unitCost ?? nothing, own));
  if (code === "below_margin")
    return t.belowMargin(name ?? "", f.percent(percent ?? nothing), f.priceMoney(unitCost ?? nothing, own));
  if (orders.length === 0) return t.referenceUsedSomewhere;
  return (
    <>
      {t.referenceUsed}{" "}
      {orders.map((order, at) => (
        <span key={order.id}>
          {at > 0 && ", "}
          <Document document={order} />
        </span>
      ))}
    </>
  );
}

type PromisedProps = { name: string; promised: NonNullable<SaleWarning["promised"]> };

/** Which quotations hold goods that this one would take, and until when. */
function Promised({ name, promised: { quantity, free, unitName, offers } }: PromisedProps) {
  const t = useWords(marginWords);
  const f = useFormat();
  const say = useQuantity();
  return (
    <>
      {t.promised(name, say(free, unitName), say(quantity, unitName))}{" "}
      {offers.map(({ sale, until }, at) => (
        <span key={sale?.id ?? at}>
          {at > 0 && "; "}
          {sale ? <Document document={sale} /> : t.ofColleague}
          {until && ` ${t.until(f.date(until))}`}
        </span>
      ))}
    </>
  );
}

function Document({ document: { id, number } }: { document: SaleWarning["orders"][number] }) {
  const t = useWords(marginWords);
  return (
    <RecordLink kind="sale" id={id} className="underline underline-offset-2">
      {number ?? t.draft}
    </RecordLink>
  );
}
