import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { inputOf, type ReadRow, type RowValues } from "@trato/domain/imports/read-rows.ts";
import { CreateProduct } from "@trato/domain/products/inputs.ts";
import { CreateVendorPrice } from "@trato/domain/purchasing/inputs.ts";
import { AdjustStock } from "@trato/domain/stock/inputs.ts";
import { readContact } from "../../contacts/get-contact.ts";
import type { Context } from "../../platform/context.ts";
import { createProduct } from "../../products/create-product.ts";
import { createVendorPrice } from "../../purchasing/create-vendor-price.ts";
import { adjustStock } from "../../stock/adjust-stock.ts";
import { keepEntries } from "../entries.ts";
import type { References } from "../make-missing.ts";

/** What is sold, each in the category that its row names, with what there is of it and who sells it to us. */
export async function writeProducts(ctx: Context, rows: readonly ReadRow[], references: References): Promise<string[]> {
  const made: Made[] = [];
  for (const { values } of rows) {
    const { unit: unitId, purchaseUnit: purchaseUnitId, taxIds, purchaseTaxIds } = values;
    const input = CreateProduct.parse({
      ...inputOf("products", values),
      unitId,
      purchaseUnitId,
      taxIds,
      purchaseTaxIds,
    });
    const { id, storable } = await createProduct(ctx, {
      ...input,
      categoryId: references.get<"product_categories">("category", values["category"]),
    });
    made.push({ id, storable, values, vendorId: references.get<"contacts">("contact", values["vendor"]) });
  }
  for (const { vendorId, id, values } of made.toSorted(byVendor))
    if (vendorId) await keepVendor(ctx, id, vendorId, values);
  for (const { id, storable, values } of made)
    if (storable && values["stock"] !== undefined) await openStock(ctx, id, values["stock"]);
  return made.map(({ id }) => id);
}

type Made = { id: Id<"products">; storable: boolean; values: RowValues; vendorId: Id<"contacts"> | undefined };

/** In one order, and numbers last: so no two batches wait for each other. */
const byVendor = (a: Made, b: Made): number => String(a.vendorId).localeCompare(String(b.vendorId));

const openingStock = { en: "Opening stock", es: "Existencias iniciales" };

async function openStock(ctx: Context, productId: Id<"products">, counted: RowValues[string]): Promise<void> {
  const reason = openingStock[ctx.workspace.language];
  await adjustStock(ctx, AdjustStock.parse({ productId, countedQuantity: counted, reason }));
}

/** A vendor who says no price asks what the product costs. */
async function keepVendor(
  ctx: Context,
  productId: Id<"products">,
  vendorId: Id<"contacts">,
  { vendorPrice, vendorCode, cost }: RowValues,
): Promise<void> {
  const { isVendor } = await readContact(ctx, vendorId);
  if (!isVendor) {
    const before = { isVendor };
    await keepEntries(ctx, [{ row: null, outcome: "updated", recordKind: "contact", recordId: vendorId, before }]);
  }
  const price = (vendorPrice ?? cost ?? nothing) as Decimal; // read as numbers
  await createVendorPrice(ctx, CreateVendorPrice.parse({ productId, vendorId, price, vendorCode }));
}
