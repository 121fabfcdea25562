import type { OneSale } from "@trato/domain/sales/inputs.ts";
import type { Context } from "../../platform/context.ts";
import { unprintableIn } from "../../platform/print/unprintable.ts";
import { printSale } from "./print-sale.ts";

/** What of a quotation or order no font can print, to be told before it is sent. */
export async function getUnprintable(ctx: Context, { saleId }: OneSale) {
  const { content } = await printSale(ctx, saleId);
  return { items: unprintableIn(content) };
}
