import { createHash } from "node:crypto";
import { Refusal } from "@trato/domain/errors.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { Context, Once } from "../context.ts";

const day = 86_400_000;

type Which = { workspaceId: Context["workspace"]["id"]; actorId: string; key: string };

/**
 * Runs a write at most once per key, actor and workspace, for a day. The key is written first, in the command's own transaction:
 * a concurrent twin waits for it, a refusal takes it back, the same key with the same body gives the first answer again.
 * A command without an answer of its own is not repeated either: what is then read is how things stand.
 */
export async function atMostOnce<T>(ctx: Context, once: Once, run: () => Promise<T>): Promise<T> {
  if (!(await takeOnce(ctx, once))) return firstAnswer<T>(ctx, once);
  const response = await run();
  await keepAnswer(ctx, once, response);
  return response;
}

/** Takes the key; whether it is new, or so old that it counts as new. */
export const takeOnce = (ctx: Context, once: Once): Promise<boolean> => takeKey(ctx, whichOf(ctx, once), hashOf(once));

/** Keeps the first answer; whether it was the first. */
export async function keepAnswer(ctx: Context, once: Once, response: unknown): Promise<boolean> {
  const { workspaceId, actorId, key } = whichOf(ctx, once);
  const kept = await ctx.db
    .updateTable("idempotencyKeys")
    .set({ status: 200, response: once.isShownOnce || response === undefined ? null : JSON.stringify(response) })
    .where("workspaceId", "=", workspaceId)
    .where("actorId", "=", actorId)
    .where("key", "=", key)
    .where("status", "is", null)
    .returning("key")
    .executeTakeFirst();
  return kept !== undefined;
}

/** What was answered under the key; null where it is not finished. Another request under it is refused. */
export async function answeredAlready(ctx: Context, once: Once): Promise<unknown> {
  const first = await kept(ctx, whichOf(ctx, once)).executeTakeFirstOrThrow();
  refuseAnother(first.requestHash, once);
  return first.response;
}

/** Whether this was done already. */
export async function wasDone(ctx: Context, once: Once): Promise<boolean> {
  const first = await kept(ctx, whichOf(ctx, once)).where("createdAt", ">=", yesterday(ctx)).executeTakeFirst();
  if (first) refuseAnother(first.requestHash, once);
  return first !== undefined;
}

/** A key is a member's own, a customer's on one document, or one of the workspace. */
function whichOf(ctx: Context, { key }: Once): Which {
  const actorId = ctx.actor.memberId ?? ctx.actor.documentId ?? ctx.workspace.id;
  return { workspaceId: ctx.workspace.id, actorId, key };
}

const hashOf = ({ asked }: Once): string => createHash("sha256").update(JSON.stringify(asked)).digest("hex");
const yesterday = ({ now }: Context) => new Date(Date.parse(now) - day).toISOString() as Moment; // an ISO moment by construction

/** Whether the key is new, or so old that it counts as new. */
async function takeKey(ctx: Context, which: Which, requestHash: string): Promise<boolean> {
  const fresh = { requestHash, status: null, response: null, createdAt: ctx.now };
  const taken = await ctx.db
    .insertInto("idempotencyKeys")
    .values({ ...which, ...fresh })
    .onConflict((conflict) =>
      conflict
        .columns(["workspaceId", "actorId", "key"])
        .doUpdateSet(fresh)
        .where("idempotencyKeys.createdAt", "<", yesterday(ctx)),
    )
    .returning("key")
    .executeTakeFirst();
  return taken !== undefined;
}

async function firstAnswer<T>(ctx: Context, once: Once): Promise<T> {
  const response = await answeredAlready(ctx, once);
  if (once.isShownOnce) throw new Refusal("conflict", "idempotency.shown_once");
  ctx.trace.entries++;
  return response as T; // stored from the same route's answer
}

function kept(ctx: Context, which: Which) {
  return ctx.db
    .selectFrom("idempotencyKeys")
    .select(["requestHash", "response"])
    .where("workspaceId", "=", which.workspaceId)
    .where("actorId", "=", which.actorId)
    .where("key", "=", which.key);
}

function refuseAnother(requestHash: string, once: Once): void {
  if (requestHash !== hashOf(once)) throw new Refusal("conflict", "idempotency.reused");
}
