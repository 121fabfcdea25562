import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { testEdge, testOrigin } from "../../../test/factories.ts";
import { readTables, tableNames } from "../../../test/reach.ts";
import { actorOf, createWorld } from "../../../test/world.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { createContact } from "../create-contact.ts";
import { erasePersonalData } from "./erase-personal-data.ts";
import { sweepNames } from "./sweep-names.ts";

// A new table or column makes this red where a person's name, address or number would outlive that he was erased.

const [name, email, phone] = ["Eva Zyxquoll", "eva.zyxquoll@forget.example", "+34 612 999 471"];
const found = /zyxquoll|612.?999.?471/iu;

/** What may still name somebody, and why. */
const stays: Record<string, string> = {
  api_keys: "what a colleague calls his key",
  erasures: "how many rows went, and where; nobody's texts",
  calendar_feeds: "the hash of a colleague's secret",
  invitations: "colleagues who are invited",
  kept_documents: "what was sent stays as it was; of offers to himself it is forgotten as a whole",
  sale_versions: "the same",
  sale_signatures: "the same",
  signed_documents: "the same",
  signing_keys: "the company's own keys",
  mail_settings: "the company's own mail server",
  mailboxes: "the company's own mailboxes, and colleagues'",
  members: "colleagues have accounts: whether they stay is asked elsewhere",
  sign_in_providers: "the company's own provider of sign-ins",
  outgoing_secrets: "secrets of the company",
  webhook_secrets: "secrets of the company",
  workspaces: "the company itself",
};

// what others are called stays, though they be called like him; his address and number do not
const namesOthers = new Set(["opportunities.title", "opportunities.contact_name", "opportunities.company_name"]);
const swept = new Set(["addresses", "files", "merged_records", "removed_records"]);
const isNameOfOthers = (table: string, column: string) =>
  namesOthers.has(`${table}.${column}`) ||
  // what the database makes of those
  column === "search" ||
  column === "sort_name" ||
  (column === "name" && !swept.has(table));
const reached = /zyxquoll@|612.?999.?471/iu;

// whoever has his number is found as him, or said to be somebody else, whose it is then as well
const foundThere = new Set(["contacts.phone", "opportunities.phone"]);

type Column = { name: string; type: string };

async function columnsOf(table: string): Promise<Column[]> {
  const { owner } = await testDatabase();
  const { rows } = await owner.query<Column>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype)`,
    [table],
  );
  return rows;
}

const sentence = `Said by ${name} <${email}>, ${phone}`;
const written: Record<string, (column: string) => string> = {
  text: (column) => `coalesce(${column}, '') || $2`,
  "text[]": (column) => `coalesce(${column}, '{}') || $2::text`,
  jsonb: (
    column,
  ) => `case jsonb_typeof(${column}) when 'array' then ${column} || jsonb_build_array($2::text) when 'object' then
    ${column} || jsonb_build_object('of', $2::text) else to_jsonb($2::text) end`,
};

/** Writes somebody into each column of a row that takes any text; those that take none are told by the database. */
async function nameIn(table: string, workspaceId: string, himself: string): Promise<string[]> {
  const { owner } = await testDatabase();
  const key = table === "workspaces" ? "id" : "workspace_id";
  const named: string[] = [];
  for (const { name: column, type } of await columnsOf(table)) {
    const value = written[type]?.(column);
    if (!value || foundThere.has(`${table}.${column}`)) continue;
    const done = await owner
      .query(
        `update ${table} set ${column} = ${value} where ctid = (select ctid from ${table} t where ${key} = $1 and to_jsonb(t) ->> 'id' is distinct from $3
          and to_jsonb(t) ->> 'confirmed_at' is null limit 1)`,
        [workspaceId, sentence, himself],
      )
      .catch(() => null); // a state or a kind takes no other words
    if (done?.rowCount) named.push(column);
  }
  return named;
}

test("nothing names a person who was erased, wherever he was named", async () => {
  const { workspace, person } = await createWorld();
  const { owner } = await testDatabase();
  const edge = await testEdge();
  const as = <T>(actor: Parameters<typeof edge.run>[0]["actor"], work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId: workspace.id, actor }, "write", testOrigin, work);
  const manager = actorOf(person("manager"));
  const { id: contactId } = await as(manager, (ctx) => createContact(ctx, { kind: "person", name, email, phone }));
  const named = new Map<string, string[]>();
  for (const table of await tableNames(owner))
    named.set(table, table in stays ? [] : await nameIn(table, workspace.id, contactId));
  const total = [...named.values()].flat().length;
  expect(total).toBeGreaterThan(100);
  for (const place of [
    "notes",
    "messages",
    "arrivals",
    "diary",
    "import_entries",
    "merged_records",
    "removed_records",
    "sales",
  ])
    expect([place, named.get(place)?.length]).not.toEqual([place, 0]);

  const { id } = await as(manager, (ctx) => erasePersonalData(ctx, { contactId }));
  await sweepNames(id, (work) => as(systemActor, work));
  const left = new Set<string>();
  for (const [table, rows] of await readTables(owner, workspace.id))
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (
          (isNameOfOthers(table, column) ? reached : found).test(
            typeof value === "string" ? value : (JSON.stringify(value) ?? ""),
          )
        )
          left.add(`${table}.${column}`);
  expect([...left].filter((place) => !((place.split(".")[0] ?? "") in stays))).toEqual([]);
  const erasure = (await readTables(owner, workspace.id)).get("erasures")?.find((row) => row["id"] === id);
  expect(erasure).toMatchObject({ looked_for: null, documents: 0, erased: { contacts: 1 } });
  const jobs = await owner.query("select payload::text as payload from graphile_worker._private_jobs");
  expect(jobs.rows.filter(({ payload }) => found.test(payload))).toEqual([]);
});
