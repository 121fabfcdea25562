import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "./database.ts";
import { createTestWorkspace, testEdge, type TestWorkspace } from "./factories.ts";

// A policy keeps the planner from using an index on text. The functions that search for the reader must use it all the same.

const rows = 6_000;
const needle = "quixote";
let workspace: TestWorkspace;

beforeAll(async () => {
  workspace = await createTestWorkspace();
  const { owner } = await testDatabase();
  const { rows: found } = await owner.query(
    `select (select id from units where workspace_id = $1 limit 1) as unit, (select id from stages where workspace_id = $1 order by sequence limit 1) as stage`,
    [workspace.id],
  );
  const [unit, stage, contact] = [found[0].unit, found[0].stage, randomUUID()];
  const w = `'${workspace.id}'::uuid`;
  const name = `case when n = 5 then '${needle}' else 'Customer ' || md5(n::text) end`;
  const from = `from generate_series(1, ${rows}) as n`;
  await owner.query(
    `insert into contacts (workspace_id, id, kind, name, created_at) values (${w}, '${contact}', 'company', 'Acme', now())`,
  );
  for (const statement of [
    `insert into contacts (workspace_id, id, kind, name, email, vat, created_at)
      select ${w}, gen_random_uuid(), 'company', ${name}, 'a@c' || n || '.example', 'ESB' || (10000000 + n), now() ${from}`,
    `insert into products (workspace_id, id, name, kind, unit_id, purchase_unit_id, created_at)
      select ${w}, gen_random_uuid(), ${name}, 'goods', '${unit}', '${unit}', now() ${from}`,
    `insert into opportunities (workspace_id, id, type, title, stage_id, rank, stage_changed_at, created_at)
      select ${w}, gen_random_uuid(), 'lead', ${name}, '${stage}', '1', now(), now() ${from}`,
    `insert into sales (workspace_id, id, state, customer_id, customer_reference, currency, totals, created_at)
      select ${w}, gen_random_uuid(), 'draft', '${contact}', ${name}, 'EUR', '{}', now() ${from}`,
    `insert into purchases (workspace_id, id, state, vendor_id, vendor_reference, currency, expected_on, totals, created_at)
      select ${w}, gen_random_uuid(), 'draft', '${contact}', ${name}, 'EUR', current_date, '{}', now() ${from}`,
  ])
    await owner.query(statement);
  await owner.query("vacuum analyze");
});

const searches: Record<string, string> = {
  contacts: "app.contacts_found($)",
  products: "app.products_found($, false)",
  sales: "app.sales_found($)",
  purchases: "app.purchases_found($)",
  opportunities: "app.search_opportunities($, '{}', null, null, 50)",
};

async function find(table: string): Promise<number> {
  const { database } = await testEdge();
  const settings = { workspace: workspace.id, member: workspace.administratorId, teams: [], document: null };
  const who =
    table === "purchases"
      ? ({ role: "back_office", reach: "all" } as const)
      : ({ role: "sales", reach: "own" } as const);
  return database.transaction({ ...settings, ...who }, "read", async (db) => {
    const [before = "", after = ""] = (searches[table] ?? "").split("$");
    const statement = sql`select count(*)::int as found from ${sql.raw(before)}${needle}${sql.raw(after)}`;
    const { rows: answer } = await statement.execute(db);
    return (answer[0] as { found: number }).found; // as it was asked
  });
}

/** How often a table was searched through an index on text. */
async function scansOf(table: string): Promise<number> {
  const { owner } = await testDatabase();
  const { rows: answer } = await owner.query(
    "select sum(idx_scan)::int as scans from pg_stat_user_indexes where relname = $1 and indexrelname like '%by_search'",
    [table],
  );
  return answer[0].scans;
}

test("every table that is searched by text has its search here", async () => {
  const { owner } = await testDatabase();
  const { rows: found } = await owner.query<{ table: string }>(`
    select distinct indrelid::regclass::text as table from pg_index i join pg_class x on x.oid = i.indexrelid join pg_am a on a.oid = x.relam
    where a.amname = 'gin' and x.relnamespace = 'public'::regnamespace`);
  expect(found.map(({ table }) => table).toSorted()).toEqual(Object.keys(searches).toSorted());
});

test.each(Object.keys(searches))(
  "a text among many %s is found through its index, under the policies",
  async (table) => {
    const before = await scansOf(table);
    // a session tells what it read at most once a second: it is asked again until it has
    const scans = async () => {
      expect(await find(table)).toBe(1);
      return scansOf(table);
    };
    await expect.poll(scans, { interval: 300 }).toBeGreaterThan(before);
  },
);

const asked = {
  name: needle,
  companyName: needle,
  email: "a@quixote.example",
  phone: "600123456",
  vat: "ESB12345674",
  street: "Calle Mayor 3",
  zip: "28013",
  domains: ["quixote.example"],
};
/** By which indexes whoever may be the same is found. */
const finding: Record<string, readonly string[]> = {
  contacts: [
    "by_address_key",
    "by_domain",
    "by_email",
    "by_name_key",
    "by_phone_digits",
    "by_vat",
    "by_website_domain",
  ],
  opportunities: [
    "by_address_key",
    "by_company_key",
    "by_customer",
    "by_domain",
    "by_email",
    "by_person_key",
    "by_phone_digits",
  ],
};

test.each(Object.keys(finding))(
  "what of many %s may be the same is found through an index for each sign",
  async (table) => {
    const { database } = await testEdge();
    const { owner } = await testDatabase();
    const used = async () => {
      const { rows: read } = await owner.query<{ index: string; scans: number }>(
        "select indexrelname as index, idx_scan::int as scans from pg_stat_user_indexes where relname = $1",
        [table],
      );
      return new Map(read.map(({ index, scans }) => [index.replace(`${table}_`, ""), scans]));
    };
    const before = await used();
    const settings = { workspace: workspace.id, member: workspace.administratorId, teams: [], document: null };
    const signs = JSON.stringify({ ...asked, customerId: workspace.administratorId });
    const grown = async () => {
      await database.transaction({ ...settings, role: "sales", reach: "own" }, "read", (db) =>
        sql`select count(*) from ${sql.raw(`app.${table}_alike`)}(${signs}::jsonb)`.execute(db),
      );
      const after = await used();
      return finding[table]?.filter((index) => (after.get(index) ?? 0) > (before.get(index) ?? 0));
    };
    await expect.poll(grown, { interval: 300 }).toEqual(finding[table]);
  },
);

/** How many rows of opportunities a transaction has read so far, by whatever way: what an index leads to is counted with the index. */
const rowsRead = sql<{ rows: number }>`
  select (seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_xact_user_tables where relid = 'opportunities'::regclass`;

test("a common text is found quickly also behind a thousand leads that somebody brought in last, without it", async () => {
  const { owner } = await testDatabase();
  const { database } = await testEdge();
  const { id, administratorId: member } = await createTestWorkspace();
  await owner.query(
    `insert into opportunities (workspace_id, id, type, title, salesperson_id, stage_id, rank, stage_changed_at, created_at)
      select $1, uuidv7(n * interval '1 second'), 'lead', case when n > 15000 then 'New ' else 'Office ' end || n, case when n > 15000 then $2::uuid end,
        (select id from stages where workspace_id = $1 order by sequence limit 1), '1', now(), now()
      from generate_series(1, 17500) n`,
    [id, member],
  );
  await owner.query("analyze opportunities");
  const settings = { workspace: id, member, teams: [], document: null, role: "sales", reach: "own" } as const;
  await database.transaction(settings, "read", async (db) => {
    const before = (await rowsRead.execute(db)).rows[0]?.rows ?? 0;
    const { rows: found } = await sql<{ title: string }>`
      select o.title from app.search_opportunities('office', '{"type": "lead"}', '-createdAt', null, 50) with ordinality as f (id, place)
      join opportunities o on o.workspace_id = ${id} and o.id = f.id order by f.place`.execute(db);
    expect(found.map(({ title }) => title)).toEqual(Array.from({ length: 50 }, (_, at) => `Office ${15_000 - at}`));
    expect(((await rowsRead.execute(db)).rows[0]?.rows ?? 0) - before).toBeLessThan(17_500); // not even each of them once
  });
});
