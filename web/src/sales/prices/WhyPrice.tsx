import type { CalendarDate } from "@trato/domain/dates.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { PriceAnswer } from "../../products/price-lists/PriceAnswer.tsx";
import { priceWords } from "../../products/price-lists/price-list-labels.ts";
import type { PriceExplained } from "../../products/queries.ts";
import type { DraftLine } from "../use-sale-draft.ts";
import { becameOnLine, type Taxed } from "./became-on-line.ts";
import type { ListId } from "./use-listed-prices.ts";

type WhyPriceProps = {
  line: DraftLine;
  priceListId: ListId;
  priceDay: CalendarDate;
  taxed: Taxed;
  /** What was sent or ordered asks no list any more. */
  isLocked: boolean;
};

/** Why the price of a line is that one: as its list says, or because somebody typed it or agreed on it. */
export function WhyPrice({ line, priceListId, priceDay, taxed, isLocked }: WhyPriceProps) {
  const t = useWords(priceWords);
  const { productId, unitId, quantity, unitName, follows } = line;
  const { currency } = useFormat();
  if (follows === "nothing" || !productId) return <p className="text-sm">{t.isTyped}</p>;
  if (isLocked) return <p className="text-sm">{t.isOffered}</p>;
  const asked = {
    productId,
    currency,
    quantity,
    day: priceDay,
    ...(unitId && { unitId }),
    ...(priceListId && { priceListId }),
  };
  return (
    <PriceAnswer
      asked={asked}
      unitName={unitName}
      renderAfter={(price) => <OnLine line={line} price={price} taxed={taxed} />}
    />
  );
}

type OnLineProps = Pick<WhyPriceProps, "line" | "taxed"> & { price: PriceExplained };

/** What became of the list's price on the line. */
function OnLine({ line, price, taxed }: OnLineProps) {
  const t = useWords(priceWords);
  const f = useFormat();
  const { adapted, isDiscountTyped, isOther } = becameOnLine(line, price, taxed);
  const discount = line.discount === "0" ? "" : ` − ${f.percent(line.discount)}`;
  return (
    <>
      {adapted && <p>{t.adapted(f.priceMoney(adapted))}</p>}
      {isDiscountTyped && <p>{t.discountTyped}</p>}
      {isOther && <p className="text-warn">{t.otherOnLine(`${f.priceMoney(line.unitPrice)}${discount}`)}</p>}
    </>
  );
}
