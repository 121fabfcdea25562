import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  debianBinaries,
  type DebianPostgres,
  freePort,
  password,
  startDebianPostgres,
} from "../test/debian-postgres.ts";
import {
  firstRun,
  launch,
  makeHome,
  refusedStart,
  type RunningTrato,
  runTrato,
  startTrato,
  until,
} from "../test/trato-process.ts";

const binaries = debianBinaries();
if (!binaries)
  process.stderr.write(
    "skipped: an own PostgreSQL cannot be tried here, Debian's package postgresql is not installed\n",
  );

describe.skipIf(!binaries)("Trato on an own PostgreSQL", () => {
  const env = { TRATO_DATA_DIR: join(makeHome(), "data") };
  let postgres: DebianPostgres;
  let trato: RunningTrato;
  let key: string;

  beforeAll(async () => {
    postgres = await startDebianPostgres(binaries!);
    const superuser = new pg.Client(postgres.urlOf("postgres", "postgres"));
    await superuser.connect();
    for (const role of ["crm_owner", "crm_server"])
      await superuser.query(`create role ${role} login password '${password}'`);
    for (const database of ["sales", "empty"]) await superuser.query(`create database ${database} owner crm_owner`);
    await superuser.end();
  });
  afterAll(async () => void (await trato?.stop()));

  const server = () => ({ ...env, DATABASE_URL: postgres.urlOf("crm_server", "sales") });
  const both = () => ({ ...server(), DATABASE_OWNER_URL: postgres.urlOf("crm_owner", "sales") });
  const contacts = (init: RequestInit = {}) =>
    fetch(`${trato.base}/api/contacts`, {
      ...init,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    });
  const create = (name: string) => contacts({ method: "POST", body: JSON.stringify({ kind: "company", name }) });

  test("the first start migrates as the owner, later ones need only the server's role", async () => {
    const first = await startTrato({ ...both(), ...firstRun });
    expect(first.said()).toContain("Preparing the tables");
    await first.stop();
    trato = await startTrato(server());
    const made = await runTrato(["create-api-key", "--email", firstRun.TRATO_ADMIN_EMAIL], server());
    expect([made.code, made.stderr]).toEqual([0, ""]);
    key = made.stdout.trim();
    expect((await create("Hoteles Miramar")).status).toBe(200);
    expect((await runTrato(["verify"], server())).stdout).toBe(
      "robles-mobiliario: stock and pipeline are counted right\n",
    );
  });

  test("while the database is away it says so, and goes on by itself when it is back", async () => {
    const health = async () => (await fetch(`${trato.base}/api/health`)).status;
    await postgres.halt();
    const refused = await create("Lost");
    expect([refused.status, await refused.json()]).toEqual([
      503,
      expect.objectContaining({ code: "server.restarting" }),
    ]);
    expect(await health()).toBe(503);
    await postgres.resume();
    await until(async () => (await health()) === 200);
    expect((await create("Bodegas Sol")).status).toBe(200);
    const { items } = (await (await contacts()).json()) as { items: { name: string }[] };
    expect(items.map(({ name }) => name)).toEqual(["Bodegas Sol", "Hoteles Miramar"]);
    expect(trato.said().match(/a connection to the database is lost/g)).toHaveLength(1);
  });

  test("an address that does not work is explained in one line", async () => {
    expect(await refusedStart({ ...env, DATABASE_URL: postgres.urlOf("crm_server", "sales", "wrong") })).toBe(
      "trato: DATABASE_URL: the password of crm_server is not right: correct it",
    );
    const port = await freePort();
    expect(await refusedStart({ ...env, DATABASE_URL: `postgres://crm_server@127.0.0.1:${port}/sales` })).toBe(
      `trato: DATABASE_URL: no PostgreSQL answers at 127.0.0.1:${port} (ECONNREFUSED): start it or correct the address`,
    );
    const missing = await runTrato(["verify"], { ...env, DATABASE_URL: postgres.urlOf("crm_server", "empty") });
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining("no tables of Trato yet")]);
  });

  test("rights that are missing are named, and npm run migrate prepares the tables once they are granted", async () => {
    const given = {
      ...env,
      DATABASE_URL: postgres.urlOf("crm_server", "empty"),
      DATABASE_OWNER_URL: postgres.urlOf("crm_owner", "empty"),
    };
    const superuser = new pg.Client(postgres.urlOf("postgres", "empty"));
    await superuser.connect();
    await superuser.query("alter database empty owner to postgres");
    const refused = await refusedStart(given);
    expect(refused).toMatch(
      /GRANT CREATE ON DATABASE empty TO crm_owner; GRANT CREATE, USAGE ON SCHEMA public TO crm_owner;$/,
    );
    await superuser.query(refused.slice(refused.indexOf("GRANT")));
    await superuser.end();
    const migrated = await launch("../../scripts/migrate.ts", [], given).ended;
    expect([migrated.code, migrated.stdout]).toEqual([
      0,
      expect.stringMatching(/The tables are those of this version\n$/),
    ]);
    const { DATABASE_OWNER_URL: _, ...served } = given;
    await (await startTrato(served)).stop();
  });
});
