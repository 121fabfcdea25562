import { sql } from "kysely";
import type { Context } from "../context.ts";

/** What a job may need to know; ids only. Workspace and actor are added by the database function. */
export type JobPayload = Record<string, string | number | boolean | null>;

/** `queue`: jobs of one queue of a workspace run one after the other. */
export type JobOptions = { runAt?: string; key?: string; queue?: string };

/** Puts a job in the queue within the command's own transaction: a rollback drops it. */
export async function enqueueJob(
  ctx: Context,
  task: string,
  payload: JobPayload,
  options: JobOptions = {},
): Promise<void> {
  const text = JSON.stringify(payload);
  await sql`select app.enqueue(${task}, ${text}::json, ${options.runAt ?? null}::timestamptz, ${options.key ?? null}, ${options.queue ?? null})`.execute(
    ctx.db,
  );
}
