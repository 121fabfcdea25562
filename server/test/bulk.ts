import type * as z from "zod/mini";
import { StartBulkChange } from "@trato/domain/bulk/inputs.ts";
import { runBulkChange, type Steps } from "../src/bulk/run-bulk-change.ts";
import { startBulkChange } from "../src/bulk/start-bulk-change.ts";
import { type BulkChangeId, readBulkChange } from "../src/bulk/store.ts";
import { undoBulkChange } from "../src/bulk/undo-bulk-change.ts";
import type { Context } from "../src/platform/context.ts";
import type { InWorkspace } from "./factories.ts";

type Asked = z.input<typeof StartBulkChange>["asked"];

/** Asks for a change of many records, as a screen would. */
export const ask = (ctx: Context, asked: Asked) => startBulkChange(ctx, StartBulkChange.parse({ asked }));

const hasTime = () => true;

/** What the queue does when its turn comes. */
export async function work(t: InWorkspace, member: Context, id: BulkChangeId) {
  const onBehalf = { ...t.system, actor: { ...t.system.actor, memberId: member.actor.memberId } };
  const steps: Steps = {
    asMember: async (step) => step(await t.become(member)),
    asSystem: async (step) => step(await t.become(onBehalf)),
  };
  for (const isUndo of [false, true]) await runBulkChange(id, steps, { isUndo, hasTime });
  return readBulkChange(await t.become(member), id);
}

/** Asks for a change, and lets it run to its end. */
export async function changeMany(t: InWorkspace, member: Context, asked: Asked) {
  const { id } = await ask(await t.become(member), asked);
  return work(t, member, id);
}

/** Takes a change back, to its end. */
export async function takeBack(t: InWorkspace, member: Context, id: BulkChangeId) {
  await undoBulkChange(await t.become(member), { bulkChangeId: id });
  return work(t, member, id);
}
