import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { JoinFamily } from "@trato/domain/products/families/family-inputs.ts";
import { inOrder, obstacleToChoose } from "@trato/domain/products/families/variants.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { changeRow, insertOwn } from "../../platform/rows.ts";
import { lockProduct } from "../store.ts";
import { listAttributes } from "./attributes.ts";
import { refuseVariant } from "./create-family.ts";
import { factsOf, lockFamily, variantsOf } from "./families.ts";

/** A product that is there becomes one of the variants of a family; its name and price stay as they are. */
export async function joinFamily(ctx: Context, { familyId, productId, valueIds }: JoinFamily): Promise<void> {
  const family = await lockFamily(ctx, familyId);
  const product = await lockProduct(ctx, productId);
  authorize(ctx, "product.edit");
  await refuseVariant(ctx, product);
  const facts = factsOf(family, (await listAttributes(ctx)).items);
  refuseIf(obstacleToChoose(facts, valueIds));
  const chosen = inOrder(facts, valueIds);
  const same = (await variantsOf(ctx, familyId)).find((variant) => String(variant.valueIds) === String(chosen));
  if (same) throw new Refusal("conflict", "variant.there_already", { path: "valueIds", product: same.name });

  await insertOwn(ctx, "productVariants", { productId, familyId, valueIds: chosen }).execute();
  await changeRow(ctx, "products", product, { event: "family.joined", changes: {}, told: { family: family.name } });
}
