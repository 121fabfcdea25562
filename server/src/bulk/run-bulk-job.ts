import { setTimeout } from "node:timers/promises";
import type { Id } from "@trato/domain/ids.ts";
import { whoOfMember } from "../identity/who-of-member.ts";
import { type Context, type Origin, systemActor } from "../platform/context.ts";
import { isLost } from "../platform/database/lost.ts";
import type { Edge } from "../platform/edge.ts";
import { isBusy, problemOf } from "../platform/http/problems.ts";
import { runBulkChange, type Steps } from "./run-bulk-change.ts";
import { type BulkChangeId, enqueueBulk, failBulk } from "./store.ts";

export type BulkPayload = {
  workspaceId: Id<"workspaces">;
  bulkChangeId: BulkChangeId;
  isUndo: boolean;
  memberId: Id<"members"> | null;
};
/** Which try of the queue it is, and how long it may take before others have their turn. */
type Run = { origin: Origin; tries: number; milliseconds?: number };

/** What the queue runs: as the member that asked, under the rights that he has now. What is refused, or fails at its last try, has failed. */
export async function runBulkJob(
  edge: Edge,
  { workspaceId, bulkChangeId, isUndo, memberId }: BulkPayload,
  { origin, tries, milliseconds = 20_000 }: Run,
): Promise<void> {
  const until = Date.now() + milliseconds;
  const asTrato = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", origin, work);
  const who = memberId && (await asTrato((ctx) => whoOfMember(ctx, memberId)));
  if (!who) {
    await asTrato((ctx) => failBulk(ctx, bulkChangeId));
    return;
  }
  const onBehalf = { ...who, actor: { ...who.actor, role: "system" as const, reach: "all" as const } };
  try {
    const asMember: Steps["asMember"] = (work) => patiently(() => edge.run(who, "write", origin, work));
    const asSystem: Steps["asSystem"] = (work) => patiently(() => edge.run(onBehalf, "write", origin, work));
    const turn = { isUndo, hasTime: () => Date.now() < until };
    const isDone = await runBulkChange(bulkChangeId, { asMember, asSystem }, turn);
    if (!isDone) await asMember((ctx) => enqueueBulk(ctx, bulkChangeId, isUndo));
  } catch (error) {
    if (isLost(error)) throw error; // it goes on when the database is back
    const isRefused = problemOf(error, "en") !== null && !isBusy(error);
    if (isRefused || tries >= mostTries) await asTrato((ctx) => failBulk(ctx, bulkChangeId));
    throw error;
  }
}

/** Of a job by the queue, and of a step within it. */
const mostTries = 5;

/** A step in whose way others are leaves nothing behind, and is tried again in a moment. */
async function patiently<T>(step: () => Promise<T>, tries = 1): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!isBusy(error) || tries === mostTries) throw error;
  }
  await setTimeout(tries * 100 * (1 + Math.random()));
  return patiently(step, tries + 1);
}
