import type { JobHelpers } from "graphile-worker";
import type { Pool } from "pg";

/** The name by which connections of a queue's workers are known in the database. */
export const workerName = "trato worker ";

/** Why a job has failed that was under way when Trato was told to stop. */
export const interrupted = "Trato was stopped in the middle of it";

/**
 * Jobs that a killed Trato had begun go back to the queue at once, unless another Trato is at work on it. Where the database is shared
 * those of one that was at work lately are left alone: it may still be coming back to a database that was away, and where it does not it
 * is missed in seconds. To be killed or stopped is no failure of the job: the try that was cut off does not count.
 */
export async function freeAbandonedJobs(pool: Pool, isShared: boolean): Promise<void> {
  await pool.query(
    `with others as (
       select 1 from pg_stat_activity
       where datname = current_database() and application_name like $1 || '%'
         and application_name <> current_setting('application_name')),
     takers as (select name from app.job_takers() as name where $3),
     queues as (
       update graphile_worker._private_job_queues set locked_at = null, locked_by = null
       where locked_at is not null and not exists (select 1 from others) and not exists (select 1 from takers where name = locked_by))
     update graphile_worker._private_jobs
     set locked_at = null, locked_by = null, attempts = greatest(attempts - 1, 0), last_error = nullif(last_error, $2),
       run_at = case when locked_at is null then now() else greatest(run_at, now()) end
     where case when locked_at is null then last_error = $2
       else not exists (select 1 from others) and not exists (select 1 from takers where name = locked_by) end`,
    [workerName, interrupted, isShared],
  );
}

/** A job that has no tries left, and of which nobody was told yet. */
export type SpentJob = { id: string; task: string; payload: unknown };

export async function spentJobs(pool: Pool): Promise<SpentJob[]> {
  const { rows } = await pool.query<SpentJob>(
    `select j.id, t.identifier as task, j.payload
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.locked_at is null and j.attempts >= j.max_attempts and (j.flags ? 'told') is not true
     order by j.id`,
  );
  return rows;
}

/** The job stays in the list of those that were given up. */
export async function markTold({ query }: Pick<JobHelpers, "query">, jobId: string): Promise<void> {
  await query(
    `update graphile_worker._private_jobs set flags = coalesce(flags, '{}') || '{"told": true}' where id = $1`,
    [jobId],
  );
}
