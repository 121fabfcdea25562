import type { Pool } from "pg";

/** How many jobs wait, are under way and were given up, of all workspaces, and how long the one that is due longest has been waiting. */
export type QueueState = { waiting: number; running: number; givenUp: number; lateSeconds: number };

export async function readQueue(pool: Pool): Promise<QueueState> {
  const { rows } = await pool.query<QueueState>(
    `select waiting, running, given_up as "givenUp", late_seconds as "lateSeconds" from app.queue_state()`,
  );
  return rows[0] ?? { waiting: 0, running: 0, givenUp: 0, lateSeconds: 0 };
}
