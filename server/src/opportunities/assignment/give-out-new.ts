import { type Context, systemActor } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import type { planNew } from "../create-opportunity.ts";
import { drawByRules, keepDraw, toldOf } from "./draw-by-rules.ts";

type Planned = Awaited<ReturnType<typeof planNew>>;

/**
 * A lead that comes by itself and is nobody's is given out by the rules before it is written, in the same transaction: it is never without
 * whoever has it. `tell`: what else its history says, last.
 */
export async function giveOutNew(
  ctx: Context,
  planned: Planned,
  write: (given: Planned) => Promise<unknown>,
  tell: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  const { id, record } = planned;
  const drawn = record.salespersonId === null ? await drawByRules(ctx, record) : null;
  const owner = drawn?.owner;
  const subject = { kind: "opportunity" as const, id };
  // sent together, in this order: others wait for the draw until it is all written
  await Promise.all([
    write(owner ? { ...planned, record: { ...record, ...owner } } : planned),
    drawn && keepDraw(ctx, id, drawn, "arrived"),
    owner && recordInDiary({ ...ctx, actor: systemActor }, "lead.drawn", subject, { after: toldOf(drawn) }),
    tell(),
  ]);
}
