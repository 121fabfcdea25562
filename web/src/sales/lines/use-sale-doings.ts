import { useMemo } from "react";
import type { LineDoings } from "../../documents/grid/line-doings.ts";
import { type Priced, typedLine } from "../prices/typed-line.ts";
import { type ListId, readPricesOf } from "../prices/use-listed-prices.ts";
import { type DraftLine, newLine, type SaleDraft } from "../use-sale-draft.ts";
import { type PickedLine, pickedLine } from "./picked-line.ts";

type Around = {
  priced: Priced;
  taxed: (product: PickedLine) => PickedLine;
  priceListId: ListId;
  moves: Pick<SaleDraft["moves"], "lastStep" | "follow">;
};

const mostAsked = 20;

/** What a quotation makes of what is done to many of its lines at once. */
export function useSaleDoings({ priced, taxed, priceListId, moves }: Around): LineDoings<DraftLine> {
  return useMemo(() => saleDoings({ priced, taxed, priceListId, moves }), [priced, taxed, priceListId, moves]);
}

export function saleDoings({ priced, taxed, priceListId, moves }: Around): LineDoings<DraftLine> {
  return {
    newLine,
    typed: (line, change) => ({ ...line, ...typedLine(line, change, priced) }),
    picked: (line, product) => priced({ ...line, ...taxed(pickedLine(product)), follows: "price_and_discount" }),
    alike: (line, { productId, name, unitPrice, follows, ...other }) => {
      const { taxIds, picks, shares, productTaxIds, isService, unitId, unitName } = other;
      const product = { productId, name, unitPrice, taxIds, picks, shares, productTaxIds, isService, unitId, unitName };
      return priced({ ...line, ...product, follows });
    },
    // of more products the server says the prices when the lines are saved
    settle: (lines) => {
      const products = [...new Set(lines.flatMap(({ productId }) => productId ?? []))];
      if (products.length > mostAsked) return;
      const [step, ids] = [moves.lastStep(), new Set<string>(lines.map(({ id }) => id))];
      void Promise.all(products.map((id) => readPricesOf(id, priceListId)))
        .then(() => moves.follow(step, (all) => all.map((line) => (ids.has(line.id) ? priced(line) : line))))
        .catch(() => undefined);
    },
  };
}
