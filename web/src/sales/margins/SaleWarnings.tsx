import { useQuery } from "@tanstack/react-query";
import { nothing } from "@trato/domain/decimal.ts";
import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useFormat, useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { type SaleWarning, warningsQuery } from "../queries.ts";
import { marginWords } from "./margin-labels.ts";

/** What to know of an offer before it goes out, in words; none of it stands in the way. */
export function SaleWarnings({ saleId }: { saleId: string }) {
  const t = useWords(marginWords);
  const { data } = useQuery(warningsQuery(saleId));
  return (
    <div role="status" aria-label={t.warnings}>
      {data && data.items.length > 0 && (
        <ul className="flex flex-col gap-1 rounded-md bg-warn-bg px-3 py-2 text-warn">
          {data.items.map((warning) => (
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

function Words({ warning: { code, name, unitCost, percent, reason, orders } }: { warning: SaleWarning }): ReactNode {
  const t = useWords(marginWords);
  const f = useFormat();
  const { currency: own } = useMe().workspace; // costs are in it
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
      {orders.map(({ id, number }, at) => (
        <span key={id}>
          {at > 0 && ", "}
          <RecordLink kind="sale" id={id} className="underline underline-offset-2">
            {number ?? t.draft}
          </RecordLink>
        </span>
      ))}
    </>
  );
}
