import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { Logger, parseCronItems, run, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { jobKinds } from "./job-kinds.ts";
import { letAllMailLeave } from "./messaging/let-mail-leave.ts";
import { isDatabaseAway } from "./platform/database/lost.ts";
import type { Edge } from "./platform/edge.ts";
import { freeAbandonedJobs, markTold, spentJobs, workerName } from "./platform/jobs/free-abandoned-jobs.ts";
import { keepWorking } from "./platform/jobs/keep-working.ts";
import { type JobKind, persevere } from "./platform/jobs/persevere.ts";
import { tellFault } from "./platform/tell-lines.ts";
import { toldMessage, toldStack } from "./platform/told-error.ts";

export type WorkerParts = {
  edge: Edge;
  config: pg.PoolConfig;
  lockJobsAs: (name: string) => void;
  /** Whether other processes may be at work on the database, too. */
  isShared: boolean;
  reportLost: (error: Error) => void;
};

export type Worker = { stop: () => Promise<void> };

/** What is done again and again: of several processes one does it. */
const repeated = [
  { task: "tidy_up", match: "17 * * * *" },
  { task: "find_pairs", match: "* * * * *", options: { queueName: "find pairs", backfillPeriod: 0 } },
  { task: "remind_of_approvals", match: "*/5 * * * *" },
  { task: "remind_of_meetings", match: "* * * * *" },
  { task: "tell_contacts", match: "* * * * *", options: { queueName: "first contacts", backfillPeriod: 0 } },
  { task: "tell_mornings", match: "7 * * * *" },
  { task: "settle_requests", match: "*/5 * * * *", options: { queueName: "payments", backfillPeriod: 0 } },
  { task: "confirm_held", match: "*/5 * * * *", options: { queueName: "payments", backfillPeriod: 0 } },
  { task: "give_waiting", match: "*/5 * * * *" },
  { task: "draw_teams", match: "11 * * * *" },
  { task: "remind_of_offers", match: "*/10 * * * *", options: { queueName: "sequences", backfillPeriod: 0 } },
  { task: "run_due_steps", match: "* * * * *", options: { queueName: "sequences", backfillPeriod: 0 } },
  { task: "learn_scorings", match: "27 * * * *" },
  { task: "ask_for_rates", match: "53 * * * *" },
  { task: "sweep_files", match: "43 3 * * *" },
];

/** Runs the queue's jobs, whatever becomes of the database meanwhile. */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const { edge, config, lockJobsAs, isShared, reportLost } = parts;
  const name = workerName + randomUUID();
  const pool = new pg.Pool({
    ...config,
    max: 4,
    application_name: name,
    options: "-c timezone=UTC -c app.worker=on",
  });
  pool.on("error", reportLost);
  pool.on("connect", (client) => client.on("error", reportLost));
  const over = new AbortController();
  const kinds = jobKinds(edge, over.signal);
  const tasks = Object.entries(kinds).map(([task, kind]) => [task, persevere(kind, over.signal)] as const);
  const stop = await keepWorking(async () => {
    await freeAbandonedJobs(pool, isShared);
    await giveUpSpent(pool, kinds);
    if (edge.site.smtpUrl !== null) await letAllMailLeave(edge); // it may not have been set before
    return run({
      pgPool: pool,
      taskList: Object.fromEntries(tasks),
      parsedCronItems: parseCronItems(repeated),
      concurrency: 2,
      noHandleSignals: true,
      logger: loggerOf(reportLost),
      preset: { worker: outsideOfJobs },
      events: eventsFor(lockJobsAs),
    });
  }, reportLost);
  return {
    stop: async () => {
      over.abort();
      await stop();
      await pool.end();
    },
  };
}

/** The library takes jobs under a name that it makes up, and says how one failed. */
function eventsFor(lockJobsAs: (name: string) => void): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => lockJobsAs(workerPool.id));
  events.on("job:error", ({ job: { id, task_identifier: task, attempts }, error }) =>
    tellFault(`Job ${id} (${task}) failed at its attempt ${attempts}: ${toldStack(error)}`),
  );
  return events;
}

/** The library notes apart from its jobs how they ended: only so a database that is away by then is an error that it catches itself. */
const outsideOfJobs = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/** What a Trato of before left without tries is not under way any more, and says so once. Where that fails the next start tries again. */
async function giveUpSpent(pool: pg.Pool, kinds: Record<string, JobKind>): Promise<void> {
  for (const { id, task, payload } of await spentJobs(pool)) {
    try {
      await kinds[task]?.giveUp?.(payload, id);
      await markTold({ query: (text, values) => pool.query(text, values) }, id);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      tellFault(`Job ${id} (${task}) was given up, and what it was to do cannot say so: ${toldMessage(error)}`);
    }
  }
}

/** What the library reports as errors follows from a lost connection, but for a failed job, of which it says so by an event, too. */
function loggerOf(reportLost: (error: Error) => void): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error" && !message.startsWith("Failed task")) reportLost(new Error(message));
  });
}
