import type { Id } from "@trato/domain/ids.ts";
import type { BrokenExample, PriceExample } from "@trato/domain/products/price-lists/examples/example-records.ts";
import { brokenSince, listsResting } from "@trato/domain/products/price-lists/examples/example-results.ts";
import type { OnePriceList } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import type { PriceList, PriceRule } from "@trato/domain/products/price-lists/price-list-records.ts";
import type { Context } from "../../../platform/context.ts";
import { nothingToRecord } from "../../../platform/diary.ts";
import { tellOthers } from "../../../platform/events.ts";
import { authorize } from "../../../platform/permissions.ts";
import { own } from "../../../platform/rows.ts";
import { lockPriceList } from "../edit-price-list.ts";
import { getPriceList } from "../list-price-lists.ts";
import { examplesAgain, examplesBy, examplesOf, presentExample } from "./store.ts";
import { keepOutcomes, tryPrices } from "./try-examples.ts";

/** What a list is to make, and what it made of it when it was tried last. */
export async function listExamples(ctx: Context, { priceListId }: OnePriceList): Promise<{ items: PriceExample[] }> {
  await getPriceList(ctx, priceListId);
  return { items: (await examplesOf(ctx, priceListId).execute()).map((row) => presentExample(ctx, row)) };
}

/** Tries the examples of a list again: products, costs, rates and whose list a customer gets change without its rules. */
export async function checkExamples(ctx: Context, { priceListId }: OnePriceList): Promise<{ items: PriceExample[] }> {
  await lockPriceList(ctx, priceListId);
  authorize(ctx, "priceList.edit");
  await tryAgain(ctx, examplesOf(ctx, priceListId));
  nothingToRecord(ctx); // what came out follows from what was recorded elsewhere
  tellOthers(ctx, "setting", priceListId, 0);
  return listExamples(ctx, { priceListId });
}

type Change<Input, Changed> = (ctx: Context, input: Input) => Promise<Changed>;

/** Does something to a rule of a list, and tells which examples that it, or a list that rests on it, makes the price of hold no more. */
export const tellingBroken = <Input>(change: Change<Input, PriceRule>) =>
  telling(change, ({ priceListId }) => priceListId);

/** Does the same to a list itself: its currency and how it shows its discounts are part of its prices. */
export const tellingBrokenOfList = <Input>(change: Change<Input, PriceList>) => telling(change, ({ id }) => id);

function telling<Input, Changed extends object>(
  change: Change<Input, Changed>,
  listOf: (changed: Changed) => Id<"price_lists">,
) {
  return async (ctx: Context, input: Input): Promise<Changed & { brokenExamples: BrokenExample[] }> => {
    const changed = await change(ctx, input);
    return { ...changed, brokenExamples: await brokenBy(ctx, listOf(changed)) };
  };
}

/** The examples that a change of a list has broken, which is written already. */
async function brokenBy(ctx: Context, priceListId: Id<"price_lists">): Promise<BrokenExample[]> {
  const based = await own(ctx, "priceRules")
    .select(["priceListId", "baseListId"])
    .distinct()
    .where("baseListId", "is not", null)
    .execute();
  const bases = based.flatMap(({ priceListId: list, baseListId: base }) => (base === null ? [] : [{ list, base }]));
  const { before, after } = await tryAgain(ctx, examplesBy(ctx, [...listsResting(priceListId, bases)]));
  return brokenSince(before, after);
}

/** Tries some examples by the rules as they are, and keeps what came out. */
async function tryAgain(ctx: Context, examples: ReturnType<typeof examplesBy>) {
  const rows = await examples.forUpdate("e").execute();
  const before = rows.map((row) => presentExample(ctx, row));
  if (rows.length === 0) return { before, after: before };
  await keepOutcomes(ctx, await tryPrices(ctx, rows));
  const after = (await examplesAgain(ctx, rows).execute()).map((row) => presentExample(ctx, row));
  return { before, after };
}
