import { inputOf, type ReadRow } from "@trato/domain/imports/read-rows.ts";
import { CreateProduct } from "@trato/domain/products/inputs.ts";
import type { Context } from "../platform/context.ts";
import { createProduct } from "../products/create-product.ts";
import type { References } from "./make-missing.ts";

/** What is sold, each in the category that its row names. */
export async function writeProducts(ctx: Context, rows: readonly ReadRow[], references: References): Promise<string[]> {
  const ids: string[] = [];
  for (const { values } of rows) {
    const input = CreateProduct.parse(inputOf("products", values));
    const made = await createProduct(ctx, {
      ...input,
      categoryId: references.get<"product_categories">("category", values["category"]),
    });
    ids.push(made.id);
  }
  return ids;
}
