import type { Decimal } from "@trato/domain/decimal.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import { Percent } from "lucide-react";
import { useState } from "react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { DiscountDialog } from "./DiscountDialog.tsx";
import { discountWords } from "./discount-labels.ts";

type SectionSumProps = {
  subtotal: Decimal | undefined;
  discount: GlobalDiscount | null;
  /** Left out, it only tells. */
  onGive?: ((discount: GlobalDiscount | null) => void) | undefined;
};

/** What is under a section, and the discount on it. */
export function SectionSum({ subtotal, discount, onGive }: SectionSumProps) {
  const t = useWords(discountWords);
  const f = useFormat();
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  const said = discount && `− ${discount.kind === "percent" ? f.percent(discount.percent) : f.money(discount.amount)}`;
  return (
    <span className="flex shrink-0 items-center gap-1">
      {onGive && !said && (
        <IconButton
          size="sm"
          label={t.onSection}
          icon={<Percent />}
          onClick={open}
          className="md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100"
        />
      )}
      {onGive && said && (
        <Button tone="ghost" size="sm" aria-label={`${t.onSection} ${said}`} onClick={open}>
          {said}
        </Button>
      )}
      {!onGive && said && <span className="text-quiet tabular-nums">{said}</span>}
      {subtotal !== undefined && <span className="px-2 text-right text-quiet tabular-nums">{f.money(subtotal)}</span>}
      {isOpen && onGive && (
        <DiscountDialog title={t.onSection} discount={discount} onGive={onGive} onClose={() => setOpen(false)} />
      )}
    </span>
  );
}
