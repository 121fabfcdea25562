import { sql } from "kysely";
import { refuseIf } from "@trato/domain/errors.ts";
import { inColumns } from "@trato/domain/fields/field-columns.ts";
import { keptValue } from "@trato/domain/fields/kept-value.ts";
import { productFields } from "@trato/domain/products/fields.ts";
import type { EditProduct, OneProduct } from "@trato/domain/products/inputs.ts";
import { obstacleToChangeCombo } from "@trato/domain/products/combos/combo-rules.ts";
import { obstacleToChangeAround } from "@trato/domain/products/kits/kit-rules.ts";
import { obstacleToBe, obstacleToBecome } from "@trato/domain/products/product-rules.ts";
import type { Product } from "@trato/domain/products/records.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord } from "../platform/diary.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow } from "../platform/rows.ts";
import { changeCost } from "./costs.ts";
import { dimensionsOf, productDefaults } from "./product-defaults.ts";
import { refuseToLeaveLimits } from "./leave-category.ts";
import { kitWith } from "./kits/parts.ts";
import { lockProduct, refuseTakenCodes, refuseWrongRelated, refuseWrongTaxes } from "./store.ts";

/** Changes what is known of a product; what others count on stays. */
export async function editProduct(ctx: Context, { productId, version, ...fields }: EditProduct): Promise<Product> {
  const before = await lockProduct(ctx, productId);
  authorize(ctx, "product.edit");
  const subject = { kind: "product" as const, id: productId };
  const { currencyDecimals } = ctx.workspace;
  if (fields.cost !== undefined) authorize(ctx, "product.seeCosts");
  const told = inColumns(productFields, fields, (field, value) => keptValue(field, value, currencyDecimals));
  const changes = await mergeEdit(ctx, subject, { current: before, changes: told, version });
  if (!changes) return before;

  const after = { ...before, ...changes };
  await refuseWrongChanges(ctx, before, after, changes);
  return writeProduct(ctx, before, changes, "product.edited");
}

/** The product is no longer offered; documents and stock keep it. */
export async function archiveProduct(ctx: Context, { productId }: OneProduct): Promise<Product> {
  return setArchived(ctx, productId, true);
}

/** The product is offered again. */
export async function unarchiveProduct(ctx: Context, { productId }: OneProduct): Promise<Product> {
  return setArchived(ctx, productId, false);
}

async function setArchived(ctx: Context, productId: Product["id"], isArchived: boolean): Promise<Product> {
  const before = await lockProduct(ctx, productId);
  authorize(ctx, "product.edit");
  if ((before.archivedAt !== null) === isArchived) {
    nothingToRecord(ctx);
    return before;
  }
  const event = isArchived ? "product.archived" : "product.unarchived";
  return writeProduct(ctx, before, { archivedAt: isArchived ? ctx.now : null }, event);
}

async function writeProduct(
  ctx: Context,
  before: Product,
  changes: Partial<Product>,
  event: DiaryEvent,
): Promise<Product> {
  const { cost, ...columns } = changes;
  await changeRow(ctx, "products", before, { event, changes: columns, told: cost === undefined ? {} : { cost } });
  if (cost !== undefined && cost !== null) await changeCost(ctx, before.id, cost);
  return { ...before, ...changes, version: before.version + 1 };
}

type Fields = Omit<EditProduct, "productId" | "version">;

async function refuseWrongChanges(ctx: Context, before: Product, after: Product, changes: Fields): Promise<void> {
  const defaults = await productDefaults(ctx);
  refuseIf(obstacleToBe({ ...after, ...dimensionsOf(defaults, after) }));
  if (obstacleToBecome(before, after, true)) refuseIf(obstacleToBecome(before, after, await isInUse(ctx, before.id)));
  const around = { isKit: before.isKit, kit: await kitWith(ctx, before.id) };
  refuseIf(obstacleToChangeAround(before, after, around));
  refuseIf(obstacleToChangeCombo(after, before.isCombo));
  await refuseToLeaveLimits(ctx, before.categoryId, after.categoryId);
  await refuseTakenCodes(ctx, { id: before.id, reference: changes.reference, barcode: changes.barcode });
  await refuseWrongTaxes(ctx, "sale", changes.taxIds);
  await refuseWrongTaxes(ctx, "purchase", changes.purchaseTaxIds);
  await refuseWrongRelated(ctx, before.id, changes, before);
}

async function isInUse(ctx: Context, productId: Product["id"]): Promise<boolean> {
  const { rows } = await sql<{ isInUse: boolean }>`select app.product_in_use(${productId}) as is_in_use`.execute(
    ctx.db,
  );
  return rows[0]?.isInUse === true;
}
