import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Id } from "@trato/domain/ids.ts";
import { givenUpAfter, isOver, type Progress } from "@trato/domain/stock/progress.ts";
import { total } from "@trato/domain/stock/quantities.ts";
import type { Context } from "../../platform/context.ts";
import { tellOthers } from "../../platform/events.ts";
import type { GivenUpGoods } from "../../platform/reactions.ts";
import { changeRow, lockRow } from "../../platform/rows.ts";
import { followLines, type GivenUp } from "./follow-lines.ts";
import { releaseParts, wholeGoods } from "../kits/follow-kits.ts";
import { progressOfSale } from "./progress-of-sale.ts";
import { type ReadLine, readLines } from "../read-sale.ts";

/**
 * Goods of an order moved, came back or will never come: with the last one delivered or the rest given up the order is
 * done, and with something back it has something to deliver again.
 */
export async function followGoods(ctx: Context, saleId: Id<"sales">, goods: GivenUpGoods): Promise<void> {
  const sale = await lockRow(ctx, "sales", saleId);
  const lines = await readLines(ctx, saleId);
  const givenUp = givenUpOf(lines, await wholeGoods(ctx, lines, goods));
  const { status, state, along, isGivenUpOther } = await followLines(ctx, sale, lines, givenUp);
  if (isGivenUpOther && lines.some((line) => line.isInParts)) await releaseParts(ctx, saleId);
  if (state === sale.state && !isGivenUpOther) return tellOthers(ctx, "sale", saleId, 0);
  const event = state === sale.state ? "sale.part_given_up" : eventOf(status);
  await changeRow(ctx, "sales", sale, { event, changes: { state }, along });
}

function eventOf(status: Progress | null): DiaryEvent {
  if (!isOver(status)) return "sale.resumed";
  return status === "full" ? "sale.delivered" : "sale.closed_short";
}

/** What is given up of the lines together with what was before. */
function givenUpOf(lines: readonly ReadLine[], goods: readonly GivenUpGoods[number][]): GivenUp {
  const more = Map.groupBy(goods, (line) => line.originLineId);
  const progress = progressOfSale(lines);
  return new Map(
    lines.flatMap(({ id }) => {
      const own = progress.get(id);
      const quantities = more.get(id)?.map(({ quantity }): Decimal => quantity) ?? [];
      if (!own || quantities.length === 0) return [];
      const after = givenUpAfter(own, total(quantities));
      return after === own.givenUp || after === nothing ? [] : [[id, after] as const];
    }),
  );
}
