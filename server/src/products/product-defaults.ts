import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

/** What a new product takes where nothing was said: pieces, and the workspace's usual taxes. */
export async function productDefaults(ctx: Context) {
  const [units, taxes] = await Promise.all([
    own(ctx, "units").select(["id", "dimension", "relation"]).orderBy("id").execute(),
    own(ctx, "taxes")
      .select(["id", "use"])
      .where("isDefault", "=", true)
      .where("archivedAt", "is", null)
      .orderBy("sequence")
      .orderBy("id")
      .execute(),
  ]);
  const piece = units.find((unit) => unit.dimension === "quantity" && unit.relation === "reference");
  return {
    pieceId: piece?.id,
    dimensions: new Map(units.map((unit) => [unit.id, unit.dimension])),
    taxIds: taxes.filter((tax) => tax.use === "sale").map((tax) => tax.id),
    purchaseTaxIds: taxes.filter((tax) => tax.use === "purchase").map((tax) => tax.id),
  };
}

export type ProductDefaults = Awaited<ReturnType<typeof productDefaults>>;

/** What the two units of a product measure; refuses units that are not there. */
export function dimensionsOf(
  { dimensions }: Pick<ProductDefaults, "dimensions">,
  { unitId, purchaseUnitId }: { unitId: Id<"units">; purchaseUnitId: Id<"units"> },
) {
  const unitDimension = dimensions.get(unitId);
  const purchaseUnitDimension = dimensions.get(purchaseUnitId);
  if (!unitDimension) throw new Refusal("invalid", "reference.unknown", { path: "unitId" });
  if (!purchaseUnitDimension) throw new Refusal("invalid", "reference.unknown", { path: "purchaseUnitId" });
  return { unitDimension, purchaseUnitDimension };
}
