import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { isCounted } from "@trato/domain/documents/choices/choices.ts";
import { convertedQuantity } from "@trato/domain/products/units.ts";
import { type DeliveredLine, isDeliveredByHand, progressOfLines } from "@trato/domain/sales/delivery-status.ts";
import { isAnythingMoved, type LineProgress, unmovedOf } from "@trato/domain/stock/progress.ts";
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

/** Whether the customer has, or gave, anything of it: a part of a kit too. */
export function isAnythingKept(lines: readonly ReadLine[], progress = progressOfSale(lines)): boolean {
  return isAnythingMoved([...progress.values()]) || lines.some((line) => line.isAnyPartKept && isCounted(line));
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

/** A line as the rules take it; null for sections and notes, and for what does not count. */
export function deliveredLine(line: ReadLine): DeliveredLine | null {
  const { productKind: kind, serviceDelivery } = line;
  if (kind === null || serviceDelivery === null || !isCounted(line)) return null;
  return {
    product: { kind, serviceDelivery },
    ordered: inProductUnit(line, line.quantity),
    moved: line.moved ?? nothing,
    returned: line.returned ?? nothing,
    givenUp: line.givenUp,
    byHand: line.deliveredByHand,
  };
}

type Units = Pick<ReadLine, "unitId" | "unit" | "productUnitId" | "productUnit">;

/** A quantity of a line in its own unit, as it is ordered and shown. */
export const inLineUnit = (line: Units, quantity: Decimal): Decimal =>
  isOneUnit(line) ? quantity : between(line.productUnit, line.unit, quantity);

/** A quantity of a line in its product's unit, as it is kept and moved. */
export const inProductUnit = (line: Units, quantity: Decimal): Decimal =>
  isOneUnit(line) ? quantity : between(line.unit, line.productUnit, quantity);

/** Most lines: a document of 1,000 has 10,000 quantities. */
const isOneUnit = ({ unitId, productUnitId }: Units): boolean => unitId === productUnitId;

function between(from: Units["unit"], to: Units["unit"], quantity: Decimal): Decimal {
  if (!from || !to) return quantity;
  const betweenDimensions = "unchanged"; // of a draft that could not be confirmed
  return convertedQuantity({ quantity, from, to, method: "none", betweenDimensions });
}
