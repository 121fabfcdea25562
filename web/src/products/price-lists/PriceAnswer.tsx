import { useQuery } from "@tanstack/react-query";
import { one } from "@trato/domain/decimal.ts";
import type { ReactNode } from "react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { type PriceExplained, priceExplainedQuery } from "../queries.ts";
import { useQuantity } from "../use-quantity.ts";
import { useUnitName } from "../use-unit-name.ts";
import { UsedRates } from "../currencies/UsedRates.tsx";
import { ListReasons } from "./ListReasons.tsx";
import { priceListWords, priceWords } from "./price-list-labels.ts";

type PriceAnswerProps = {
  asked: Parameters<typeof priceExplainedQuery>[0];
  unitName: string | null;
  /** What is to be said of it besides. */
  renderAfter?: (price: PriceExplained) => ReactNode;
};

/** What so many of a product cost, and why; or why that cannot be said. */
export function PriceAnswer({ asked, unitName, renderAfter }: PriceAnswerProps) {
  const { data, error } = useQuery(priceExplainedQuery(asked));
  return (
    <div role="status" className="flex min-h-24 flex-col gap-3 rounded-md bg-hover p-4">
      {error && <p className="text-bad">{error.message}</p>}
      {data && <Reasons price={data} unitName={unitName} isCustomers={asked.contactId !== undefined} />}
      {data && renderAfter?.(data)}
    </div>
  );
}

type ReasonsProps = { price: PriceExplained; unitName: string | null; isCustomers: boolean };

/** The price, what was asked, and of each list the rule that made it. */
function Reasons({ price, unitName, isCustomers }: ReasonsProps) {
  const t = useWords(priceWords);
  const ofLists = useWords(priceListWords);
  const f = useFormat();
  const say = useQuantity();
  const unit = useUnitName(unitName, one);
  const { unitPrice, discount, quantity, day, lists, from, currency, rates } = price;
  return (
    <>
      <div>
        <p className="flex flex-wrap items-baseline gap-x-1.5">
          <strong className="text-lg font-semibold tabular-nums">{f.priceMoney(unitPrice, currency)}</strong>
          {discount !== "0" && <strong className="font-semibold tabular-nums">− {f.percent(discount)}</strong>}
          {unit && <span>{t.per(unit)}</span>}
        </p>
        <p className="text-sm text-quiet">{t.asked(say(quantity, unitName), f.date(day))}</p>
      </div>
      {lists.length === 0 && <p>{t.noList}</p>}
      {lists.map((explained, at) => (
        <ListReasons
          key={explained.list.id}
          explained={explained}
          origin={isCustomers && at === 0 && from !== "none" ? ofLists[from] : null}
        />
      ))}
      <UsedRates rates={rates} />
    </>
  );
}
