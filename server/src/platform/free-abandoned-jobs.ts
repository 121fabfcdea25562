import type { Pool } from "pg";

/** The name by which connections of a queue's workers are known in the database. */
export const workerName = "trato worker ";

/** Jobs that a killed Trato had begun go back to the queue at once, unless another Trato is at work on it. */
export async function freeAbandonedJobs(pool: Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array(
       select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))
     where not exists (
       select 1 from pg_stat_activity
       where datname = current_database() and application_name like $1 || '%'
         and application_name <> current_setting('application_name'))`,
    [workerName],
  );
}
