import { nothing } from "@trato/domain/decimal.ts";
import { convertedQuantity } from "@trato/domain/products/units.ts";
import { type DeliveredLine, isDeliveredByHand, progressOfLines } from "@trato/domain/sales/delivery-status.ts";
import { type LineProgress, unmovedOf } from "@trato/domain/stock/progress.ts";
import type { ReadLine } from "../read-sale.ts";

/** What became of each line of an order that names a product, in the product's unit. */
export type SaleProgress = ReadonlyMap<ReadLine["id"], LineProgress>;

/** Says of each line what was ordered, moved, came back and was given up. */
export function progressOfSale(lines: readonly ReadLine[]): SaleProgress {
  const ordered = lines.flatMap((line) => {
    const delivered = deliveredLine(line);
    return delivered ? [{ id: line.id, ...delivered }] : [];
  });
  const progress = progressOfLines(ordered);
  return new Map(ordered.flatMap(({ id }, index) => (progress[index] ? [[id, progress[index]] as const] : [])));
}

/** Whether something of the goods is neither with the customer nor on its way there. */
export function isAnythingUnmoved(lines: readonly ReadLine[], progress: SaleProgress): boolean {
  return lines.some((line) => {
    const own = progress.get(line.id);
    return own !== undefined && unmovedOf(own, line.onItsWay ?? nothing) !== nothing;
  });
}

/** Whether somebody has to say of some of it that it was delivered. */
export function hasServices(lines: readonly ReadLine[]): boolean {
  const all = lines.flatMap((line) => deliveredLine(line) ?? []);
  return all.some((line) => isDeliveredByHand(line, all));
}

/** A line as the rules take it; null for sections and notes. */
export function deliveredLine(line: ReadLine): DeliveredLine | null {
  const { productKind: kind, serviceDelivery, unit, productUnit } = line;
  if (kind === null || serviceDelivery === null || unit === null || productUnit === null) return null;
  return {
    product: { kind, serviceDelivery },
    ordered: convertedQuantity({
      quantity: line.quantity,
      from: unit,
      to: productUnit,
      method: "none",
      betweenDimensions: "unchanged", // of a draft that could not be confirmed
    }),
    moved: line.moved ?? nothing,
    returned: line.returned ?? nothing,
    givenUp: line.givenUp,
    byHand: line.deliveredByHand,
  };
}
