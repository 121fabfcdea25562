import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { testEdge } from "../../../test/factories.ts";
import { visitor } from "../../../test/listening.ts";
import { deviceOf } from "../../../test/passkeys.ts";
import { colleague, company, password, signedIn } from "../../../test/people.ts";
import { companyWithProvider, connect } from "../../../test/single-sign-on.ts";
import { switchedOn } from "../../../test/second-factor.ts";
import { edgeOf } from "../../platform/edge.ts";
import { accountsOf, openAccounts } from "./accounts.ts";
import { keepAccountsKey } from "./accounts-key.ts";

const closed = { code: "42501" }; // insufficient_privilege

/** Tries statements one after the other as somebody with these settings, on a connection of the server's role. */
async function tried(statements: string[], settings: Record<string, string> = {}): Promise<string[]> {
  const { serverConfig } = await testDatabase();
  const given = Object.entries(settings).map(([name, value]) => `-c app.${name}=${value}`);
  const client = new pg.Client({ ...serverConfig, options: given.join(" ") });
  await client.connect();
  const found: string[] = [];
  for (const statement of statements)
    found.push(
      await client.query(statement).then(
        ({ rowCount }) => `${rowCount} rows`,
        (error: { code: string }) => error.code,
      ),
    );
  await client.end();
  return found;
}

type Table = { name: string; column: string };

async function tablesOfAccounts(): Promise<Table[]> {
  const { owner } = await testDatabase();
  const { rows } = await owner.query<Table>(
    `select c.oid::regclass::text as name, quote_ident(a.attname) as column from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum = 1
     where relnamespace = 'auth'::regnamespace and relkind in ('r', 'p') order by 1`,
  );
  return rows;
}

/** Leaves rows in every table of the accounts: of nothing that is not there a policy speaks. */
async function filled(tables: Table[]): Promise<void> {
  const home = await companyWithProvider();
  const { administrator, email } = home;
  await connect(administrator, home, { sub: "7" }, password);
  await switchedOn(administrator);
  await deviceOf(administrator);
  await administrator.ask("POST /auth/request-password-reset", { email });
  await visitor().ask("POST /auth/sign-in/email", { email, password: `not ${password}` });
  await visitor().ask("POST /auth/sign-in/passkey/begin", {});
  const { owner } = await testDatabase();
  for (const { name } of tables) expect([name, (await owner.query(`select from ${name}`)).rowCount]).not.toContain(0);
}

test("on an ordinary connection of the server's role every table of the accounts refuses, whatever is asked and guessed", async () => {
  const tables = await tablesOfAccounts();
  expect(tables.map(({ name }) => name)).toContain("auth.passkey");
  await filled(tables);
  const statements = tables.flatMap(({ name, column }) => [
    `select * from ${name}`,
    `select count(*) from ${name}`,
    `copy ${name} to stdout`,
    `update ${name} set ${column} = ${column}`,
    `delete from ${name}`,
    `truncate ${name}`,
    `insert into ${name} default values`,
    `create trigger stolen before insert on ${name} for each row execute function suppress_redundant_updates_trigger()`,
  ]);
  for (const settings of [{}, { accounts_key: "guessed", role: "system" }, { role: "administrator" }])
    for (const [at, answer] of (await tried(statements, settings)).entries())
      expect([statements[at], answer]).toEqual([statements[at], closed.code]);
});

test("with the key they are open; the key itself is told to nobody", async () => {
  const edge = await testEdge();
  const key = await keepAccountsKey(edge, null);
  const { email } = await company();
  const statements = [`select from auth."user" where email = '${email}'`, "select from auth.key"];
  expect(await tried(statements, { accounts_key: key })).toEqual(["1 rows", "42501"]);
  const { owner } = await testDatabase();
  expect((await owner.query("select hash::text from auth.key")).rows[0].hash).not.toContain(key);
});

/** What each function with the owner's rights is asked by a stranger. */
const asked: Record<string, string> = {
  is_open: "select auth.is_open()",
  keep_key: "select from auth.keep_key('guessed') as kept where kept",
  account_of: "select auth.account_of('ana@robles.example')",
  make_account: "select auth.make_account('Eva', 'eva@robles.example', 'x')",
  own_account: "select from auth.own_account()",
  drop_second_factor: "select auth.drop_second_factor('x')",
  linked_account: "select auth.linked_account('https://id.example', '7')",
  link_person: "select auth.link_person('https://id.example', '7', 'x', 'Eva')",
  note_coming: "select auth.note_coming('https://id.example', '7')",
  links_of: "select auth.links_of('x')",
  unlink_person: "select auth.unlink_person('x', 'https://id.example', '7')",
  end_provider: "select auth.end_provider(true)",
};

test("each of the few things that a transaction may do with accounts is refused to a stranger", async () => {
  const { owner } = await testDatabase();
  const { rows } = await owner.query(
    `select proname as name, has_function_privilege('public', oid, 'execute') as "isPublic" from pg_proc
     where pronamespace = 'auth'::regnamespace and prosecdef`,
  );
  expect(rows.filter(({ isPublic }) => isPublic)).toEqual([]);
  expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(Object.keys(asked)));
  await company();
  for (const settings of [{}, { role: "portal" }, { role: "sales" }, { role: "manager" }])
    expect(await tried(Object.values(asked), settings)).toEqual([
      closed.code,
      "0 rows",
      closed.code,
      closed.code,
      "0 rows",
      ...Array.from({ length: 7 }, () => closed.code),
    ]);
});

test("an administrator takes the second factor of a colleague, and of nobody in another company", async () => {
  const [home, other] = [await company(), await company()];
  const berta = await colleague(home);
  await switchedOn(await signedIn(berta.email, home.slug));
  const { owner } = await testDatabase();
  const { rows } = await owner.query(`select id from auth."user" where email = $1`, [berta.email]);
  const drop = [`select from auth.drop_second_factor('${rows[0].id}') as was where was`];
  expect(await tried(drop, { workspace: other.id, role: "administrator" })).toEqual([closed.code]);
  expect(await tried(drop, { workspace: home.id, role: "manager" })).toEqual([closed.code]);
  expect(await tried(drop, { workspace: home.id, role: "administrator" })).toEqual(["1 rows"]);
});

test("another secret opens nothing, unless the owner of the tables says that it counts from now on", async () => {
  const edge = await testEdge();
  const { serverConfig, ownerConfig } = await testDatabase();
  await keepAccountsKey(edge, null);
  const elsewhere = edgeOf(edge.database, { ...edge.site, secret: "another".repeat(6) });
  const refused = openAccounts(elsewhere, { serverConfig, ownerConfig: null }, () => undefined);
  await expect(refused).rejects.toThrow(/TRATO_SECRET .* start once with DATABASE_OWNER_URL/);
  const accounts = await openAccounts(elsewhere, { serverConfig, ownerConfig }, () => undefined);
  expect((await accounts.pool.query("select from auth.account limit 1")).rowCount).toBe(1);
  await expect(accountsOf(edge).pool.query("select from auth.account")).rejects.toMatchObject(closed);
  await accounts.close();
});
