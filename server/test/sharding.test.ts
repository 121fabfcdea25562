import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Pool, PoolClient } from "pg";
import { describeTables } from "../src/platform/database/generate-tables.ts";
import { testDatabase } from "./database.ts";

// The rules that let the tables be spread over machines by workspace, and that keep workspaces apart until then.
// Every table of every schema is looked at, so that a new one is held to them from its first day.

const apart: Record<string, string> = {
  auth: "the sign-in library's: people, across workspaces; on the coordinator",
  graphile_worker: "the job library's; on the coordinator",
};
const exceptions: Record<string, string> = {
  "app.migrations": "which migrations ran; on the coordinator",
  "app.kinds":
    "the one list of the product itself: what kinds of records there are; a reference table on every machine",
  "app.kinds_noted_key": "of that list",
  "app.kinds_mailed_key": "of that list",
  "app.kinds_filed_key": "of that list",
  "app.kinds_moved_key": "of that list",
  "app.processes": "which server processes are at work; on the coordinator",
  "app.told_in_order": "what processes tell each other is read in one order, of all workspaces; on the coordinator",
  workspaces: "the reference table that stands on every machine",
  workspaces_slug_key: "of the reference table",
  members_by_auth_user: "finds a person's workspaces before one is known: asks every machine, once per sign-in",
};
const wholeInstallation: Record<string, string> = {
  memberships: "finds a person's workspaces before one is known",
  members_of_account: "finds where a person is or was a member, to end what is theirs",
  has_workspaces: "whether an installation is set up",
  workspace_to_enter: "whose provider of sign-ins the page offers, before a workspace is known",
  mailboxes_to_read: "whose mailboxes are to be read, by processes that belong to no workspace",
  outgoing_to_tell: "which other systems are told of changes, by processes that belong to no workspace",
  rates_to_ask: "which workspaces have not asked for exchange rates since yesterday",
  workspaces_to_learn: "which workspaces have closed enough to learn from it",
  workspaces_to_compare: "in which workspaces something waits to be compared",
  workspaces_with_payment_requests: "where customers were sent to pay, and it is not known what came of it",
  workspaces_with_paid_offers: "where customers have paid what they accepted, and it is no order yet",
  workspaces_with_waiting_leads: "where leads wait for somebody who can take them",
  workspaces_that_remind: "where sequences begin before or after the last day of an offer",
  workspaces_with_due_steps: "where a step of a sequence is due",
  with_approvals_to_remind: "in which workspaces somebody is to be reminded of what waits for his approval",
  with_contacts_to_tell: "in which workspaces somebody is to be told of a first contact",
  workspaces_that_draw: "where teams draw their leads once a day",
  with_meetings_soon: "in which workspaces somebody has a meeting soon",
  mornings: "in which workspaces members are to be told what is due",
  workspace_slugs: "which workspaces there are, for the commands at the shell",
  last_in_diary: "after what the ids of this process go on, whatever its clock says",
  tell: "hands on to all processes what one changed, of any workspace",
  told_since: "what was handed on",
  begin_process: "which server processes are at work",
  job_takers: "under which names the server processes take jobs",
  end_process: "which server processes are at work",
  processes_at_work: "which server processes are at work",
  look_after_processes: "forgets those that ended",
  queue_state: "how many jobs wait, for whoever keeps the installation",
  tidy_up: "clears what has had its day, in every workspace",
};

const ours = `n.nspname not in ('information_schema', ${Object.keys(apart)
  .map((name) => `'${name}'`)
  .join(", ")}) and n.nspname !~ '^pg_'`;
const tables = `pg_class c join pg_namespace n on n.oid = c.relnamespace and ${ours} and c.relkind in ('r', 'p')`;
const firstColumn = (keys: string, table: string) =>
  `(select attname from pg_attribute where attrelid = ${table} and attnum = ${keys}[0])`;

/** What each rule finds wrong, as rows of one column: the name of what breaks it. */
const rules: Record<string, string> = {
  "a table has workspace_id, never null, as the first column of its primary key": `
    select c.oid::regclass::text as name from ${tables}
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where ${firstColumn("i.indkey", "c.oid")} is distinct from 'workspace_id'
      or not exists (select from pg_attribute where attrelid = c.oid and attname = 'workspace_id' and attnotnull and atttypid = 'uuid'::regtype)`,
  "an index begins with workspace_id, except those that search text": `
    select i.indexrelid::regclass::text as name from ${tables} join pg_index i on i.indrelid = c.oid
    join pg_class x on x.oid = i.indexrelid join pg_am a on a.oid = x.relam
    where not i.indisprimary and (i.indisunique or a.amname <> 'gin')
      and ${firstColumn("i.indkey", "c.oid")} is distinct from 'workspace_id'`,
  "a reference stays within its workspace, or goes to the workspaces or the kinds of records": `
    select f.conname as name from ${tables} join pg_constraint f on f.conrelid = c.oid and f.contype = 'f'
    where f.confrelid not in ('workspaces'::regclass, 'app.kinds'::regclass) and not exists (
      select from unnest(f.conkey, f.confkey) as pair (here, there)
      where (select attname from pg_attribute where attrelid = f.conrelid and attnum = here) = 'workspace_id'
        and (select attname from pg_attribute where attrelid = f.confrelid and attnum = there) = 'workspace_id')`,
  "nothing happens by trigger or rule": `
    select t.tgname as name from ${tables} join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal
    union all select r.rulename from ${tables} join pg_rewrite r on r.ev_class = c.oid`,
  "row-level security is on, and not forced: functions of the owner read figures of the whole workspace": `
    select c.oid::regclass::text as name from ${tables} where not c.relrowsecurity or c.relforcerowsecurity`,
  "one policy that allows, for every command, decides by workspace what is read and what is written": `
    select c.oid::regclass::text as name from ${tables}
    where 1 <> (select count(*) from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
      and pg_get_expr(p.polqual, c.oid) ~ '^\\(+workspace_id = \\( SELECT app\\.(workspace|inside)\\(\\)'
      and pg_get_expr(p.polwithcheck, c.oid) ~ '^\\(+workspace_id = \\( SELECT app\\.inside\\(\\)')
      or 1 <> (select count(*) from pg_policy p where p.polrelid = c.oid and p.polpermissive)`,
  "a policy reads each setting once a query, by a sub-select": `
    select c.oid::regclass::text as name from ${tables} join pg_policy p on p.polrelid = c.oid
    where coalesce(pg_get_expr(p.polqual, c.oid), '') || coalesce(pg_get_expr(p.polwithcheck, c.oid), '')
      ~ '(?<!SELECT )app\\.(workspace|inside|member|role|reach|teams|reached_teams|document|document_names|sees_all|sees_orders)\\(\\)'`,
  "the server's role owns nothing, stands above nothing, and is no owner's member": `
    select format('%s %s', kind, name) as name from (
      select 'table' as kind, relname::text as name, relowner as owner from pg_class
      union all select 'function', proname, proowner from pg_proc
      union all select 'schema', nspname, nspowner from pg_namespace
      union all select 'database', datname, datdba from pg_database
      union all select 'type', typname, typowner from pg_type) as owned
    where pg_has_role($1, owner, 'usage')
    union all select 'role ' || rolname from pg_roles
      where rolname = $1 and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
  "the server's role reads and writes rows, and nothing else": `
    select format('%s on %s', privilege_type, c.oid::regclass) as name from ${tables}, aclexplode(c.relacl) a
    where a.grantee = $1::regrole and privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
    union all select format('create in %s', nspname) from pg_namespace where has_schema_privilege($1, oid, 'CREATE')`,
  "everybody else may do nothing": `
    select c.oid::regclass::text as name from ${tables}, aclexplode(c.relacl) a where a.grantee = 0`,
  "a view would be read with its owner's rights": `
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${ours}
    where c.relkind in ('v', 'm') and not exists (
      select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
  "a function with the owner's rights keeps to the workspace, finds only our own names, and is for the server's role alone": `
    select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace and ${ours}
    where p.prosecdef and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') and (
      p.prosrc !~ 'app\\.(workspace|inside)\\(\\)'
      or not exists (select from unnest(p.proconfig) as setting where setting ~ '^search_path=.*pg_temp$')
      or has_function_privilege('public', p.oid, 'execute'))`,
};

type Asked = Pick<Pool | PoolClient, "query">;

async function broken(database: Asked, rule: string): Promise<string[]> {
  const { server } = await testDatabase();
  const role = (await server.query("select current_user as role")).rows[0].role;
  const { rows } = await database.query(rule, rule.includes("$1") ? [role] : []);
  return rows.map(({ name }) => name);
}

test.each(Object.entries(rules))("%s", async (_, rule) => {
  const { owner } = await testDatabase();
  const excused = { ...exceptions, ...wholeInstallation };
  expect((await broken(owner, rule)).filter((name) => !(name in excused))).toEqual([]);
});

test("no exception has outlived its reason", async () => {
  const { owner } = await testDatabase();
  const found = new Set((await Promise.all(Object.values(rules).map((rule) => broken(owner, rule)))).flat());
  expect([...Object.keys(exceptions), ...Object.keys(wholeInstallation)].filter((name) => !found.has(name))).toEqual(
    [],
  );
});

/** A table that breaks each rule, to see that it would be caught. */
const planted: Record<string, string> = {
  "as the first column": "create table planted (id uuid primary key, workspace_id uuid not null)",
  "an index begins":
    "create table planted (workspace_id uuid, id uuid, name text, primary key (workspace_id, id), unique (name))",
  "a reference stays": `create table planted (workspace_id uuid, id uuid, contact uuid, primary key (workspace_id, id));
    alter table contacts add unique (id); alter table planted add foreign key (contact) references contacts (id)`,
  "by trigger": `create function planted() returns trigger language plpgsql as 'begin return new; end';
    create trigger planted before insert on contacts for each row execute function planted()`,
  "security is on": "create table planted (workspace_id uuid, id uuid, primary key (workspace_id, id))",
  "one policy that allows": "create policy planted on contacts for select using (true)",
  "each setting once": `create table planted (workspace_id uuid, id uuid); create policy planted on planted using (workspace_id = app.workspace())`,
  "owns nothing": "create table planted (id uuid); alter table planted owner to trato_server",
  "and nothing else": "grant truncate on contacts to trato_server",
  "everybody else": "grant select on contacts to public",
  "a view": "create view planted as select * from contacts",
  "owner's rights keeps":
    "create function app.planted() returns bigint language sql security definer as 'select count(*) from contacts'",
};

test.each(Object.entries(rules))("would be noticed if not: %s", async (title, rule) => {
  const [, statement = ""] = Object.entries(planted).find(([part]) => title.includes(part)) ?? [];
  const { owner, server } = await testDatabase();
  const role = (await server.query("select quote_ident(current_user) as role")).rows[0].role;
  const client = await owner.connect();
  try {
    const before = await broken(client, rule);
    await client.query("begin");
    await client.query(statement.replaceAll("trato_server", role));
    expect((await broken(client, rule)).length).toBeGreaterThan(before.length);
  } finally {
    await client.query("rollback");
    client.release();
  }
});

test("what cannot be sent to many machines stands in no statement of ours", () => {
  const root = join(import.meta.dirname, "..");
  const files = ["src", "migrations"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  const forbidden = /\bset_config\s*\(|\bmerge\s+into\b|\blisten\s+\w|\bcreate\s+trigger\b/i;
  const onTheCoordinator = ["src/platform/processes/join-processes.ts"]; // it wakes the server processes
  const found = files
    .filter((name) => !onTheCoordinator.includes(name))
    .filter((name) => /\.(ts|sql)$/.test(name) && !name.endsWith(".test.ts"))
    .filter((name) =>
      forbidden.test(readFileSync(join(root, name), "utf8").replaceAll(/^\s*(\/\/|--|\/?\*).*$/gm, "")),
    );
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test("tables.ts says what the tables are (npm run tables writes it)", async () => {
  const { owner } = await testDatabase();
  const written = readFileSync(join(import.meta.dirname, "../src/platform/database/tables.ts"), "utf8");
  expect(written).toBe(await describeTables(owner));
});
