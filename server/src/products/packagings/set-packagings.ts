import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { SetPackagings } from "@trato/domain/products/packagings/packaging-inputs.ts";
import type { PackagingRecord, PackagingsOfProduct } from "@trato/domain/products/packagings/packaging-records.ts";
import { inSteps } from "@trato/domain/products/units.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { changeRow, deleteOwn, insertOwn } from "../../platform/rows.ts";
import { readUnits } from "../read-units.ts";
import { lockProduct, refuseTakenCodes } from "../store.ts";
import { getPackagings } from "./packagings.ts";

/** What a product is packed in from now on: boxes and pallets with codes of their own. */
export async function setPackagings(
  ctx: Context,
  { productId, version, packagings: asked }: SetPackagings,
): Promise<PackagingsOfProduct> {
  const product = await lockProduct(ctx, productId);
  authorize(ctx, "product.edit");
  refuseStale(product, version);
  const [{ packagings: was }, units] = await Promise.all([getPackagings(ctx, productId), readUnits(ctx)]);
  const step = units.get(product.unitId)?.rounding ?? ("1" as Decimal); // every product has a unit
  const packagings = asked.map((each, index) => completePackaging(each, step, `packagings.${index}`));
  refuseTwice(packagings);
  if (isSameValue(packagings, was)) {
    nothingToRecord(ctx);
    return getPackagings(ctx, productId);
  }
  for (const [index, { barcode }] of packagings.entries())
    await refuseTakenCodes(ctx, { id: null, barcode, path: `packagings.${index}.barcode`, unpacked: productId });
  await deleteOwn(ctx, "productPackagings").where("productId", "=", productId).execute();
  const rows = packagings.map((each, position) => ({ ...each, productId, position }));
  if (rows.length > 0) await insertOwn(ctx, "productPackagings", rows).execute();
  const former = { ...product, packagings: written(was) };
  const told = { packagings: written(packagings) };
  await changeRow(ctx, "products", former, { event: "product.packagings_set", changes: {}, told });
  return getPackagings(ctx, productId);
}

type Asked = SetPackagings["packagings"][number];

function completePackaging({ name, quantity, barcode = null }: Asked, step: Decimal, path: string): PackagingRecord {
  const kept = inSteps(quantity, step);
  if (kept === nothing) throw new Refusal("invalid", "packaging.without_quantity", { path: `${path}.quantity`, name });
  return { name, quantity: kept, barcode };
}

function refuseTwice(packagings: readonly PackagingRecord[]): void {
  for (const [index, { name, barcode }] of packagings.entries()) {
    const before = packagings.slice(0, index);
    if (before.some((each) => each.name.toLowerCase() === name.toLowerCase()))
      throw new Refusal("invalid", "packaging.name_twice", { path: `packagings.${index}.name`, name });
    const other = barcode === null ? undefined : before.find((each) => each.barcode === barcode);
    if (other)
      throw new Refusal("conflict", "product.barcode_taken", {
        path: `packagings.${index}.barcode`,
        barcode,
        product: other.name,
      });
  }
}

/** As the history tells it. */
const written = (packagings: readonly PackagingRecord[]): string =>
  packagings.map(({ name, quantity, barcode }) => `${name}: ${quantity}${barcode ? ` (${barcode})` : ""}`).join("; ");
