import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { Refusal } from "@trato/domain/errors.ts";
import type { BackupKeeper } from "../backups/daily/keep-backups.ts";
import type { Database } from "../database/database.ts";
import { readQueue } from "../jobs/read-queue.ts";
import { header } from "./headers.ts";

/** They stay open for hours: how long they take says nothing. */
const streams = "/api/events";
const seconds = [0.005, 0.025, 0.1, 0.25, 1, 2.5, 10];

type Parts = {
  version: string;
  database: Pick<Database, "pool">;
  /** Nobody keeps backups of a server in a test. */
  backups: Pick<BackupKeeper, "look"> | null;
};

/** GET /metrics, for whoever knows the token: how often each route answers and how fast, and how it stands with the process, the database, the queue and the backups. */
export function serveMetrics(server: FastifyInstance, { token, ...parts }: Parts & { token: string | null }): void {
  const read = token === null ? null : figuresOf(server, parts);
  server.get("/metrics", { config: { rateLimit: { max: 120, timeWindow: 60_000 } } }, async (request, reply) => {
    if (!read) throw new Refusal("not_found", "route.unknown");
    if (!isSame(header(request, "authorization") ?? "", `Bearer ${token}`))
      throw new Refusal("unknown", "session.missing");
    return reply
      .header("cache-control", "no-store")
      .type(Registry.PROMETHEUS_CONTENT_TYPE)
      .send(await read());
  });
}

function figuresOf(server: FastifyInstance, { version, database, backups }: Parts): () => Promise<string> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  countAnswers(server, registry);
  gauge(registry, "trato_version", "The version at work, as a label", ["version"]).set({ version }, 1);
  const lookAtDatabase = watchDatabase(registry, database);
  const lookAtBackups = backups && watchBackups(registry, backups);
  return async () => {
    await lookAtDatabase();
    lookAtBackups?.();
    return registry.metrics();
  };
}

/** By the name of the route, never by its address: what is looked at is nobody's to count. */
function countAnswers(server: FastifyInstance, registry: Registry): void {
  const answers = new Histogram({
    name: "trato_http_request_duration_seconds",
    help: "How long answers took, by route",
    labelNames: ["method", "route", "status"],
    buckets: seconds,
    registers: [registry],
  });
  server.addHook("onResponse", async ({ method, routeOptions }, reply) => {
    const { url: route } = routeOptions;
    if (route === streams) return;
    const named = route ? { method, route } : { method: "", route: "none" };
    answers.observe({ ...named, status: reply.statusCode }, reply.elapsedTime / 1_000);
  });
}

/** Returns how to look anew, as somebody gathers the figures; while the database is away only that is told. */
function watchDatabase(registry: Registry, { pool }: Pick<Database, "pool">): () => Promise<void> {
  const isUp = gauge(registry, "trato_database_up", "Whether the database answers");
  const connections = gauge(registry, "trato_database_connections", "Connections of this process", ["state"]);
  const jobs = gauge(registry, "trato_jobs", "Jobs of the whole installation", ["state"]);
  const late = gauge(registry, "trato_jobs_late_seconds", "How long the job that is due longest has been waiting");
  return async () => {
    connections.set({ state: "idle" }, pool.idleCount);
    connections.set({ state: "busy" }, pool.totalCount - pool.idleCount);
    connections.set({ state: "asked for" }, pool.waitingCount);
    const queue = await readQueue((text) => pool.query(text)).catch(() => null);
    isUp.set(queue ? 1 : 0);
    jobs.reset();
    late.reset();
    if (!queue) return;
    const { lateSeconds, ...counts } = queue;
    for (const [state, count] of Object.entries(counts)) jobs.set({ state }, count);
    late.set(lateSeconds);
  };
}

/** Where there is none, or the list is not made yet, the moments are no numbers. */
function watchBackups(registry: Registry, keeper: Pick<BackupKeeper, "look">): () => void {
  const newest = gauge(registry, "trato_backup_newest_seconds", "When the newest backup was made, since 1970");
  const restored = gauge(registry, "trato_backup_restored_seconds", "When the newest was made that could be restored");
  const failed = gauge(registry, "trato_backup_failed", "Whether the last that was begun by itself failed");
  const log = gauge(registry, "trato_backup_log_kept_seconds", "Until when all that was written is kept, since 1970");
  return () => {
    const { backups, lastRun, log: kept } = keeper.look();
    newest.set(secondsOf(backups[0]?.at));
    restored.set(secondsOf(backups.find(({ trial }) => trial?.problem === null)?.at));
    failed.set(lastRun?.problem ? 1 : 0);
    log.set(secondsOf(kept?.keptUntil));
  };
}

const secondsOf = (moment: string | null | undefined): number => (moment ? Date.parse(moment) / 1_000 : Number.NaN);

function gauge<Label extends string>(registry: Registry, name: string, help: string, labelNames: Label[] = []) {
  return new Gauge({ name, help, labelNames, registers: [registry] });
}

function isSame(given: string, right: string): boolean {
  const [one, other] = [given, right].map((text) => createHash("sha256").update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
