import { createHash } from "node:crypto";
import { Refusal } from "@trato/domain/errors.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { Context } from "../context.ts";

const day = 86_400_000;

export type Request = {
  key: string;
  /** What was asked: the same key with another request is refused. */
  asked: unknown;
  /** Its answer holds a secret, which is stored nowhere: a repetition is refused. */
  isShownOnce: boolean;
};

type Which = { workspaceId: Context["workspace"]["id"]; actorId: string; key: string };

/**
 * Runs a write at most once per key, actor and workspace, for a day. The key is written first, in the command's own transaction:
 * a concurrent twin waits for it, a refusal takes it back, the same key with the same body gives the first answer again.
 * A command without an answer of its own is not repeated either: what is then read is how things stand.
 */
export async function atMostOnce<T>(ctx: Context, request: Request, run: () => Promise<T>): Promise<T> {
  const requestHash = createHash("sha256").update(JSON.stringify(request.asked)).digest("hex");
  const actorId = ctx.actor.memberId ?? ctx.workspace.id;
  const which = { workspaceId: ctx.workspace.id, actorId, key: request.key };
  if (!(await takeKey(ctx, which, requestHash))) return firstAnswer<T>(ctx, which, request, requestHash);
  const response = await run();
  await ctx.db
    .updateTable("idempotencyKeys")
    .set({ status: 200, response: request.isShownOnce || response === undefined ? null : JSON.stringify(response) })
    .where("workspaceId", "=", which.workspaceId)
    .where("actorId", "=", which.actorId)
    .where("key", "=", which.key)
    .execute();
  return response;
}

/** Whether the key is new, or so old that it counts as new. */
async function takeKey(ctx: Context, which: Which, requestHash: string): Promise<boolean> {
  const yesterday = new Date(Date.parse(ctx.now) - day).toISOString() as Moment; // an ISO moment by construction
  const fresh = { requestHash, status: null, response: null, createdAt: ctx.now };
  const taken = await ctx.db
    .insertInto("idempotencyKeys")
    .values({ ...which, ...fresh })
    .onConflict((conflict) =>
      conflict
        .columns(["workspaceId", "actorId", "key"])
        .doUpdateSet(fresh)
        .where("idempotencyKeys.createdAt", "<", yesterday),
    )
    .returning("key")
    .executeTakeFirst();
  return taken !== undefined;
}

async function firstAnswer<T>(ctx: Context, which: Which, request: Request, requestHash: string): Promise<T> {
  const first = await ctx.db
    .selectFrom("idempotencyKeys")
    .select(["requestHash", "response"])
    .where("workspaceId", "=", which.workspaceId)
    .where("actorId", "=", which.actorId)
    .where("key", "=", which.key)
    .executeTakeFirstOrThrow();
  if (first.requestHash !== requestHash) throw new Refusal("conflict", "idempotency.reused");
  if (request.isShownOnce) throw new Refusal("conflict", "idempotency.shown_once");
  ctx.trace.entries++;
  return first.response as T; // stored from the same route's answer
}
