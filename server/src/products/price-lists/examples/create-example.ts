import { nothing } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { CreatePriceExample } from "@trato/domain/products/price-lists/examples/example-inputs.ts";
import type { PriceExample } from "@trato/domain/products/price-lists/examples/example-records.ts";
import type { Context } from "../../../platform/context.ts";
import { recordInDiary } from "../../../platform/diary.ts";
import { tellOthers } from "../../../platform/events.ts";
import { authorize } from "../../../platform/permissions.ts";
import { found, insertOwn, own } from "../../../platform/rows.ts";
import { lockPriceList } from "../edit-price-list.ts";
import { presentExample, selectExamples } from "./store.ts";
import { type AskedPrice, type Outcome, tryPrices } from "./try-examples.ts";

/** The most that one list takes: all of them are tried with each change of its rules. */
const most = 100;

/** What somebody is to pay, which is tried from now on whenever the rules change; without a price, what is paid now. */
export async function createExample(ctx: Context, input: CreatePriceExample): Promise<PriceExample> {
  await lockPriceList(ctx, input.priceListId);
  authorize(ctx, "priceList.edit");
  await refuseMany(ctx, input);
  const asked = await completed(ctx, input);
  const [outcome] = await tryPrices(ctx, [asked]);
  const id = input.id ?? ctx.newId<"price_examples">();
  const row = {
    ...asked,
    id,
    ...expectedOf(input, outcome),
    ...foundIn(outcome),
    createdAt: ctx.now,
    triedAt: ctx.now,
  };

  await insertOwn(ctx, "priceExamples", row).execute();
  tellOthers(ctx, "setting", id, 1);
  const after = { ...asked, unitPrice: row.unitPrice, discount: row.discount, version: 1 };
  await recordInDiary(ctx, "price_example.created", { kind: "setting", id }, { after });
  return presentExample(ctx, found(await selectExamples(ctx).where("e.id", "=", id).executeTakeFirst()));
}

async function refuseMany(ctx: Context, { priceListId }: CreatePriceExample): Promise<void> {
  const kept = await own(ctx, "priceExamples")
    .select("id")
    .where("priceListId", "=", priceListId)
    .limit(most)
    .execute();
  if (kept.length === most) throw new Refusal("conflict", "price_example.too_many", { most });
}

/** In the product's own unit, where none is said. */
async function completed(ctx: Context, input: CreatePriceExample): Promise<AskedPrice> {
  const { priceListId, contactId = null, productId, quantity, day } = input;
  const product = await own(ctx, "products").select("unitId").where("id", "=", productId).executeTakeFirst();
  if (!product) throw new Refusal("invalid", "reference.unknown", { path: "productId" });
  const unitId = input.unitId ?? product.unitId;
  const unit = await own(ctx, "units").select("id").where("id", "=", unitId).executeTakeFirst();
  if (!unit) throw new Refusal("invalid", "reference.unknown", { path: "unitId" });
  return { priceListId, contactId, productId, unitId, quantity, day };
}

/** What was said, else what is paid now; refused where that cannot be known. */
function expectedOf({ unitPrice, discount }: CreatePriceExample, outcome: Outcome | undefined) {
  const paid = outcome?.paid;
  if (unitPrice === undefined && !paid)
    throw new Refusal("invalid", "price_example.price_missing", { path: "unitPrice" });
  return {
    unitPrice: unitPrice ?? paid?.unitPrice ?? nothing,
    discount: discount ?? (unitPrice === undefined ? paid?.discount : undefined) ?? nothing,
  };
}

export const foundIn = (outcome: Outcome | undefined) => ({
  foundPrice: outcome?.paid?.unitPrice ?? null,
  foundDiscount: outcome?.paid?.discount ?? null,
  foundListId: outcome?.listId ?? null,
  problem: outcome?.problem ? JSON.stringify(outcome.problem) : null,
});
