import type { OneSale } from "@trato/domain/sales/inputs.ts";
import type { Context } from "../platform/context.ts";
import { found, own } from "../platform/rows.ts";
import { availabilityOf } from "../stock/availability-of.ts";
import { draftedKits } from "./kits/drafted-kits.ts";
import { goodsOf } from "./promise-goods.ts";
import { linesOf } from "./store.ts";

/** What the lines of a quotation could count on if it were confirmed now. */
export async function getSaleAvailability(ctx: Context, { saleId }: OneSale) {
  const [sale, lines] = await Promise.all([readDeliveryDate(ctx, saleId), linesOf(ctx, saleId)]);
  const kits = await draftedKits(ctx, lines);
  const wanted = await goodsOf(ctx, found(sale), kits.goods);
  const items = await availabilityOf(
    ctx,
    wanted.map(({ scheduledOn, ...line }) => ({ ...line, neededOn: scheduledOn })),
  );
  return { items: kits.together(items) };
}

function readDeliveryDate(ctx: Context, saleId: OneSale["saleId"]) {
  return own(ctx, "sales").select("deliveryDate").where("id", "=", saleId).executeTakeFirst();
}
