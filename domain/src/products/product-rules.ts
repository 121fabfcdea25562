import { type Obstacle, obstacle } from "../errors.ts";

/** What a product is, as far as rules bind it. */
export type ProductFacts = {
  kind: "goods" | "service";
  storable: boolean;
  unitId: string;
  serviceDelivery: "with_goods" | "by_hand";
  unitDimension: string;
  purchaseUnitDimension: string;
};

const countedOn = ["kind", "storable", "unitId", "serviceDelivery"] as const;
type CountedOn = Pick<ProductFacts, (typeof countedOn)[number]>;

/** What a product may be: services are not stored, and both its units measure the same thing. */
export function obstacleToBe(product: Omit<ProductFacts, "serviceDelivery">): Obstacle | null {
  if (product.kind === "service" && product.storable) {
    return obstacle("invalid", "product.service_not_storable", { path: "storable" });
  }
  if (product.unitDimension !== product.purchaseUnitDimension) {
    return obstacle("invalid", "product.units_differ", { path: "purchaseUnitId" });
  }
  return null;
}

/** What others count on no longer changes: kind, stock keeping, unit, and when a service counts as delivered. */
export function obstacleToBecome(before: CountedOn, after: CountedOn, isInUse: boolean): Obstacle | null {
  const changed = countedOn.find((field) => before[field] !== after[field]);
  return changed && isInUse ? obstacle("conflict", "product.in_use", { path: changed }) : null;
}
