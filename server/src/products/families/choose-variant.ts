import { sql } from "kysely";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { columnsOf } from "@trato/domain/fields/field-columns.ts";
import { seenByAll } from "@trato/domain/fields/field-lists.ts";
import type { Id } from "@trato/domain/ids.ts";
import { productFields } from "@trato/domain/products/fields.ts";
import type { ChooseVariant } from "@trato/domain/products/families/family-inputs.ts";
import type { ChosenVariant } from "@trato/domain/products/families/family-records.ts";
import { inOrder, obstacleToChoose, variantName, variantPrice } from "@trato/domain/products/families/variants.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, insertOwn, own } from "../../platform/rows.ts";
import { copyCost, costOf } from "../costs.ts";
import { getUnit } from "../list-units.ts";
import { copyParts } from "../kits/parts.ts";
import { productColumns, withIds } from "../store.ts";
import { listAttributes } from "./attributes.ts";
import { factsOf, type FamilyRow, lockFamily } from "./families.ts";

/** The variant of a family with these values; it is made when it is chosen for the first time, after the family's model. */
export async function chooseVariant(ctx: Context, { familyId, id, valueIds }: ChooseVariant): Promise<ChosenVariant> {
  const family = await lockFamily(ctx, familyId);
  authorize(ctx, "variant.choose");
  const { items: known } = await listAttributes(ctx);
  const facts = factsOf(family, known);
  refuseIf(obstacleToChoose(facts, valueIds));
  const chosen = inOrder(facts, valueIds);

  const there = await variantWith(ctx, familyId, chosen);
  if (there?.archivedAt) throw new Refusal("conflict", "product.archived", { product: there.name });
  if (there) nothingToRecord(ctx);
  const what = { name: variantName(facts, chosen), listPrice: variantPrice(facts, chosen) };
  const product =
    there ?? (await makeVariant(ctx, family, { ...what, id: id ?? ctx.newId<"products">(), valueIds: chosen }));
  const unit = await getUnit(ctx, product.unitId);
  return { ...withIds(product), unitName: unit.name, isNew: !there };
}

type Values = Id<"attribute_values">[];

function variantWith(ctx: Context, familyId: FamilyRow["id"], valueIds: Values) {
  return products(ctx)
    .where("id", "=", (eb) =>
      eb
        .selectFrom("productVariants")
        .select("productId")
        .where("workspaceId", "=", ctx.workspace.id)
        .where("familyId", "=", familyId)
        .where(sql<boolean>`value_ids = ${valueIds}::uuid[]`),
    )
    .executeTakeFirst();
}

const products = (ctx: Context) =>
  own(ctx, "products").select(productColumns).select(costOf(ctx, "products").as("cost"));

type New = { id: Id<"products">; name: string; listPrice: ChosenVariant["listPrice"]; valueIds: Values };

/** All that the model is but its codes, which are one product's alone, and why it is blocked, which says nothing of another one. */
async function makeVariant(ctx: Context, { id: familyId, modelId }: FamilyRow, { valueIds, ...variant }: New) {
  const models = own(ctx, "products")
    .select([...columnsOf(seenByAll(productFields)), "isKit"])
    .where("id", "=", modelId);
  const model = found(await models.executeTakeFirst());
  const made = { createdAt: ctx.now, createdBy: ctx.actor.memberId };
  const row = { ...model, ...variant, ...made, reference: null, barcode: null, saleBlock: null, purchaseBlock: null };
  const { id: productId } = await insertOwn(ctx, "products", row).returning("id").executeTakeFirstOrThrow();
  await insertOwn(ctx, "productVariants", { productId, familyId, valueIds }).execute();
  await copyCost(ctx, modelId, productId);
  if (model.isKit) await copyParts(ctx, modelId, productId);
  const product = found(await products(ctx).where("id", "=", productId).executeTakeFirst());
  tellOthers(ctx, "product", product.id, product.version);
  await recordInDiary(ctx, "product.created", { kind: "product", id: product.id }, { after: product });
  return product;
}
