import type { EditPriceRule, OnePriceRule } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import type { PriceRule } from "@trato/domain/products/price-lists/price-list-records.ts";
import { wholeRule } from "@trato/domain/products/price-lists/rule-facts.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { changeRow, deleteOwn, found } from "../../platform/rows.ts";
import { refuseWrongRule } from "./create-price-rule.ts";
import { getPriceRule, presentRule, selectPriceRules } from "./list-price-rules.ts";

/** Changes a rule; the lines of documents follow with their next change, or when their prices are brought up to date. */
export async function editPriceRule(
  ctx: Context,
  { priceRuleId, version, ...asked }: EditPriceRule,
): Promise<PriceRule> {
  const shown = await lockPriceRule(ctx, priceRuleId);
  authorize(ctx, "priceList.edit");
  const before = factsOf(shown);
  const subject = { kind: "setting" as const, id: priceRuleId };
  const given = await mergeEdit(ctx, subject, { current: before, changes: asked, version });
  if (!given) return shown;
  const after = { ...before, ...wholeRule({ ...before, ...given }) };
  await refuseWrongRule(ctx, after, asked.baseListId);

  const { id: _, version: __, priceListId: ___, ...changes } = after;
  await changeRow(ctx, "priceRules", before, { event: "price_rule.edited", changes });
  return getPriceRule(ctx, priceRuleId);
}

/** The rule holds no more. */
export async function deletePriceRule(ctx: Context, { priceRuleId }: OnePriceRule): Promise<PriceRule> {
  const deleted = await lockPriceRule(ctx, priceRuleId);
  authorize(ctx, "priceList.edit");
  await deleteOwn(ctx, "priceRules").where("id", "=", priceRuleId).execute();
  tellOthers(ctx, "setting", priceRuleId, deleted.version + 1);
  await recordInDiary(ctx, "price_rule.deleted", { kind: "setting", id: priceRuleId }, { before: factsOf(deleted) });
  return deleted;
}

/** A rule without what it names: only that is kept of it. */
function factsOf({ product: _, family: __, category: ___, baseList: ____, ...facts }: PriceRule) {
  return facts;
}

async function lockPriceRule(ctx: Context, id: PriceRule["id"]): Promise<PriceRule> {
  return presentRule(found(await selectPriceRules(ctx).where("r.id", "=", id).forUpdate("r").executeTakeFirst()));
}
