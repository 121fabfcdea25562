import { nothing } from "@trato/domain/decimal.ts";
import { convertedQuantity } from "@trato/domain/products/units.ts";
import { type LineProgress, unmovedOf } from "@trato/domain/stock/progress.ts";
import type { ReadLine } from "./read-purchase.ts";

/** What became of each line of a purchase whose goods arrive, in the product's unit. */
export type PurchaseProgress = ReadonlyMap<ReadLine["id"], LineProgress>;

/** Says of each line with goods what was ordered, received, sent back and given up. */
export function progressOfPurchase(lines: readonly ReadLine[]): PurchaseProgress {
  const goods = lines.filter((line) => line.kind === "goods");
  return new Map(
    goods.map(({ id, quantity, unit: from, productUnit: to, received, returned, givenUp }) => {
      const ordered = convertedQuantity({ quantity, from, to, method: "none" });
      return [id, { ordered, moved: received, returned, givenUp }];
    }),
  );
}

/** What of the goods neither arrived nor is on its way, by line. */
export function unmovedLines(lines: readonly ReadLine[], progress: PurchaseProgress) {
  return lines.flatMap((line) => {
    const own = progress.get(line.id);
    const quantity = own ? unmovedOf(own, line.onItsWay) : nothing;
    return quantity === nothing ? [] : [{ ...line, quantity }];
  });
}
