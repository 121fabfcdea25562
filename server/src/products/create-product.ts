import { canonical } from "@trato/domain/decimal.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { CreateProduct } from "@trato/domain/products/inputs.ts";
import { obstacleToBe } from "@trato/domain/products/product-rules.ts";
import type { Product } from "@trato/domain/products/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { insertOwn } from "../platform/rows.ts";
import { keepCost } from "./costs.ts";
import { dimensionsOf, type ProductDefaults, productDefaults } from "./product-defaults.ts";
import { productColumns, refuseTakenCodes, refuseWrongRelated, refuseWrongTaxes, withIds } from "./store.ts";

/** Something that can be sold, and kept in stock where it is storable. */
export async function createProduct(ctx: Context, input: CreateProduct): Promise<Product> {
  authorize(ctx, "product.edit");
  const defaults = await productDefaults(ctx);
  const fields = completed(ctx, input, defaults);
  refuseIf(obstacleToBe({ ...fields, ...dimensionsOf(defaults, fields) }));
  await Promise.all([
    refuseTakenCodes(ctx, fields),
    refuseWrongTaxes(ctx, "sale", input.taxIds),
    refuseWrongTaxes(ctx, "purchase", input.purchaseTaxIds),
    refuseWrongRelated(ctx, fields.id, input),
  ]);

  const { cost, ...columns } = fields;
  const row = { ...columns, createdAt: ctx.now, createdBy: ctx.actor.memberId };
  const kept = await insertOwn(ctx, "products", row).returning(productColumns).executeTakeFirstOrThrow();
  await keepCost(ctx, kept.id, cost);
  const product = { ...kept, cost };
  tellOthers(ctx, "product", product.id, product.version);
  await recordInDiary(ctx, "product.created", { kind: "product", id: product.id }, { after: product });
  return withIds(product);
}

function completed(ctx: Context, input: CreateProduct, defaults: ProductDefaults) {
  const unitId = input.unitId ?? defaults.pieceId;
  if (!unitId) throw new Refusal("invalid", "reference.unknown", { path: "unitId" });
  return {
    ...input,
    id: input.id ?? ctx.newId<"products">(),
    storable: input.storable ?? false,
    saleBlock: input.saleBlock?.trim() || null,
    purchaseBlock: input.purchaseBlock?.trim() || null,
    listPrice: canonical(input.listPrice),
    cost: canonical(input.cost ?? "0"),
    unitId,
    purchaseUnitId: input.purchaseUnitId ?? unitId,
    taxIds: input.taxIds ?? defaults.taxIds,
    purchaseTaxIds: input.purchaseTaxIds ?? defaults.purchaseTaxIds,
  };
}
