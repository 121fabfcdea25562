import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { debianBinaries, type DebianPostgres, password, startDebianPostgres } from "../test/debian-postgres.ts";
import { firstRun, launch, makeHome, type RunningTrato, runTrato, startTrato } from "../test/trato-process.ts";

const binaries = debianBinaries();
if (!binaries)
  process.stderr.write(
    "skipped: a backup of an own PostgreSQL cannot be tried here, Debian's package postgresql is not installed\n",
  );

describe.skipIf(!binaries)("a backup of an own PostgreSQL", () => {
  const home = makeHome();
  const identityFile = join(home, "identity.txt");
  let postgres: DebianPostgres;
  let trato: RunningTrato;
  let backup: string;
  let tryingTook: number;

  beforeAll(async () => {
    postgres = await startDebianPostgres(binaries!);
    await inDatabase("postgres", "postgres", [
      ...["crm_owner", "crm_server"].map((role) => `create role ${role} login password '${password}'`),
      ...["sales", "empty"].map((database) => `create database ${database} owner crm_owner`),
    ]);
    trato = await startTrato({ ...env("sales", "data"), ...firstRun });
    const { stdout } = await runTrato(["create-api-key", "--email", firstRun.TRATO_ADMIN_EMAIL], env("sales", "data"));
    const made = await fetch(`${trato.base}/api/contacts`, {
      method: "POST",
      headers: { authorization: `Bearer ${stdout.trim()}`, "content-type": "application/json" },
      body: JSON.stringify({ kind: "company", name: `Ñandú "El Roble", (S\\L) 🪑` }),
    });
    if (made.status !== 200) throw new Error(await made.text());
  });
  afterAll(async () => void (await trato?.stop()));

  const env = (database: string, folder: string) => ({
    TRATO_DATA_DIR: join(home, folder),
    DATABASE_URL: postgres.urlOf("crm_server", database),
    DATABASE_OWNER_URL: postgres.urlOf("crm_owner", database),
  });
  const restore = (into: string) => [
    "restore",
    "--from",
    backup,
    "--identity",
    identityFile,
    "--into",
    join(home, into),
  ];

  async function inDatabase(role: string, database: string, statements: string[]): Promise<pg.QueryResult[]> {
    const client = new pg.Client(postgres.urlOf(role, database));
    await client.connect();
    const results: pg.QueryResult[] = [];
    for (const statement of statements) results.push(await client.query(statement));
    await client.end();
    return results;
  }

  test("is made by Trato itself, while it runs, by whoever owns the tables", async () => {
    const { DATABASE_OWNER_URL: _, ...served } = env("sales", "data");
    const refused = await runTrato(["backup"], served);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining("DATABASE_OWNER_URL is missing")]);
    const began = performance.now();
    const { code, stdout, stderr } = await runTrato(
      ["backup", "--to", join(home, "kept"), "--try"],
      env("sales", "data"),
    );
    tryingTook = performance.now() - began;
    expect([code, stdout]).toEqual([0, expect.stringMatching(/\.tar\.zst\.age\n$/)]);
    backup = stdout.trim();
    const identities = [...stderr.matchAll(/^AGE-SECRET-KEY-1\w+$/gm)];
    writeFileSync(identityFile, identities.at(-1)?.[0] ?? "none");
  });

  const kills = Number(process.env["TRATO_BACKUP_KILLS"] ?? 1);

  test(
    "is restored into an empty database, whole or not at all",
    async () => {
      let isRestored = false;
      for (let kill = 0; kill < kills && !isRestored; kill++) {
        const killed = launch("trato.ts", restore("elsewhere"), env("empty", "elsewhere"));
        await pause(500 + (tryingTook * (kill + Math.random())) / kills / 2); // it backed up too
        killed.child.kill("SIGKILL");
        isRestored = (await killed.ended).code === 0; // it may have been quicker
        expect(existsSync(join(home, "elsewhere"))).toBe(isRestored);
      }
      const again = isRestored || (await runTrato(restore("elsewhere"), env("empty", "elsewhere")));
      expect([true, expect.objectContaining({ code: 0 })]).toContainEqual(again);
      const rows = `select (xpath('/row/n/text()', query_to_xml(format('select count(*) as n, sum(hashtext(t::text)) as n from %I.%I t',
        table_schema, table_name), false, true, '')))::text as counted, table_name from information_schema.tables
        where table_schema in ('public', 'auth') and table_type = 'BASE TABLE' and table_name <> 'records_to_compare'
        order by table_schema, table_name`; // a job of the one that runs works that table off meanwhile
      const keys =
        "select conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated from pg_constraint order by 1, 2";
      const [there, here] = [
        await inDatabase("crm_owner", "sales", [rows, keys]),
        await inDatabase("crm_owner", "empty", [rows, keys]),
      ];
      expect(here.map((result) => result.rows)).toEqual(there.map((result) => result.rows));
      const verified = await runTrato(["verify"], env("empty", "elsewhere"));
      expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining("are counted right")]);
    },
    180_000 + kills * 15_000,
  );

  test("the restored one is worked with, and refuses another restore", async () => {
    const { DATABASE_OWNER_URL: _, ...served } = env("empty", "elsewhere");
    const other = await startTrato(served);
    const { email, password: secret } = { email: firstRun.TRATO_ADMIN_EMAIL, password: firstRun.TRATO_ADMIN_PASSWORD };
    const signedIn = await fetch(`${other.base}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: other.base },
      body: JSON.stringify({ email, password: secret }),
    });
    expect(signedIn.status).toBe(200);
    await other.stop();
    const refused = await runTrato(restore("again"), env("empty", "again"));
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining("in which people work already")]);
  });
});
