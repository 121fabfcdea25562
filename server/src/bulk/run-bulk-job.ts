import type { Id } from "@trato/domain/ids.ts";
import { whoOfMember } from "../identity/who-of-member.ts";
import { type Context, type Origin, systemActor } from "../platform/context.ts";
import type { Edge } from "../platform/edge.ts";
import { runBulkChange } from "./run-bulk-change.ts";
import { type BulkChangeId, failBulk } from "./store.ts";

export type BulkPayload = { workspaceId: Id<"workspaces">; bulkChangeId: BulkChangeId; memberId: Id<"members"> | null };

/** What the queue runs: as the member that asked, under the rights that he has now. */
export async function runBulkJob(
  edge: Edge,
  { workspaceId, bulkChangeId, memberId }: BulkPayload,
  origin: Origin,
): Promise<void> {
  const asTrato = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", origin, work);
  const who = memberId && (await asTrato((ctx) => whoOfMember(ctx, memberId)));
  if (!who) {
    await asTrato((ctx) => failBulk(ctx, bulkChangeId));
    return;
  }
  const onBehalf = { ...who, actor: { ...who.actor, role: "system" as const, reach: "all" as const } };
  await runBulkChange(bulkChangeId, {
    asMember: (work) => edge.run(who, "write", origin, work),
    asSystem: (work) => edge.run(onBehalf, "write", origin, work),
  });
}
