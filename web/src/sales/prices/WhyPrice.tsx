import type { CalendarDate } from "@trato/domain/dates.ts";
import { CircleHelp } from "lucide-react";
import { useState } from "react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { PriceAnswer } from "../../products/price-lists/PriceAnswer.tsx";
import { priceWords } from "../../products/price-lists/price-list-labels.ts";
import type { PriceExplained } from "../../products/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { useIsPhone } from "../../ui/media.ts";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import type { DraftLine } from "../use-sale-draft.ts";
import { becameOnLine, type Taxed } from "./became-on-line.ts";
import type { ListId } from "./use-listed-prices.ts";

type WhyPriceProps = { line: DraftLine; priceListId: ListId; priceDay: CalendarDate; taxed: Taxed };

/** Beside a line whose price follows its list: why it is that one. */
export function WhyPrice(props: WhyPriceProps) {
  const t = useWords(priceWords);
  const isPhone = useIsPhone();
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  return (
    <>
      {isPhone ? (
        <Button tone="ghost" icon={<CircleHelp />} onClick={open} className="self-start">
          {t.whyIt}
        </Button>
      ) : (
        <IconButton size="sm" label={t.whyIt} icon={<CircleHelp />} onClick={open} className="text-quiet" />
      )}
      {isOpen && <Why {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function Why({ line, priceListId, priceDay, taxed, onClose }: WhyPriceProps & { onClose: () => void }) {
  const t = useWords(priceWords);
  const { productId, unitId, quantity, name, unitName } = line;
  const { currency } = useFormat();
  if (!productId) return null;
  const asked = {
    productId,
    currency,
    quantity,
    day: priceDay,
    ...(unitId && { unitId }),
    ...(priceListId && { priceListId }),
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.whyIt}
      description={name}
      footer={<Button onClick={onClose}>{t.close}</Button>}
    >
      <PriceAnswer
        asked={asked}
        unitName={unitName}
        renderAfter={(price) => <OnLine line={line} price={price} taxed={taxed} />}
      />
    </Dialog>
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
