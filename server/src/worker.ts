import { randomUUID } from "node:crypto";
import { type JobHelpers, Logger, parseCronItems, run, type TaskList } from "graphile-worker";
import pg from "pg";
import type { Id } from "@trato/domain/ids.ts";
import { type BulkPayload, runBulkJob } from "./bulk/run-bulk-job.ts";
import { whoOfMember } from "./identity/who-of-member.ts";
import type { InTransaction } from "./imports/import-batches.ts";
import { failImport, runImport } from "./imports/run-import.ts";
import { runUndo } from "./imports/run-undo.ts";
import type { Mailer } from "./messaging/deliver-message.ts";
import { tryToDeliver } from "./messaging/try-to-deliver.ts";
import { type Context, type Origin, systemActor } from "./platform/context.ts";
import type { Edge } from "./platform/edge.ts";
import { freeAbandonedJobs, workerName } from "./platform/free-abandoned-jobs.ts";
import { keepWorking } from "./platform/keep-working.ts";

export type WorkerParts = {
  edge: Edge;
  config: pg.PoolConfig;
  mailer: Mailer | null;
  reportLost: (error: Error) => void;
};

export type Worker = { stop: () => Promise<void> };

/** Runs the queue's jobs: each in its workspace, as Trato itself, in a transaction of its own. */
export async function startWorker({ edge, config, mailer, reportLost }: WorkerParts): Promise<Worker> {
  const name = workerName + randomUUID();
  const pool = new pg.Pool({
    ...config,
    max: 4,
    application_name: name,
    options: "-c timezone=UTC -c app.worker=on",
  });
  pool.on("error", reportLost);
  pool.on("connect", (client) => client.on("error", reportLost));
  const stop = await keepWorking(async () => {
    await freeAbandonedJobs(pool);
    return run({
      pgPool: pool,
      taskList: tasksOf(edge, mailer),
      parsedCronItems: parseCronItems([{ task: "tidy_up", match: "17 * * * *" }]),
      concurrency: 2,
      noHandleSignals: true,
      logger: loggerOf(reportLost),
    });
  }, reportLost);
  return {
    stop: async () => {
      await stop();
      await pool.end();
    },
  };
}

/** Of what the library reports as errors only a failed job is news of its own; the rest follows from a lost connection. */
function loggerOf(reportLost: (error: Error) => void): Logger {
  return new Logger(() => (level, message) => {
    if (level !== "error") return;
    if (message.startsWith("Failed task")) process.stderr.write(`${message}\n`);
    else reportLost(new Error(message));
  });
}

type ImportPayload = { workspaceId: Id<"workspaces">; importId: Id<"imports">; memberId: Id<"members"> | null };
type Payload = { workspaceId: Id<"workspaces">; messageId: Id<"messages"> };

/** What the queue can be asked to do. */
function tasksOf(edge: Edge, mailer: Mailer | null): TaskList {
  return {
    tidy_up: async (_, helpers) => void (await helpers.query("select app.tidy_up()")),
    deliver_message: async (payload, helpers) => {
      const { workspaceId, messageId } = payload as Payload; // written by writeMessage
      const isLastTry = helpers.job.attempts >= helpers.job.max_attempts;
      await tryToDeliver(messageId, mailer, isLastTry, (work) => asSystem(edge, workspaceId, helpers, work));
    },
    run_import: async (payload, helpers) => {
      const asked = payload as ImportPayload; // written by startImport
      const inTransaction = await onBehalf(edge, asked, helpers);
      if (inTransaction) await runImport(asked.importId, inTransaction);
      else await asSystem(edge, asked.workspaceId, helpers, (ctx) => failImport(ctx, asked.importId));
    },
    undo_import: async (payload, helpers) => {
      const asked = payload as ImportPayload; // written by undoImport
      const work = await onBehalf(edge, asked, helpers);
      await runUndo(asked.importId, work ?? ((of) => asSystem(edge, asked.workspaceId, helpers, of)));
    },
    run_bulk_change: async (payload, helpers) => {
      const { workspaceId, bulkChangeId, isUndo, memberId } = payload as BulkPayload; // written by enqueueBulk
      const { attempts: tries } = helpers.job;
      await runBulkJob(edge, { workspaceId, bulkChangeId, isUndo, memberId }, { origin: originOf(helpers), tries });
    },
  };
}

/**
 * As the member who asked for it, with their rights; null where they are no longer active. Who leads makes whatever a file needs, also
 * people who do not sign in. What nobody asked for is Trato's.
 */
async function onBehalf(
  edge: Edge,
  { workspaceId, memberId }: ImportPayload,
  helpers: JobHelpers,
): Promise<InTransaction | null> {
  const who = memberId
    ? await asSystem(edge, workspaceId, helpers, (ctx) => whoOfMember(ctx, memberId))
    : { workspaceId, actor: systemActor };
  const leads = who?.actor.role === "manager" || who?.actor.role === "administrator";
  const actor = who && (leads ? { ...who.actor, role: "system" as const, reach: "all" as const } : who.actor);
  return actor && ((work) => edge.run({ workspaceId, actor }, "write", originOf(helpers), work));
}

function asSystem<T>(
  edge: Edge,
  workspaceId: Id<"workspaces">,
  helpers: JobHelpers,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  return edge.run({ workspaceId, actor: systemActor }, "write", originOf(helpers), work);
}

const originOf = (helpers: JobHelpers): Origin => ({
  requestId: `job ${helpers.job.id}`,
  clientId: null,
  language: null,
});
