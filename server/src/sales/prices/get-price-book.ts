import type { Id } from "@trato/domain/ids.ts";
import type { ReadPriceBook } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import type { PriceBookRecord } from "@trato/domain/products/price-lists/price-list-records.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";
import { bookedProducts, readPriceBook, shownBook } from "../../products/price-lists/read-price-book.ts";

/** What the prices of a document's products, or of one product, are made from by a list: so that a screen makes them as the server does. */
export async function getPriceBook(
  ctx: Context,
  { priceListId, saleId, productId }: ReadPriceBook,
): Promise<PriceBookRecord> {
  if (priceListId) found(await own(ctx, "priceLists").select("id").where("id", "=", priceListId).executeTakeFirst());
  const ofSale = saleId ? await productsOf(ctx, saleId) : [];
  const products = await bookedProducts(ctx, [...ofSale, ...(productId ? [productId] : [])]);
  const { currency } = ctx.workspace;
  const asked = { priceListId: priceListId ?? null, day: ctx.today, currency };
  return shownBook(ctx, await readPriceBook(ctx, asked, products));
}

async function productsOf(ctx: Context, saleId: Id<"sales">): Promise<Id<"products">[]> {
  found(await own(ctx, "sales").select("id").where("id", "=", saleId).executeTakeFirst());
  const lines = await own(ctx, "saleLines").select("productId").distinct().where("saleId", "=", saleId).execute();
  return lines.flatMap(({ productId }) => productId ?? []);
}
