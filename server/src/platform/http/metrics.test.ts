import Fastify from "fastify";
import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { testConfig } from "../../../test/factories.ts";
import { listening, visitor } from "../../../test/listening.ts";
import { company } from "../../../test/people.ts";
import { takingBack } from "../../../test/taking-back.ts";
import { readConfig } from "../config.ts";
import { serveMetrics } from "./metrics.ts";

const { metricsToken } = testConfig;
const figures = async (): Promise<string> =>
  (await visitor({ authorization: `Bearer ${metricsToken}` }).ask("GET /api/../metrics")).body;

test("whoever knows the token reads how often each route answers, by its name and never by an address", async () => {
  const { administrator } = await company();
  const id = "0199d2f0-0000-7000-8000-000000000001";
  for (const path of [`/contacts/${id}`, `/contacts/${id}`, "/contacts?search=secret", "/nowhere/secret"])
    await administrator.ask(`GET ${path}`);
  const text = await figures();
  expect(text).toContain(
    'trato_http_request_duration_seconds_count{method="GET",route="/api/contacts/:contactId",status="404"} 2\n',
  );
  expect(text).toMatch(/_count\{method="",route="none",status="404"\} \d+\n/);
  expect(text).not.toMatch(/0199d2f0|secret/);
});

test("the figures tell of the process, its connections and the queue", async () => {
  const { edge } = await listening();
  await edge.database.pool.query("select 1");
  const text = await figures();
  for (const name of [
    'trato_version{version="0.0.0"} 1',
    "trato_database_up 1",
    /trato_database_connections\{state="idle"\} [1-9]/,
    /trato_jobs\{state="waiting"\} \d/,
    /trato_jobs\{state="givenUp"\} \d/,
    /trato_jobs_late_seconds [\d.]+/,
    /nodejs_eventloop_lag_seconds [\d.]+/,
    /process_resident_memory_bytes [1-9]/,
  ])
    expect(text).toMatch(name);
});

const waiting = async () => Number(/trato_jobs\{state="waiting"\} (\d+)/.exec(await figures())?.[1]);

test("how it stands with the queue is asked anew each time", async () => {
  const { owner } = await testDatabase();
  const before = await waiting();
  const { rows } = await owner.query("select id from graphile_worker.add_job('nobody does it')");
  expect(await waiting()).toBe(before + 1);
  await owner.query("delete from graphile_worker._private_jobs where id = $1", [rows[0].id]);
});

test("while the database is away that is told, and nothing of it that is not known", async () => {
  const server = Fastify();
  const pool = new pg.Pool({ host: "/nowhere" });
  serveMetrics(server, { token: metricsToken, version: "0.0.0", database: { pool }, backups: null });
  const { body } = await server.inject({ url: "/metrics", headers: { authorization: `Bearer ${metricsToken}` } });
  expect(body).toContain("trato_database_up 0\n");
  expect(body).not.toMatch(/^trato_jobs\{/m);
});

const backup = (at: string, problem: string | null) => ({ name: at, file: at, bytes: 1, at, trial: { at, problem } });

test("how old the newest backup is and whether one could be restored is told, of whatever place", async () => {
  const state = {
    folder: "/mnt/backups",
    hasRecipient: true,
    schedule: null,
    lastRun: { due: "", startedAt: null, endedAt: null, problem: "The disk is full" },
    isRunning: false,
    isListing: false,
    notListed: null,
    log: { chain: "a", keptUntil: "2026-11-23T09:00:00.000Z", problem: null, ranges: [] },
    backups: [backup("2026-11-23T02:30:00.000Z", "3 counters differ"), backup("2026-11-22T02:30:00.000Z", null)],
  };
  const server = Fastify();
  const database = { pool: new pg.Pool({ host: "/nowhere" }) };
  const keeper = { look: () => state };
  serveMetrics(server, { token: metricsToken, version: "0.0.0", database, backups: keeper });
  const read = async () =>
    (await server.inject({ url: "/metrics", headers: { authorization: `Bearer ${metricsToken}` } })).body;
  const text = await read();
  expect(text).toContain(`trato_backup_newest_seconds ${Date.parse("2026-11-23T02:30:00.000Z") / 1_000}\n`);
  expect(text).toContain(`trato_backup_restored_seconds ${Date.parse("2026-11-22T02:30:00.000Z") / 1_000}\n`);
  expect(text).toContain("trato_backup_failed 1\n");
  expect(text).toContain(`trato_backup_log_kept_seconds ${Date.parse("2026-11-23T09:00:00.000Z") / 1_000}\n`);
  state.backups = [];
  expect(await read()).toContain("trato_backup_newest_seconds Nan\n");
});

test("nobody else reads them, whoever he is", async () => {
  const { administrator } = await company();
  for (const authorization of ["", metricsToken, `Bearer ${metricsToken}x`, "Bearer "])
    expect((await administrator.ask("GET /api/../metrics", undefined, { authorization })).status).toBe(401);
});

test("where no token is given there are none, and one that can be guessed is refused", async () => {
  const { server } = await takingBack();
  expect((await server.inject({ url: "/metrics", headers: { authorization: "Bearer null" } })).statusCode).toBe(404);
  expect(readConfig({}).metricsToken).toBeNull();
  expect(() => readConfig({ TRATO_METRICS_TOKEN: "secret" })).toThrow("TRATO_METRICS_TOKEN is too short");
});
