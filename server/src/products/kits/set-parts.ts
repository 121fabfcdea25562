import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { SetParts } from "@trato/domain/products/kits/kit-inputs.ts";
import type { PartsOfProduct } from "@trato/domain/products/kits/kit-records.ts";
import { obstacleToParts } from "@trato/domain/products/kits/kit-rules.ts";
import { inSteps } from "@trato/domain/products/units.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { changeRow, deleteOwn, found, insertOwn, own } from "../../platform/rows.ts";
import { followPartsCosts } from "../costs.ts";
import { getParts } from "./parts.ts";

/** A product is made of these parts from now on, and is sold as one; of none, where it is a product by itself again. Orders keep what they have. */
export async function setParts(
  ctx: Context,
  { productId, version, parts: asked, showsParts }: SetParts,
): Promise<PartsOfProduct> {
  const products = await lockAround(ctx, [productId, ...asked.map((part) => part.productId)]);
  authorize(ctx, "product.edit");
  const kit = found(products.get(productId));
  refuseStale(kit, version);
  const { parts: was, partOf, showsParts: wereShown } = await getParts(ctx, { productId });
  const parts = asked.map((part, index) => completePart(products, part, index, was));
  const kits = partOf.map(({ name }) => name);
  refuseIf(obstacleToParts(kit, parts, kits));

  const kept = parts.map(({ id, quantity }) => ({ productId: id, quantity }));
  const areShown = showsParts ?? wereShown;
  if (isSameValue(kept, was.map(sayOf)) && areShown === wereShown) {
    nothingToRecord(ctx);
    return getParts(ctx, { productId });
  }
  await deleteOwn(ctx, "productParts").where("kitId", "=", productId).execute();
  const former = { ...kit, showsParts: wereShown, parts: written(was) };
  const changes = { isKit: parts.length > 0, showsParts: areShown };
  await changeRow(ctx, "products", former, { event: "product.parts_set", changes, told: { parts: written(parts) } });
  const rows = kept.map((part, position) => ({ ...part, kitId: productId, position }));
  if (rows.length > 0) await insertOwn(ctx, "productParts", rows).execute();
  await followPartsCosts(ctx, [productId]);
  for (const { productId: part } of [...was, ...kept]) tellOthers(ctx, "product", part, 0);
  return getParts(ctx, { productId });
}

/** As the history tells it. */
const written = (parts: readonly { name: string; quantity: Decimal }[]): string =>
  parts.map(({ name, quantity }) => `${quantity} × ${name}`).join("; ");

type Part = SetParts["parts"][number];

const sayOf = ({ productId, quantity }: Part): Part => ({ productId, quantity });

/** The kit and its parts, locked in the order of their ids: of two that name each other only the first finds no kit. */
async function lockAround(ctx: Context, ids: readonly Id<"products">[]) {
  const rows = await own(ctx, "products as p")
    .innerJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "p.workspaceId").onRef("u.id", "=", "p.unitId"))
    .select([
      "p.id",
      "p.name",
      "p.kind",
      "p.storable",
      "p.isKit",
      "p.isCombo",
      "p.archivedAt",
      "p.version",
      "u.rounding",
    ])
    .where("p.id", "=", sql<Id<"products">>`any(${[...new Set(ids)]}::uuid[])`)
    .orderBy("p.id")
    .forUpdate("p")
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

type Products = Awaited<ReturnType<typeof lockAround>>;

/** A part with what the rules ask of it, in the steps of its unit. */
function completePart(products: Products, { productId, quantity }: Part, index: number, was: readonly Part[]) {
  const product = products.get(productId);
  if (!product) throw new Refusal("invalid", "reference.unknown", { path: `parts.${index}.productId` });
  const { id, name, kind, isKit, isCombo, archivedAt, rounding } = product;
  const wasPart = was.some((part) => part.productId === id);
  return {
    id,
    name,
    kind,
    isKit,
    isCombo,
    isArchived: archivedAt !== null,
    wasPart,
    quantity: inSteps(quantity, rounding),
  };
}
