import { nothing } from "@trato/domain/decimal.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Id } from "@trato/domain/ids.ts";
import { givenUpAfter, isOver, type Progress } from "@trato/domain/stock/progress.ts";
import { total } from "@trato/domain/stock/quantities.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import type { GivenUpGoods } from "../platform/reactions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { followLines, type GivenUp } from "./follow-lines.ts";
import { progressOfPurchase } from "./progress-of-purchase.ts";
import { type ReadLine, readLines } from "./read-purchase.ts";

/**
 * Goods of a purchase arrived, went back or will never come: with the last one received or the rest given up it is done,
 * and with something sent back it awaits goods again.
 */
export async function followReceipts(ctx: Context, purchaseId: Id<"purchases">, goods: GivenUpGoods): Promise<void> {
  const purchase = await lockRow(ctx, "purchases", purchaseId);
  const lines = await readLines(ctx, purchaseId);
  const givenUp = givenUpOf(lines, goods);
  const { status, state, isGivenUpOther } = await followLines(ctx, purchase, lines, givenUp);
  if (state === purchase.state && !isGivenUpOther) return tellOthers(ctx, "purchase", purchaseId, 0);
  const event = state === purchase.state ? "purchase.part_given_up" : eventOf(status);
  await changeRow(ctx, "purchases", purchase, { event, changes: { state } });
}

function eventOf(status: Progress | null): DiaryEvent {
  if (!isOver(status)) return "purchase.resumed";
  return status === "full" ? "purchase.received" : "purchase.closed_short";
}

/** What is given up of the lines together with what was before. */
function givenUpOf(lines: readonly ReadLine[], goods: GivenUpGoods): GivenUp {
  const more = Map.groupBy(goods, (line) => line.originLineId);
  const progress = progressOfPurchase(lines);
  return new Map(
    lines.flatMap(({ id }) => {
      const own = progress.get(id);
      const quantities = more.get(id)?.map(({ quantity }) => quantity) ?? [];
      if (!own || quantities.length === 0) return [];
      const after = givenUpAfter(own, total(quantities));
      return after === own.givenUp || after === nothing ? [] : [[id, after] as const];
    }),
  );
}
