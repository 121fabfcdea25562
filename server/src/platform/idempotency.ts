import { createHash } from "node:crypto";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "./context.ts";

/**
 * Runs a write at most once per key, actor and workspace. The key is written first, in the command's own transaction:
 * a concurrent twin waits for it, a refusal takes it back, the same key with the same body gives the first answer again.
 */
export async function atMostOnce<T>(ctx: Context, key: string, request: unknown, run: () => Promise<T>): Promise<T> {
  const requestHash = createHash("sha256").update(JSON.stringify(request)).digest("hex");
  const actorId = ctx.actor.memberId ?? ctx.workspace.id;
  const which = { workspaceId: ctx.workspace.id, actorId, key };
  const taken = await ctx.db
    .insertInto("idempotencyKeys")
    .values({ ...which, requestHash, createdAt: ctx.now })
    .onConflict((conflict) => conflict.columns(["workspaceId", "actorId", "key"]).doNothing())
    .returning("key")
    .executeTakeFirst();
  if (!taken) return firstAnswer<T>(ctx, which, requestHash);
  const response = await run();
  await ctx.db
    .updateTable("idempotencyKeys")
    .set({ status: 200, response: JSON.stringify(response) })
    .where("workspaceId", "=", which.workspaceId)
    .where("actorId", "=", which.actorId)
    .where("key", "=", key)
    .execute();
  return response;
}

async function firstAnswer<T>(
  ctx: Context,
  which: { workspaceId: Context["workspace"]["id"]; actorId: string; key: string },
  requestHash: string,
): Promise<T> {
  const first = await ctx.db
    .selectFrom("idempotencyKeys")
    .select(["requestHash", "response"])
    .where("workspaceId", "=", which.workspaceId)
    .where("actorId", "=", which.actorId)
    .where("key", "=", which.key)
    .executeTakeFirstOrThrow();
  if (first.requestHash !== requestHash) throw new Refusal("conflict", "idempotency.reused");
  ctx.trace.entries++;
  return first.response as T; // stored from the same route's answer
}
