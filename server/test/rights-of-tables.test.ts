import type { Id } from "@trato/domain/ids.ts";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, settingsOf, systemActor } from "../src/platform/context.ts";
import type { Db, Settings } from "../src/platform/database/database.ts";
import { testDatabase } from "./database.ts";
import { testEdge } from "./factories.ts";
import { readParents, readTables, reachOf, type Reaches, type Row, tableNames, type Tables } from "./reach.ts";
import { actorOf, createWorld, type World } from "./world.ts";

// Every table of the catalogue, as raw SQL in the server's role with the settings of each person. A new table is among them.

let home: World;
let elsewhere: World;
let names: string[];
let tables: Tables;
let reaches: Reaches;

beforeAll(async () => {
  const { owner } = await testDatabase();
  [home, elsewhere] = [await createWorld(), await createWorld()];
  names = await tableNames(owner);
  tables = await readTables(owner, home.workspace.id);
  reaches = reachOf(tables, await readParents(owner));
});

class TakenBack extends Error {}

/** Runs statements under settings, and takes back what they did. */
async function under<T>(settings: Settings, work: (db: Db) => Promise<T>): Promise<T> {
  const { database } = await testEdge();
  let result: { is: T } | null = null;
  const run = database.transaction(settings, "write", async (db) => {
    result = { is: await work(db) };
    throw new TakenBack();
  });
  await run.catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  if (!result) throw new Error("nothing came of it");
  return (result as { is: T }).is;
}

const as = <T>(actor: Actor, workspaceId: Id<"workspaces">, work: (db: Db) => Promise<T>) =>
  under(settingsOf(actor, workspaceId), work);

async function seen(db: Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ ctid: string }>`select ctid::text from ${sql.table(table)}`.execute(db);
  return rows.map(({ ctid }) => ctid);
}

const key = (table: string) => sql.ref(table === "workspaces" ? "id" : "workspace_id");
const lying = (rows: readonly Row[]) =>
  sql`ctid = any (${`{${rows.map(({ ctid }) => `"${ctid}"`).join(",")}}`}::tid[])`;

/** How many rows a statement touches, or the SQLSTATE with which it is refused. */
async function outcome(statement: Promise<{ numAffectedRows?: bigint }>): Promise<number | string> {
  return statement.then(
    ({ numAffectedRows }) => Number(numAffectedRows ?? 0),
    (error: { code: string }) => error.code,
  );
}

const touch = (db: Db, table: string, rows: readonly Row[]) =>
  outcome(sql`update ${sql.table(table)} set ${key(table)} = ${key(table)} where ${lying(rows)}`.execute(db));
const remove = (db: Db, table: string, rows: readonly Row[]) =>
  outcome(sql`delete from ${sql.table(table)} where ${lying(rows)}`.execute(db));
const giveAway = (db: Db, table: string, rows: readonly Row[], to: string) =>
  outcome(sql`update ${sql.table(table)} set ${key(table)} = ${to} where ${lying(rows)}`.execute(db));

async function smuggle(db: Db, table: string, to: string): Promise<number | string> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`.execute(db);
  const columns = rows.map(({ name }) => name);
  const values = columns.map((name) => (name === "workspace_id" ? sql`${to}::uuid` : sql.ref(name)));
  const into = sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})`;
  return outcome(sql`${into} select ${sql.join(values)} from ${sql.table(table)} limit 1`.execute(db));
}

const rowsOf = (table: string): Row[] => tables.get(table) ?? [];
const refusedByPolicy = "42501";
/** What is written once: nobody changes it, whoever reaches it. */
const frozen = ["sale_versions", "kept_documents", "kept_pdfs", "sale_signatures", "signed_documents"];

test("the company at work has rows in every table, so that each policy is tried", () => {
  const empty = names.filter((name) => rowsOf(name).length === 0);
  expect(empty, "make a row of it in server/test/world.ts").toEqual([]);
});

const people = [
  "salesperson who reaches own records",
  "salesperson who reaches the team's",
  "salesperson who reaches all",
  "salesperson of another team",
  "back office",
  "manager",
  "administrator",
];

describe.each(people)("%s", (name) => {
  const asPerson = <T>(work: (db: Db) => Promise<T>) => as(actorOf(home.person(name)), home.workspace.id, work);
  const split = (table: string): [Row[], Row[]] => {
    const reached = rowsOf(table).filter((row) => reaches(home.person(name), table, row));
    return [reached, rowsOf(table).filter((row) => !reached.includes(row))];
  };

  test("reads the rows that were decided, of every table, and no other", async () => {
    for (const table of names) {
      const [reached] = split(table);
      const rows = await asPerson((db) => seen(db, table));
      expect([table, rows.toSorted()]).toEqual([table, reached.map(({ ctid }) => ctid).toSorted()]);
    }
  });

  test("changes and deletes no row out of reach", async () => {
    for (const table of names) {
      const [reached, unreached] = split(table);
      const touched = [
        await asPerson((db) => touch(db, table, reached)),
        await asPerson((db) => touch(db, table, unreached)),
      ];
      const isRefused = frozen.includes(table) && reached.length > 0;
      expect([table, ...touched]).toEqual([table, isRefused ? refusedByPolicy : reached.length, 0]);
      const removed = table === "workspaces" ? refusedByPolicy : 0;
      expect([table, await asPerson((db) => remove(db, table, unreached))]).toEqual([table, removed]);
    }
  });

  test("puts no row into another workspace", async () => {
    const other = elsewhere.workspace.id;
    for (const table of names) {
      const [reached] = split(table);
      if (reached.length === 0) continue;
      expect([table, await asPerson((db) => giveAway(db, table, reached, other))]).toEqual([table, refusedByPolicy]);
      if (table === "workspaces") continue;
      expect([table, await asPerson((db) => smuggle(db, table, other))]).toEqual([table, refusedByPolicy]);
    }
  });
});

describe("a stranger of another workspace", () => {
  const strangers: [string, () => Actor][] = [
    ["its administrator", () => actorOf(elsewhere.person("administrator"))],
    ["Trato itself at work there", () => systemActor],
  ];
  test.each(strangers)("sees, changes and deletes nothing here: %s", async (_, actor) => {
    for (const table of names) {
      const found = await as(actor(), elsewhere.workspace.id, async (db) => {
        const rows = new Set(await seen(db, table));
        const here = rowsOf(table);
        return [rows.size > 0, here.filter(({ ctid }) => rows.has(ctid)).length, await touch(db, table, here)];
      });
      expect([table, ...found]).toEqual([table, true, 0, 0]);
      const removed = await as(actor(), elsewhere.workspace.id, (db) => remove(db, table, rowsOf(table)));
      expect([table, removed]).toEqual([table, table === "workspaces" ? refusedByPolicy : 0]);
    }
  });
});

test("what was sent stays as it was, also for Trato itself", async () => {
  const taken = await as(systemActor, home.workspace.id, async (db) => {
    const removed = [];
    for (const table of frozen) removed.push([table, await remove(db, table, rowsOf(table))]);
    return removed;
  });
  expect(taken).toEqual(frozen.map((table) => [table, 0]));
  for (const table of frozen) {
    const touched = await as(systemActor, home.workspace.id, (db) => touch(db, table, rowsOf(table)));
    expect([table, touched]).toEqual([table, refusedByPolicy]);
  }
});

test("who says nothing about himself sees nothing", async () => {
  const nobody = { workspace: null, member: null, role: null, reach: null, teams: [], document: null };
  const onlyWorkspace = { ...nobody, workspace: home.workspace.id };
  for (const table of names) {
    expect([table, await under(nobody, (db) => seen(db, table))]).toEqual([table, []]);
    expect([table, await under(nobody, (db) => touch(db, table, rowsOf(table)))]).toEqual([table, 0]);
    expect([table, await under(onlyWorkspace, (db) => touch(db, table, rowsOf(table)))]).toEqual([
      table,
      expect.toSatisfy((touched) => touched === 0 || touched === refusedByPolicy),
    ]);
  }
});

/** What a link shows of each table; nothing of those that are not named. */
function shownWith(document: Row): Record<string, (row: Row) => boolean> {
  const lines = rowsOf("sale_lines").filter((line) => line["sale_id"] === document["id"]);
  return {
    workspaces: () => true,
    sales: (row) => row["id"] === document["id"],
    sale_lines: (row) => lines.includes(row),
    notes: (row) => row["subject_id"] === document["id"] && row["shown_to_customer"] === true,
    message_files: (row) => row["message_id"] === document["sent_message_id"],
    payments: (row) => row["sale_id"] === document["id"],
    payment_requests: (row) => row["sale_id"] === document["id"],
    refunds: (row) =>
      rowsOf("payments").some(({ id, sale_id: of }) => id === row["payment_id"] && of === document["id"]),
    payment_settings: () => true,
    sale_versions: (row) => row["sale_id"] === document["id"],
    sale_shares: (row) => row["sale_id"] === document["id"],
    sale_sendings: (row) => row["sale_id"] === document["id"],
    contacts: (row) => row["id"] === document["customer_id"],
    members: (row) => row["id"] === document["salesperson_id"],
    products: (row) => lines.some((line) => line["product_id"] === row["id"]),
    logos: (row) => row["is_used"] === true,
    payment_terms: () => true,
    units: () => true,
    taxes: () => true,
    tax_groups: () => true,
  };
}

describe("a customer with the link to one document", () => {
  test("sees that document and what stands in it, and writes nothing", async () => {
    const sent = rowsOf("sales").filter((row) => row["state"] === "sent");
    expect(sent.length).toBeGreaterThan(3);
    for (const document of sent) {
      const id = document["id"] as Id<"sales">; // the id of a sale
      const customer: Actor = { ...systemActor, kind: "customer", role: "portal", reach: "own", documentId: id };
      const isShown = shownWith(document);
      for (const table of names) {
        const expected = rowsOf(table).filter((row) => isShown[table]?.(row) ?? false);
        const rows = await as(customer, home.workspace.id, (db) => seen(db, table));
        expect([table, rows.toSorted()]).toEqual([table, expected.map(({ ctid }) => ctid).toSorted()]);
        const touched = await as(customer, home.workspace.id, (db) => touch(db, table, rowsOf(table)));
        expect([table, touched]).toEqual([table, expected.length > 0 ? refusedByPolicy : 0]);
        const removed = await as(customer, home.workspace.id, (db) => remove(db, table, rowsOf(table)));
        expect([table, removed]).toEqual([table, table === "workspaces" ? refusedByPolicy : 0]);
      }
    }
  });
});

test("searching finds what a person reaches, and nothing else", async () => {
  for (const person of home.people) {
    const reached = rowsOf("opportunities").filter((row) => reaches(person, "opportunities", row));
    for (const wanted of [null, 50]) {
      const { rows } = await as(actorOf(person), home.workspace.id, (db) =>
        sql<{
          id: string;
        }>`select id from app.search_opportunities('chairs', '{}', null, null, ${wanted}::int) as id`.execute(db),
      );
      expect([person.name, rows.map(({ id }) => id).toSorted()]).toEqual([
        person.name,
        reached.map((row) => String(row["id"])).toSorted(),
      ]);
    }
  }
});
