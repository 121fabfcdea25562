import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { CreateFamily, OneFamily } from "@trato/domain/products/families/family-inputs.ts";
import type { Family } from "@trato/domain/products/families/family-records.ts";
import type { Product } from "@trato/domain/products/records.ts";
import { basePrice, inOrder, obstacleToChoose, obstacleToFamily } from "@trato/domain/products/families/variants.ts";
import type { Context } from "../../platform/context.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { changeRow, deleteOwn, insertOwn, own } from "../../platform/rows.ts";
import { lockProduct } from "../store.ts";
import { listAttributes } from "./attributes.ts";
import { factsOf, getFamily, lockFamily, valuesByAttribute, variantsOf } from "./families.ts";

/** A product becomes the first variant of a family, and the model of those to come; documents and stock that have it stay. */
export async function createFamily(ctx: Context, input: CreateFamily): Promise<Family> {
  const product = await lockProduct(ctx, input.productId);
  authorize(ctx, "product.edit");
  if (product.archivedAt) throw new Refusal("conflict", "product.archived", { product: product.name });
  await refuseVariant(ctx, product);
  const { items: known } = await listAttributes(ctx);
  const { attributes, exclusions = [] } = input;
  const id = input.id ?? ctx.newId<"product_families">();
  const asked = { id, name: input.name ?? product.name.slice(0, longestName), attributes, exclusions };
  const facts = factsOf({ ...asked, listPrice: product.listPrice }, known);
  refuseIf(obstacleToFamily(facts, valuesByAttribute(known)));
  refuseIf(obstacleToChoose(facts, input.valueIds));

  const valueIds = inOrder(facts, input.valueIds);
  const listPrice = input.listPrice ?? basePrice(facts, { listPrice: product.listPrice, valueIds });
  const kept = { attributes: JSON.stringify(attributes), exclusions: JSON.stringify(exclusions) };
  const made = { createdAt: ctx.now, createdBy: ctx.actor.memberId };
  await insertOwn(ctx, "productFamilies", { ...asked, ...kept, ...made, modelId: product.id, listPrice }).execute();
  tellOthers(ctx, "setting", id, 1);
  await insertOwn(ctx, "productVariants", { productId: product.id, familyId: id, valueIds }).execute();
  await changeRow(ctx, "products", product, { event: "family.created", changes: {} });
  return getFamily(ctx, { familyId: id });
}

const longestName = 150;

/** Undoes that, while there is no other variant: the product is what it was. */
export async function dissolveFamily(ctx: Context, { familyId }: OneFamily): Promise<Family> {
  const { modelId } = await lockFamily(ctx, familyId);
  authorize(ctx, "product.edit");
  if ((await variantsOf(ctx, familyId)).length > 1) throw new Refusal("conflict", "family.has_variants");
  await refusePriced(ctx, familyId);
  const family = await getFamily(ctx, { familyId });
  const product = await lockProduct(ctx, modelId);
  tellOthers(ctx, "setting", familyId, family.version + 1);
  await changeRow(ctx, "products", product, { event: "family.dissolved", changes: {} });
  await deleteOwn(ctx, "productVariants").where("familyId", "=", familyId).execute();
  await deleteOwn(ctx, "productFamilies").where("id", "=", familyId).execute();
  return family;
}

async function refusePriced(ctx: Context, familyId: Family["id"]): Promise<void> {
  const list = await own(ctx, "priceRules as r")
    .innerJoin("priceLists as l", (join) =>
      join.onRef("l.workspaceId", "=", "r.workspaceId").onRef("l.id", "=", "r.priceListId"),
    )
    .select("l.name")
    .where("r.familyId", "=", familyId)
    .orderBy("l.name")
    .executeTakeFirst();
  if (list) throw new Refusal("conflict", "family.in_price_list", { list: list.name });
}

/** Refuses a product that is a variant already. */
export async function refuseVariant(ctx: Context, { id, name, isCombo }: Pick<Product, "id" | "name" | "isCombo">) {
  if (isCombo) throw new Refusal("conflict", "combo.in_family", { path: "productId", product: name });
  const variants = own(ctx, "productVariants").select("familyId").where("productId", "=", id);
  if (await variants.executeTakeFirst())
    throw new Refusal("conflict", "family.already", { path: "productId", product: name });
}
