import { Refusal } from "@trato/domain/errors.ts";
import type { CreatePriceList } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import type { PriceList } from "@trato/domain/products/price-lists/price-list-records.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn, nextVersion, own, updateOwn } from "../../platform/rows.ts";
import { getPriceList } from "./list-price-lists.ts";

/** A new price list, still without rules: by it everything costs what the products say. */
export async function createPriceList(ctx: Context, input: CreatePriceList): Promise<PriceList> {
  authorize(ctx, "priceList.edit");
  const id = input.id ?? ctx.newId<"price_lists">();
  await refuseTakenName(ctx, { id, name: input.name });

  if (input.isDefault) await clearDefault(ctx);
  const { currency = ctx.workspace.currency, ...asked } = input;
  const fields = { ...asked, id, countries: [...new Set(input.countries)], currency };
  await insertOwn(ctx, "priceLists", { ...fields, createdAt: ctx.now }).execute();
  tellOthers(ctx, "setting", id, 1);
  await recordInDiary(ctx, "price_list.created", { kind: "setting", id }, { after: { ...fields, version: 1 } });
  return getPriceList(ctx, id);
}

export async function refuseTakenName(ctx: Context, { id, name }: Pick<PriceList, "id" | "name">): Promise<void> {
  const taken = await own(ctx, "priceLists")
    .select("id")
    .where("name", "=", name)
    .where("id", "<>", id)
    .executeTakeFirst();
  if (taken) throw new Refusal("conflict", "price_list.name_taken", { path: "name", name });
}

/** The list that was the usual one is so no more. */
export async function clearDefault(ctx: Context): Promise<void> {
  const former = await updateOwn(ctx, "priceLists")
    .set({ isDefault: false, version: nextVersion })
    .where("isDefault", "=", true)
    .returning(["id", "version"])
    .executeTakeFirst();
  if (!former) return;
  const { id, version } = former;
  tellOthers(ctx, "setting", id, version);
  const change = { before: { isDefault: true }, after: { isDefault: false, version } };
  await recordInDiary(ctx, "price_list.edited", { kind: "setting", id }, change);
}
