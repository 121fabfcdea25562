import type { OneDelivery } from "@trato/domain/stock/inputs.ts";
import { readDelivery } from "../documents/goods/read-delivery.ts";
import type { Context } from "../platform/context.ts";
import { addressedAs } from "./templates/addressed.ts";
import type { Letter } from "./templates/write-letter.ts";

/** What a letter about a delivery may tell whoever gets the goods. */
export async function letterOfDelivery(ctx: Context, { deliveryId }: OneDelivery): Promise<Letter> {
  const { partner, contact, ...delivery } = await readDelivery(ctx, { deliveryId });
  const address = delivery.address ?? partner?.address.join("\n");
  return {
    use: "delivery",
    to: partner?.email ?? null,
    language: partner?.language ?? ctx.workspace.language,
    values: {
      delivery: { ...delivery, address, order: delivery.saleNumber ?? delivery.purchaseNumber },
      contact: { ...(contact && (await addressedAs(ctx, contact.id))), ...(partner && { name: partner.reader }) },
    },
  };
}
