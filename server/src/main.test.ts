import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { layPrepared } from "../test/prepared-data.ts";
import { makeKey, runHere } from "../test/run-here.ts";
import {
  firstRun,
  launch,
  makeHome,
  refusedStart,
  type RunningTrato,
  startTrato,
  until,
} from "../test/trato-process.ts";
import { freePort } from "../test/debian-postgres.ts";
import { configFor, databaseDirectory, ownerRole } from "./platform/postgres/cluster.ts";
import { launchPostgres } from "./platform/postgres/launch-postgres.ts";
import { readPostmaster } from "./platform/postgres/postmaster.ts";

const dataDir = join(makeHome(), "data");
const env = { TRATO_DATA_DIR: dataDir };
let trato: RunningTrato;
let key: string;

beforeAll(async () => {
  await layPrepared(dataDir);
  trato = await startTrato({ ...env, ...firstRun });
  key = await makeKey(env);
});
afterAll(async () => void (await trato.stop()));

test("where no terminal is, all that it says of itself is lines of JSON", () => {
  const lines = trato.said().trimEnd().split("\n");
  const told = lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
  expect(told.at(-1)).toBe(`Trato is ready: ${trato.base}`);
});

const isClosed = () =>
  fetch(`${trato.base}/api/health`).then(
    ({ status }) => status === 503,
    () => true,
  );

const health = async () => (await fetch(`${trato.base}/api/health`)).status;

function createContact(name: string): Promise<Response> {
  return fetch(`${trato.base}/api/contacts`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ kind: "company", name }),
  });
}

async function ownerOf(directory: string): Promise<pg.Client> {
  const client = new pg.Client(configFor(readPostmaster(databaseDirectory(directory))!.socketDir, ownerRole));
  await client.connect();
  return client;
}

/** The data of an installation at rest, to be spoilt. */
async function atRest(): Promise<string> {
  const spoilt = join(makeHome(), "data");
  await layPrepared(spoilt);
  return spoilt;
}

const isDatabaseUp = (directory: string) => readPostmaster(databaseDirectory(directory)) !== null;

describe("another one on the same data directory", () => {
  test("is refused, and the first goes on", async () => {
    expect(await refusedStart(env)).toBe(
      `trato: Another Trato already works with ${dataDir}: use that one, stop it, or set TRATO_DATA_DIR to another directory`,
    );
    expect(await health()).toBe(200);
  });

  test("of two that start together on an empty one, one is ready and the other says why not", async () => {
    const fresh = { TRATO_DATA_DIR: join(makeHome(), "data") };
    const both = await Promise.all(
      [1, 2].map(async () => launch("main.ts", [], { ...fresh, PORT: String(await freePort()) })),
    );
    const refused = await Promise.race(both.map(({ ended }) => ended));
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining("Another Trato already works with")]);
    const winner = both.find(({ child }) => child.exitCode === null)!;
    await until(() => winner.said().includes("Trato is ready"));
    winner.child.kill("SIGTERM");
    expect((await winner.ended).code).toBe(0);
  });
});

describe("says in one line what to do about", () => {
  test("a port that is taken", async () => {
    const port = Number(new URL(trato.base).port);
    expect(await refusedStart({ TRATO_DATA_DIR: join(makeHome(), "data"), PORT: String(port) })).toBe(
      `trato: Port ${port} is taken, perhaps by another Trato: stop that one, or choose another port with PORT=${port + 1}`,
    );
  });

  test("an address that is none of this machine", async () => {
    expect(await refusedStart({ ...env, HOST: "192.0.2.1" })).toMatch(/192\.0\.2\.1 is no address .* set HOST to/);
  });

  test("settings that make no sense", async () => {
    expect(await refusedStart({ ...env, PORT: "http" })).toBe("trato: PORT is not a port: use 1 to 65535");
    expect(await refusedStart({ ...env, DATABASE_URL: "mysql://localhost" })).toMatch(/DATABASE_URL is not an address/);
    expect(await refusedStart({ ...env, TRATO_MAIL_FROM: "Norte <ventas>" })).toMatch(/TRATO_MAIL_FROM is no sender/);
    expect(await refusedStart({ ...env, TRATO_ADMIN_EMAIL: "ana@robles.example" })).toMatch(/TRATO_ADMIN_PASSWORD/);
  });

  test("a place that cannot be written to", async () => {
    expect(await refusedStart({ TRATO_DATA_DIR: "/dev/null/data" })).toMatch(
      /cannot write to \/dev\/null\/data: .* set TRATO_DATA_DIR/,
    );
  });

  test("a directory that holds something else", async () => {
    const other = join(makeHome(), "data");
    mkdirSync(join(other, "database"), { recursive: true });
    expect(await refusedStart({ TRATO_DATA_DIR: other })).toMatch(/is not a database of Trato: move it away/);
  });

  test("a damaged secret", async () => {
    const spoilt = await atRest();
    writeFileSync(join(spoilt, "secret"), "");
    expect(await refusedStart({ TRATO_DATA_DIR: spoilt })).toMatch(
      /secret is damaged: put back the one of your backup/,
    );
  });

  test("data of a newer PostgreSQL", async () => {
    const spoilt = await atRest();
    writeFileSync(join(databaseDirectory(spoilt), "PG_VERSION"), "19\n");
    expect(await refusedStart({ TRATO_DATA_DIR: spoilt })).toMatch(
      /written by PostgreSQL 19, this Trato brings 18: start the version of/,
    );
  });

  test("data of a newer Trato, which is left as it is", async () => {
    const spoilt = await atRest();
    const postgres = await launchPostgres(spoilt);
    const owner = new pg.Client(postgres.ownerConfig);
    await owner.connect();
    await owner.query("insert into app.migrations (name, checksum) values ('9999_future', 'x')");
    await owner.end();
    await postgres.stop();
    const line = await refusedStart({ TRATO_DATA_DIR: spoilt });
    expect(line).toMatch(/written by a newer version of Trato \(it holds 9999_future, .*\): start that version/);
    expect(isDatabaseUp(spoilt)).toBe(false);
    expect((await runHere(["verify"], { TRATO_DATA_DIR: spoilt })).stderr).toBe(`${line}\n`);
  });
});

describe("SIGTERM", () => {
  test("finishes what runs, takes nothing new and stops the database", async () => {
    const owner = await ownerOf(dataDir);
    await owner.query("begin; lock table contacts");
    const running = createContact("Hoteles Miramar");
    await waitForBlocked();
    const stopped = trato.stop();
    await until(isClosed);
    await owner.query("commit");
    const answer = await running;
    expect(answer.status).toBe(200);
    const { id } = (await answer.json()) as { id: string };
    await owner.end();
    expect((await stopped).code).toBe(0);
    expect(isDatabaseUp(dataDir)).toBe(false);

    trato = await startTrato(env);
    const known = await fetch(`${trato.base}/api/contacts`, { headers: { authorization: `Bearer ${key}` } });
    expect((await known.json()) as { items: object[] }).toMatchObject({ items: [{ id }] });
  });

  test("ends the streams of live changes", async () => {
    const stream = await fetch(`${trato.base}/api/events`, { headers: { authorization: `Bearer ${key}` } });
    const ended = stream.text();
    expect((await trato.stop()).code).toBe(0);
    expect(await ended).toContain("retry:");
  });

  test("while it starts leaves nothing running, and the next start is a whole one", async () => {
    const fresh = join(makeHome(), "data");
    const starting = launch("main.ts", [], { TRATO_DATA_DIR: fresh, PORT: String(await freePort()) });
    await until(() => isDatabaseUp(fresh));
    starting.child.kill("SIGTERM");
    const { code, stdout } = await starting.ended;
    expect([code, stdout.includes("ready")]).toEqual([0, false]);
    expect(isDatabaseUp(fresh)).toBe(false);
    await (await startTrato({ TRATO_DATA_DIR: fresh })).stop();
  });
});

/** Waits until a request waits for a lock; asked on another connection, for a transaction sees others only once. */
async function waitForBlocked(): Promise<void> {
  const watcher = await ownerOf(dataDir);
  const blocked = "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
  await until(async () => (await watcher.query(blocked)).rows.length === 1);
  await watcher.end();
}
