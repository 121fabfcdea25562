import { Percent } from "lucide-react";
import { useState } from "react";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import type { SaleDraft } from "../use-sale-draft.ts";
import { DiscountDialog } from "./DiscountDialog.tsx";
import { discountWords } from "./discount-labels.ts";
import { useDiscountOnEach } from "./use-discount-on-each.ts";

/** Gives a discount on the whole document or on each of its lines, or changes the one that is given. */
export function DocumentDiscount({ header, moves }: Pick<SaleDraft, "header" | "moves">) {
  const t = useWords(discountWords);
  const [isOpen, setOpen] = useState(false);
  const giveEach = useDiscountOnEach({ moves });
  return (
    <>
      <Button tone="ghost" icon={<Percent />} onClick={() => setOpen(true)}>
        {t.discount}
      </Button>
      {isOpen && (
        <DiscountDialog
          title={t.onAll}
          discount={header.discount}
          onGive={(discount) => moves.changeHeader({ discount })}
          onGiveEach={giveEach}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
