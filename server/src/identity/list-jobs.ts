import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import type { Job } from "@trato/domain/identity/records.ts";
import type { Context } from "../platform/context.ts";

type Row = Omit<Job, "state"> & { lockedAt: Moment | null };

/** What waits to be done in the background, what is being tried again, and what was given up. */
export async function listJobs(ctx: Context) {
  const { rows } = await sql<Row>`
    select id, task, run_at, attempts, max_attempts, last_error, locked_at, created_at from app.jobs()`.execute(ctx.db);
  return { items: rows.map(({ lockedAt, ...job }) => ({ ...job, state: stateOf(job, lockedAt) })) };
}

function stateOf({ attempts, maxAttempts }: Omit<Job, "state">, lockedAt: Moment | null): Job["state"] {
  if (lockedAt) return "running";
  if (attempts >= maxAttempts) return "failed";
  return attempts > 0 ? "retrying" : "waiting";
}
