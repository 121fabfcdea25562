import { useQuery } from "@tanstack/react-query";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { type ItemOf, reading } from "../../platform/queries.ts";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { useQuantity } from "../../products/use-quantity.ts";
import { goodsInList } from "../../stock/goods-text.ts";
import { TransferDay } from "../../stock/TransferDay.tsx";
import { TransferState } from "../../stock/TransferState.tsx";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { CardRow, CardRows, Section } from "../../ui/Section.tsx";
import { myDayWords } from "./my-day-labels.ts";

const dueGoodsQuery = reading("GET /due-goods", {}, { transfer: "any" });

/** What is to leave and to arrive by today, for whoever moves goods. */
export function DueGoods() {
  return useCan("delivery.validate") ? <Goods /> : null;
}

function Goods() {
  const { deliveries, receipts } = useQuery(dueGoodsQuery).data ?? {};
  if (!deliveries || !receipts || deliveries.items.length + receipts.items.length === 0) return null;
  return (
    <div className="mx-auto flex w-full max-w-200 flex-col gap-5 px-4 pt-4 max-md:px-2">
      <Due kind="delivery" due={deliveries} />
      <Due kind="receipt" due={receipts} />
    </div>
  );
}

type DueProps = {
  kind: "delivery" | "receipt";
  due: { late: number; today: number; items: readonly (ItemOf<"GET /deliveries"> | ItemOf<"GET /receipts">)[] };
};

function Due({ kind, due: { late, today, items } }: DueProps) {
  const t = useWords(myDayWords);
  const say = useQuantity();
  const [title, list] = kind === "delivery" ? [t.deliveries, paths.deliveries] : [t.receipts, paths.receipts];
  const about = [late > 0 && t.lateCount(late), today > 0 && t.todayCount(today)].filter(Boolean).join(" · ");
  if (items.length === 0) return null;
  return (
    <Section
      title={title}
      about={<span className={late > 0 ? "text-bad" : "text-warn"}>{about}</span>}
      className="[&_h2]:pl-2"
      tools={
        <Link to={list()} className="px-2 text-sm text-quiet hover:text-ink hover:underline">
          {t.seeThem}
        </Link>
      }
    >
      <CardRows>
        {items.map((transfer) => (
          <CardRow key={transfer.id} className="flex-wrap gap-x-3">
            <span className="flex min-w-50 flex-1 flex-wrap items-center gap-x-2">
              <RecordLink kind={kind} id={transfer.id} className="font-medium">
                {transfer.number}
              </RecordLink>
              <TransferState transfer={transfer} kind={kind} />
              <span className="min-w-0 truncate">{transfer.contact?.name}</span>
            </span>
            <span className="min-w-0 truncate text-sm text-quiet">{goodsInList(transfer, say)}</span>
            <span className="ml-auto text-sm">
              <TransferDay transfer={transfer} />
            </span>
          </CardRow>
        ))}
      </CardRows>
    </Section>
  );
}
