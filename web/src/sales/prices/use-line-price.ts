import { readAgain } from "../../documents/grid/line-doings.ts";
import { useToldStep } from "../../documents/history/use-told-step.ts";
import { useWords } from "../../platform/words.ts";
import { priceListWords } from "../../products/price-lists/price-list-labels.ts";
import type { PickedLine } from "../lines/picked-line.ts";
import type { DraftLine, SaleDraft } from "../use-sale-draft.ts";
import type { Priced } from "./typed-line.ts";
import { type ListId, readPricesOf } from "./use-listed-prices.ts";

/** What is needed to price what is put into a line. */
export type ProductPutting = {
  priced: Priced;
  priceListId: ListId;
  moves: Pick<SaleDraft["moves"], "changeLine" | "lastStep" | "follow">;
};

type LinePrice = Omit<ProductPutting, "moves"> & {
  line: DraftLine;
  change: (changes: Partial<DraftLine>) => void;
  moves: ProductPutting["moves"] & Pick<SaleDraft["moves"], "retrace" | "newStep">;
};

/** Puts a product into a line, or writes a new one with it, at its list's price. */
export function putProduct(
  { priced, priceListId, moves }: ProductPutting,
  line: DraftLine,
  { productId, ...product }: PickedLine,
  // a product that was entered before its list was there comes late: what was typed as quantity meanwhile stays, unless it is a box of it
  write = ({ quantity, ...next }: DraftLine) =>
    moves.changeLine(line.id, product.quantity ? { ...next, quantity } : next),
): void {
  write(priced(readAgain({ ...line, ...product, productId, follows: "price_and_discount" as const }, "product")));
  const step = moves.lastStep();
  // its rules may still be on their way; where they do not come, the server prices the line when it is saved
  void readPricesOf(productId, priceListId)
    .then(() => moves.follow(step, (lines) => lines.map((one) => (one.id === line.id ? priced(one) : one))))
    .catch(() => undefined);
}

/** What a line does about its price besides what is typed: a product that is picked brings its list's, and a typed one can be given up. */
export function useLinePrice({ line, change, priced, priceListId, moves }: LinePrice) {
  const t = useWords(priceListWords);
  const tell = useToldStep(moves);
  const pick = (product: PickedLine) => putProduct({ priced, priceListId, moves }, line, product);
  const follow = () => {
    const before = moves.newStep();
    change({ follows: "price_and_discount" });
    tell(t.followsAgain, before);
  };
  return { pick, follow };
}
