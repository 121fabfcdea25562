import { ListChecks } from "lucide-react";
import { useState } from "react";
import { toldPart } from "@trato/domain/documents/told-parts.ts";
import { unsharedOf } from "@trato/domain/products/combos/combo-price.ts";
import type { PickedItem } from "@trato/domain/products/combos/combo-rules.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { comboWords } from "../../products/combos/combo-labels.ts";
import { PickItems, usePicked } from "../../products/combos/PickItems.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import type { Priced } from "../prices/typed-line.ts";
import type { DraftLine } from "../use-sale-draft.ts";

/** What was picked of a combo on a line, in short. */
export function LinePicks({ shares }: Pick<DraftLine, "shares">) {
  const t = useWords(comboWords);
  const f = useFormat();
  if (shares.length === 0) return null;
  return (
    <span className="text-sm text-faint wrap-anywhere">
      <span className="sr-only">{t.picked}: </span>
      {shares.map((share) => toldPart({ ...share, unit: null }, f.quantity)).join(" · ")}
    </span>
  );
}

type PickOnLineProps = {
  line: DraftLine;
  priced: Priced;
  /** Puts what is picked on the line, with the price that it makes. */
  onPick: (change: Partial<DraftLine>) => void;
  /** Whether the product was chosen just now, so that one picks at once. */
  startsOpen: boolean;
  onClose?: () => void;
};

/** Beside the product of a line that is a combo: picks one of each of its choices. */
export function PickOnLine({ line, priced, onPick, startsOpen, onClose }: PickOnLineProps) {
  const t = useWords(comboWords);
  const [isOpen, setOpen] = useState(startsOpen);
  const { productId, name } = line;
  if (!productId) return null;
  return (
    <>
      <IconButton size="sm" label={t.pick(name)} icon={<ListChecks />} onClick={() => setOpen(true)} />
      {isOpen && (
        <PickItems
          combo={{ id: productId, name }}
          picks={line.picks}
          priceOf={(picked) => withPicks(line, picked, priced).unitPrice}
          onPick={(picked) => onPick(withPicks(line, picked, priced))}
          onClose={() => {
            setOpen(false);
            onClose?.();
          }}
        />
      )}
    </>
  );
}

/** A line with what is picked and what it costs with that, as the server will say; a price that was typed stays. */
export function withPicks(line: DraftLine, picked: readonly PickedItem[], priced: Priced) {
  const picks = picked.map(({ choice, item }) => ({ choiceId: choice.id, productId: item.productId }));
  const shares = picked.map(unsharedOf).map((item) => ({ ...item, share: item.base, taxIds: item.productTaxIds }));
  const next = priced({ ...line, picks, shares, follows: "price_and_discount" });
  const { taxIds, unitPrice } = line.follows === "nothing" ? { ...next, unitPrice: line.unitPrice } : next;
  return { picks, shares: next.shares, taxIds, unitPrice };
}

/** A line of a combo with the first of each choice of which nothing is picked, as the server will take them; as it is until they are here. */
export function useWholeCombo(line: DraftLine | undefined, priced: Priced): DraftLine | undefined {
  const picked = usePicked(line?.productId ?? null, line?.picks ?? []);
  return line && picked.length > 0 ? { ...line, ...withPicks(line, picked, priced) } : line;
}
