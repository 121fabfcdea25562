import { type JobHelpers, Logger, run, type Runner, type TaskList } from "graphile-worker";
import pg from "pg";
import type { Id } from "@trato/domain/ids.ts";
import { deliverMessage, type Mailer, noteFailedDelivery } from "./messaging/deliver-message.ts";
import { type Context, systemActor } from "./platform/context.ts";
import type { Edge } from "./platform/edge.ts";

export type WorkerParts = {
  edge: Edge;
  config: pg.PoolConfig;
  mailer: Mailer | null;
  reportLost: (error: Error) => void;
};

export type Worker = { stop: () => Promise<void> };

/** Runs the queue's jobs: each in its workspace, as Trato itself, in a transaction of its own. */
export async function startWorker({ edge, config, mailer, reportLost }: WorkerParts): Promise<Worker> {
  const pool = new pg.Pool({ ...config, max: 4, options: "-c timezone=UTC -c app.worker=on" });
  pool.on("error", reportLost);
  pool.on("connect", (client) => client.on("error", reportLost));
  const runner = await run({
    pgPool: pool,
    taskList: tasksOf(edge, mailer),
    concurrency: 2,
    noHandleSignals: true,
    logger: quiet,
  });
  runner.promise.catch(reportLost);
  return { stop: () => stopped(runner, pool) };
}

async function stopped(runner: Runner, pool: pg.Pool): Promise<void> {
  await runner.stop();
  await pool.end();
}

const quiet = new Logger(() => (level, message) => {
  if (level === "error") process.stderr.write(`${message}\n`);
});

type Payload = { workspaceId: Id<"workspaces">; messageId: Id<"messages"> };

/** What the queue can be asked to do. */
function tasksOf(edge: Edge, mailer: Mailer | null): TaskList {
  return {
    deliver_message: async (payload, helpers) => {
      const { workspaceId, messageId } = payload as Payload; // written by writeMessage
      try {
        await asSystem(edge, workspaceId, helpers, (ctx) => deliverMessage(ctx, mailer, messageId));
      } catch (error) {
        const { attempts, max_attempts: most } = helpers.job;
        const reason = error instanceof Error ? error.message : String(error);
        await asSystem(edge, workspaceId, helpers, (ctx) =>
          noteFailedDelivery(ctx, messageId, reason, attempts >= most),
        );
        throw error;
      }
    },
  };
}

function asSystem<T>(
  edge: Edge,
  workspaceId: Id<"workspaces">,
  helpers: JobHelpers,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const origin = { requestId: `job ${helpers.job.id}`, clientId: null, language: null };
  return edge.run({ workspaceId, actor: systemActor }, "write", origin, work);
}
