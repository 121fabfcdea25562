import type { Moment } from "@trato/domain/dates.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { obstacleToBases } from "@trato/domain/products/price-lists/base-circles.ts";
import type { CreatePriceRule } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import type { KeptRule, PriceRule } from "@trato/domain/products/price-lists/price-list-records.ts";
import { obstacleToRule, wholeRule } from "@trato/domain/products/price-lists/rule-facts.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import { lockPriceList } from "./edit-price-list.ts";
import { getPriceRule } from "./list-price-rules.ts";

/** A new rule of a price list: for what, from which quantity, between which days, and how the price is made. */
export async function createPriceRule(ctx: Context, { priceListId, ...input }: CreatePriceRule): Promise<PriceRule> {
  await lockPriceList(ctx, priceListId);
  authorize(ctx, "priceList.edit");
  const id = input.id ?? ctx.newId<"price_rules">();
  const rule = { id, priceListId, ...wholeRule(input) };
  await refuseWrongRule(ctx, rule, input.baseListId);

  await insertOwn(ctx, "priceRules", { ...rule, createdAt: await madeAt(ctx, input.id) }).execute();
  tellOthers(ctx, "setting", id, 1);
  await recordInDiary(ctx, "price_rule.created", { kind: "setting", id }, { after: { ...rule, version: 1 } });
  return getPriceRule(ctx, id);
}

/**
 * When the rule was made: of one that was deleted and comes back, the first time. Of two that fit as well the newer one holds, so taking a
 * deletion back must not turn them round.
 */
async function madeAt(ctx: Context, id: PriceRule["id"] | undefined): Promise<Moment> {
  if (!id) return ctx.now;
  const first = await own(ctx, "diary")
    .select("happenedAt")
    .where("subjectKind", "=", "setting")
    .where("subjectId", "=", id)
    .where("event", "=", "price_rule.created")
    .orderBy("happenedAt")
    .limit(1)
    .executeTakeFirst();
  return first?.happenedAt ?? ctx.now;
}

/** Refuses what no rule may be, names what is not there, and would base lists on themselves. */
export async function refuseWrongRule(
  ctx: Context,
  rule: KeptRule & Pick<PriceRule, "priceListId">,
  saidListId: KeptRule["baseListId"] = rule.baseListId,
): Promise<void> {
  refuseIf(obstacleToRule(rule));
  await Promise.all([
    refuseUnknown(ctx, "products", rule.productId, "productId"),
    refuseUnknown(ctx, "productFamilies", rule.familyId, "familyId"),
    refuseUnknown(ctx, "productCategories", rule.categoryId, "categoryId"),
    refuseUnknown(ctx, "priceLists", saidListId, "baseListId"),
  ]);
  if (rule.baseListId !== null) await refuseCircle(ctx, rule);
}

async function refuseUnknown(
  ctx: Context,
  table: "products" | "productFamilies" | "productCategories" | "priceLists",
  id: string | null,
  path: string,
): Promise<void> {
  if (id === null) return;
  const row = await own(ctx, table)
    .select("id")
    .where("id", "=", id as never)
    .executeTakeFirst(); // an id of whichever table
  if (!row) throw new Refusal("invalid", "reference.unknown", { path });
}

/** All lists are held, so that two who base lists on each other at once cannot make a circle together. */
async function refuseCircle(ctx: Context, { id, priceListId, baseListId }: KeptRule & Pick<PriceRule, "priceListId">) {
  const lists = await own(ctx, "priceLists").select(["id", "name"]).orderBy("id").forUpdate().execute();
  const others = await own(ctx, "priceRules")
    .select(["priceListId", "baseListId"])
    .distinct()
    .where("baseListId", "is not", null)
    .where("id", "<>", id)
    .execute();
  const based = [...others, { priceListId, baseListId }].flatMap(({ priceListId: list, baseListId: base }) =>
    base === null ? [] : [{ list, base }],
  );
  refuseIf(obstacleToBases(new Map(lists.map((list) => [list.id, list.name])), based));
}
