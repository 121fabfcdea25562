import type { Id } from "@trato/domain/ids.ts";
import type { CreatePurchase } from "@trato/domain/purchasing/inputs.ts";
import type { Purchase } from "@trato/domain/purchasing/records.ts";
import { keepLines } from "../documents/keep-lines.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { insertOwn } from "../platform/rows.ts";
import { firstPosition } from "../products/fiscal-positions/moved-position.ts";
import { amountsOf, computePurchase } from "./compute-purchase.ts";
import { firstPurchaseMoney } from "./money/purchase-money.ts";
import { getPurchase } from "./get-purchase.ts";
import { readPurchaseSources } from "./purchase-sources.ts";
import { purchaseLines, tellProducts } from "./store.ts";

/** Something is to be bought: a draft with the vendor's prices and the day on which it would arrive. */
export async function createPurchase(ctx: Context, input: CreatePurchase): Promise<Purchase> {
  authorize(ctx, "purchase.edit");
  const productIds = input.lines.map((line) => line.productId);
  const money = await firstPurchaseMoney(ctx, input, input.vendorId);
  const read = await readPurchaseSources(ctx, input.vendorId, productIds, money);
  const { position, columns } = await firstPosition(ctx, input, input.vendorId);
  const computed = computePurchase(ctx, { ...read, position }, input);
  const id: Id<"purchases"> = input.id ?? ctx.newId<"purchases">();
  await insertOwn(ctx, "purchases", {
    id,
    state: "draft",
    vendorId: input.vendorId,
    externalId: input.externalId,
    vendorReference: input.vendorReference ?? null,
    note: input.note ?? null,
    ...money,
    ...amountsOf(computed),
    ...columns,
    totals: JSON.stringify(computed.totals),
    buyerId: ctx.actor.memberId,
    createdAt: ctx.now,
    createdBy: ctx.actor.memberId,
  }).execute();
  await keepLines(ctx, purchaseLines, id, computed.lines);
  tellOthers(ctx, "purchase", id, 1);
  tellProducts(ctx, computed.lines);
  const after = { state: "draft", vendorId: input.vendorId, total: computed.totals.total, version: 1 };
  await recordInDiary(ctx, "purchase.created", { kind: "purchase", id }, { after });
  return getPurchase(ctx, { purchaseId: id });
}
