import { type Decimal, exact, sign } from "../../decimal.ts";
import { type Obstacle, obstacle } from "../../errors.ts";

/** A product as far as it may be made of parts. */
export type KitFacts = { id: string; name: string; kind: "goods" | "service"; storable: boolean; isCombo?: boolean };

/** A product that is asked for as a part; `isThere` before too, where it was one already. */
export type PartFacts = {
  id: string;
  name: string;
  kind: "goods" | "service";
  isKit: boolean;
  isCombo?: boolean;
  isArchived: boolean;
  wasPart: boolean;
  quantity: Decimal;
};

/**
 * What stands in the way of making a product of these parts: a kit is goods that are not kept in stock themselves, made of other goods,
 * each named once. A kit is no part of another one: who wants that names its parts there. So nothing is made of itself, however far around.
 */
export function obstacleToParts(
  kit: KitFacts,
  parts: readonly PartFacts[],
  kitsAround: readonly string[],
): Obstacle | null {
  if (parts.length === 0) return null;
  const product = kit.name;
  if (kit.kind !== "goods") return obstacle("conflict", "kit.not_goods", { product });
  if (kit.storable) return obstacle("conflict", "kit.stored", { product });
  if (kit.isCombo) return obstacle("conflict", "combo.has_no_parts", { product });
  const [around] = kitsAround;
  if (around !== undefined) return obstacle("conflict", "kit.is_part", { product, kit: around });
  return parts.map((part, index) => obstacleToPart(kit, part, parts.slice(0, index), index)).find(Boolean) ?? null;
}

function obstacleToPart(kit: KitFacts, part: PartFacts, before: readonly PartFacts[], index: number): Obstacle | null {
  const details = { path: `parts.${index}.productId`, part: part.name };
  if (part.id === kit.id) return obstacle("invalid", "kit.of_itself", details);
  if (part.isKit) return obstacle("invalid", "kit.of_kits", details);
  if (part.isCombo) return obstacle("invalid", "combo.in_kit", details);
  if (part.kind !== "goods") return obstacle("invalid", "kit.part_not_goods", details);
  if (part.isArchived && !part.wasPart)
    return obstacle("invalid", "product.archived", { ...details, product: part.name });
  if (before.some(({ id }) => id === part.id)) return obstacle("invalid", "kit.part_twice", details);
  if (sign(exact(part.quantity)) <= 0)
    return obstacle("invalid", "kit.part_without_quantity", { path: `parts.${index}.quantity`, part: part.name });
  return null;
}

type Changing = Pick<KitFacts, "name" | "kind" | "storable"> & { unitId: string; cost: Decimal | null };

/**
 * What of a kit no longer changes while it is one: it stays goods that are not stored, and its cost is that of its parts. And what of a part:
 * kits count it in its unit, and it stays goods.
 */
export function obstacleToChangeAround(
  before: Changing,
  after: Changing,
  { isKit, kit }: { isKit: boolean; kit: string | null },
): Obstacle | null {
  const product = before.name;
  if (isKit && (after.kind !== "goods" || after.storable))
    return obstacle("conflict", "kit.stays_unstored", { path: after.storable ? "storable" : "kind", product });
  if (isKit && after.cost !== before.cost) return obstacle("conflict", "kit.cost_of_parts", { path: "cost", product });
  if (kit === null) return null;
  if (after.kind !== before.kind) return obstacle("conflict", "kit.part_stays", { path: "kind", product, kit });
  return after.unitId === before.unitId
    ? null
    : obstacle("conflict", "kit.part_stays", { path: "unitId", product, kit });
}
