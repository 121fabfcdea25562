import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { ChoicesOfProduct, ComboChoice, ComboItem } from "@trato/domain/products/combos/combo-records.ts";
import type { OneProduct } from "@trato/domain/products/inputs.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";
import { saleBlockOf } from "../sale-block.ts";

type ProductId = Id<"products">;

/** The choices of some combos, each in its order with what can be picked of it; products that are no combos are left out. */
export async function choicesOfCombos(
  ctx: Context,
  comboIds: readonly ProductId[],
): Promise<Map<ProductId, ComboChoice[]>> {
  if (comboIds.length === 0) return new Map();
  const rows = await readItems(ctx, comboIds);
  const byChoice = Map.groupBy(rows, ({ choiceId }) => choiceId);
  const choices = [...byChoice].map(([id, items]) => {
    const { comboId, choiceName, choiceQuantity } = items[0] ?? nowhere();
    return { comboId, id, name: choiceName, quantity: choiceQuantity, items: items.map(itemOf) };
  });
  const byCombo = Map.groupBy(choices, ({ comboId }) => comboId);
  return new Map(
    [...byCombo].map(([comboId, those]) => [comboId, those.map(({ comboId: _, ...choice }): ComboChoice => choice)]),
  );
}

function nowhere(): never {
  throw new Error("a group has at least one of what it is made of");
}

function readItems(ctx: Context, comboIds: readonly ProductId[]) {
  return own(ctx, "comboChoices as c")
    .innerJoin("comboItems as i", (join) =>
      join.onRef("i.workspaceId", "=", "c.workspaceId").onRef("i.choiceId", "=", "c.id"),
    )
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "i.workspaceId").onRef("p.id", "=", "i.productId"),
    )
    .innerJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "p.workspaceId").onRef("u.id", "=", "p.unitId"))
    .select(["c.comboId", "c.id as choiceId", "c.name as choiceName", "c.quantity as choiceQuantity"])
    .select(["p.id as productId", "p.name", "p.reference", "i.extraPrice", "p.listPrice", "p.kind", "p.taxIds"])
    .select(["p.archivedAt", ctx.language === "es" ? "u.nameEs as unitName" : "u.nameEn as unitName"])
    .select(saleBlockOf.as("saleBlock"))
    .where("c.comboId", "=", sql<ProductId>`any(${[...new Set(comboIds)]}::uuid[])`)
    .orderBy("c.comboId")
    .orderBy("c.position")
    .orderBy("i.position")
    .execute();
}

type ReadItem = Awaited<ReturnType<typeof readItems>>[number];

const itemOf = ({ kind, archivedAt, taxIds, ...item }: ReadItem): ComboItem => ({
  productId: item.productId,
  name: item.name,
  reference: item.reference,
  unitName: item.unitName,
  extraPrice: item.extraPrice,
  listPrice: item.listPrice,
  taxIds: taxIds as ComboItem["taxIds"], // the column has no type of its own for lists of ids
  isService: kind === "service",
  isArchived: archivedAt !== null,
  saleBlock: item.saleBlock,
});

/** Of what choices a product is a combo, and of which combos it can be picked itself. */
export async function getChoices(ctx: Context, { productId }: OneProduct): Promise<ChoicesOfProduct> {
  const [product, choices, comboOf] = await Promise.all([
    own(ctx, "products").select("version").where("id", "=", productId).executeTakeFirst(),
    choicesOfCombos(ctx, [productId]),
    combosWith(ctx, productId),
  ]);
  return { productId, choices: choices.get(productId) ?? [], comboOf, version: found(product).version };
}

/** The combos of which a product can be picked. */
function combosWith(ctx: Context, productId: ProductId) {
  return own(ctx, "products as p")
    .select(["p.id as productId", "p.name", sql<boolean>`p.archived_at is not null`.as("isArchived")])
    .where("p.id", "in", (eb) =>
      eb
        .selectFrom("comboItems as i")
        .innerJoin("comboChoices as c", (join) =>
          join.onRef("c.workspaceId", "=", "i.workspaceId").onRef("c.id", "=", "i.choiceId"),
        )
        .select("c.comboId")
        .where("i.workspaceId", "=", ctx.workspace.id)
        .where("i.productId", "=", productId),
    )
    .orderBy("p.sortName")
    .orderBy("p.id")
    .limit(100)
    .execute();
}
