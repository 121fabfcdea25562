import { type Obstacle, obstacle } from "../errors.ts";

/** What a product is, as far as rules bind it. */
export type ProductFacts = {
  kind: "goods" | "service";
  storable: boolean;
  unitId: string;
  unitDimension: string;
  purchaseUnitDimension: string;
};

/** What a product may be: services are not stored, and both its units measure the same thing. */
export function obstacleToBe(product: ProductFacts): Obstacle | null {
  if (product.kind === "service" && product.storable) {
    return obstacle("invalid", "product.service_not_storable", { path: "storable" });
  }
  if (product.unitDimension !== product.purchaseUnitDimension) {
    return obstacle("invalid", "product.units_differ", { path: "purchaseUnitId" });
  }
  return null;
}

/** What others count on no longer changes: kind, stock keeping and unit. */
export function obstacleToBecome(
  before: Pick<ProductFacts, "kind" | "storable" | "unitId">,
  after: Pick<ProductFacts, "kind" | "storable" | "unitId">,
  isInUse: boolean,
): Obstacle | null {
  const fields = ["kind", "storable", "unitId"] as const;
  const changed = fields.find((field) => before[field] !== after[field]);
  return changed && isInUse ? obstacle("conflict", "product.in_use", { path: changed }) : null;
}
