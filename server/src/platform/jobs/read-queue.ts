/** How many jobs wait, are under way and were given up, of all workspaces, and how long the one that is due longest has been waiting. */
export type QueueState = { waiting: number; running: number; givenUp: number; lateSeconds: number };

const text = `select waiting, running, given_up as "givenUp", late_seconds as "lateSeconds" from app.queue_state()`;

/** Asks by way of whoever can ask. */
export async function readQueue(ask: (text: string) => Promise<{ rows: QueueState[] }>): Promise<QueueState> {
  const { rows } = await ask(text);
  return rows[0] ?? { waiting: 0, running: 0, givenUp: 0, lateSeconds: 0 };
}
