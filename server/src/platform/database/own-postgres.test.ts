import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import {
  debianBinaries,
  type DebianPostgres,
  freePort,
  password,
  startDebianPostgres,
} from "../../../test/debian-postgres.ts";
import { startOldPostgres } from "../../../test/old-postgres.ts";
import { prepareOwnPostgres } from "./own-postgres.ts";

const binaries = debianBinaries();

const quiet = () => undefined;

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error("nothing was refused"),
    (reason: Error) => reason,
  );
  expect(error.name).toBe("StartupError");
  expect(error.message).not.toContain("\n");
  return error.message;
}

describe.skipIf(!binaries)("an own PostgreSQL (Debian's, where its package is installed)", () => {
  let postgres: DebianPostgres;

  async function asSuperuser(statements: string, database = "postgres") {
    const client = new pg.Client({ connectionString: postgres.urlOf("postgres", database) });
    await client.connect();
    await client.query(statements);
    await client.end();
  }

  beforeAll(async () => {
    postgres = await startDebianPostgres(binaries!);
    await asSuperuser(`create role crm_owner login password '${password}'; create role crm_server login password '${password}';
      create role crm_other login password '${password}'`);
    for (const database of ["sales", "empty", "poor"]) await asSuperuser(`create database ${database} owner crm_owner`);
    await asSuperuser("alter database poor owner to postgres");
  });

  const start = (role: string, database: string, owner: string | null = null) =>
    prepareOwnPostgres(postgres.urlOf(role, database), owner && postgres.urlOf(owner, database), quiet);

  test("is migrated by its owner at the first start, then served without the owner", async () => {
    await start("crm_server", "sales", "crm_owner");
    const again = await start("crm_server", "sales");
    expect(again.ownerConfig).toBeNull();
    const client = new pg.Client(again.serverConfig);
    await client.connect();
    expect((await client.query("select * from contacts")).rows).toEqual([]);
    expect((await client.query("show max_parallel_workers_per_gather")).rows).toEqual([
      { max_parallel_workers_per_gather: "0" },
    ]);
    await client.end();
  });

  test("lets the queue's worker work in the server's role", async () => {
    const client = new pg.Client({
      connectionString: postgres.urlOf("crm_server", "sales"),
      options: "-c app.worker=on",
    });
    await client.connect();
    expect((await client.query("select * from graphile_worker._private_jobs")).rows).toEqual([]);
    await client.end();
  });

  test("without tables and without the owner's address it says how to make them", async () => {
    expect(await refusal(start("crm_server", "empty"))).toMatch(/no tables of Trato yet.*npm run migrate/);
  });

  test("an owner without rights is told what to grant, and the grants suffice", async () => {
    const message = await refusal(start("crm_server", "poor", "crm_owner"));
    expect(message).toContain(
      "GRANT CREATE ON DATABASE poor TO crm_owner; GRANT CREATE, USAGE ON SCHEMA public TO crm_owner;",
    );
    await asSuperuser(message.slice(message.indexOf("GRANT")), "poor");
    await start("crm_server", "poor", "crm_owner");
  });

  test("another role than the one that was migrated for is told what to grant, and the grant suffices", async () => {
    const message = await refusal(start("crm_other", "sales"));
    expect(message).toContain("GRANT crm_server TO crm_other;");
    await asSuperuser(message.slice(message.indexOf("GRANT")), "sales");
    await start("crm_other", "sales");
  });

  test("a role that would see every row is refused", async () => {
    expect(await refusal(start("postgres", "sales"))).toMatch(/postgres is a superuser.*CREATE ROLE trato_server/);
    expect(await refusal(start("crm_owner", "sales"))).toMatch(/crm_owner owns app\.\w+.*CREATE ROLE trato_server/);
    expect(await refusal(start("crm_owner", "empty", "crm_owner"))).toMatch(/use the same role crm_owner/);
  });

  test("a wrong address is explained", async () => {
    const url = (role: string, database: string, given?: string) =>
      refusal(prepareOwnPostgres(postgres.urlOf(role, database, given), null, quiet));
    expect(await url("crm_server", "sales", "wrong")).toMatch(/password of crm_server is not right/);
    expect(await url("crm_server", "nowhere")).toMatch(/no database nowhere.*CREATE DATABASE "nowhere"/);
    const nobody = `postgres://crm_server@127.0.0.1:${await freePort()}/sales`;
    expect(await refusal(prepareOwnPostgres(nobody, null, quiet))).toMatch(
      /no PostgreSQL answers at 127.0.0.1:\d+ \(ECONNREFUSED\)/,
    );
    expect(await refusal(prepareOwnPostgres("postgres://a:b@no-such-host.invalid/x", null, quiet))).toMatch(
      /no PostgreSQL answers at/,
    );
  });

  test("addresses of two databases are refused", async () => {
    const two = prepareOwnPostgres(postgres.urlOf("crm_server", "sales"), postgres.urlOf("crm_owner", "empty"), quiet);
    expect(await refusal(two)).toMatch(/lead to different databases/);
  });
});

test("a PostgreSQL before 15 is refused with its version", async () => {
  const old = await startOldPostgres();
  expect(await refusal(prepareOwnPostgres(old.url, null, quiet))).toBe(
    "DATABASE_URL: PostgreSQL 14.9 is too old: use 15 or later",
  );
  old.stop();
});
