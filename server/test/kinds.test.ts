import { kinds } from "@trato/domain/kinds.ts";
import { expect, test } from "vitest";
import type { PoolClient } from "pg";
import { testDatabase } from "./database.ts";
import { createTestWorkspace, testEdge } from "./factories.ts";

// The database's part of the catalogue of kinds, and what it makes of a kind that is new.

type Facts = { of?: string; reach?: string; takes?: readonly string[]; isTold?: true; movesGoods?: string };

const byName = (one: { kind: string }, other: { kind: string }) => (one.kind < other.kind ? -1 : 1);

test("the database has the kinds of the catalogue that it meets, and says the same of them", async () => {
  const { owner } = await testDatabase();
  const { rows } = await owner.query(
    `select kind, side_of as of, reach, takes, is_told as "isTold", moves_goods as "movesGoods" from app.kinds`,
  );
  const met = Object.entries<Facts>(kinds).filter(([, { reach, takes }]) => reach ?? takes);
  const expected = met.map(([kind, facts]) => ({
    kind,
    of: facts.of ?? null,
    reach: facts.reach ?? null,
    takes: [...(facts.takes ?? [])],
    isTold: facts.isTold ?? false,
    movesGoods: facts.movesGoods !== undefined,
  }));
  expect(rows.toSorted(byName)).toEqual(expected.toSorted(byName));
});

test("where a record is looked up, there is a table with its rows under a policy", async () => {
  const { owner } = await testDatabase();
  const { rows } = await owner.query(`
    select kind from app.kinds where table_name is not null and not exists (
      select from pg_class where oid = to_regclass('public.' || table_name) and relrowsecurity)`);
  expect(rows).toEqual([]);
});

/** Does something as the owner of the tables, and takes it back. */
async function triedOut(work: (client: PoolClient) => Promise<void>): Promise<void> {
  const { owner } = await testDatabase();
  const client = await owner.connect();
  try {
    await client.query("begin");
    await work(client);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

const invoice = "01990000-0000-7000-8000-0000000000aa";
const nobodys = "01990000-0000-7000-8000-0000000000ab";

const addInvoices = (workspaceId: string) => `
  create table invoices (workspace_id uuid not null, id uuid not null, primary key (workspace_id, id));
  insert into invoices values ('${workspaceId}', '${invoice}');
  insert into app.kinds (kind, table_name, reach, takes, is_told) values ('invoice', 'invoices', 'everybody', '{note}', true);
  select app.make_reaches();
  set local app.workspace = '${workspaceId}'`;

test("a new kind is reached, and so is its history, as soon as it is in the list", async () => {
  await testEdge();
  const { id: workspaceId } = await createTestWorkspace();
  await triedOut(async (client) => {
    const reached = async (kind: string, id: string) =>
      (await client.query("select app.reaches($1, $2) as reached", [kind, id])).rows[0].reached;
    await client.query(`set local app.workspace = '${workspaceId}'`);
    expect(await reached("invoice", invoice)).toBe(false);
    await client.query(addInvoices(workspaceId));
    expect(await reached("invoice", invoice)).toBe(true);
    expect(await reached("invoice", nobodys)).toBe(false);
    expect(await reached("timeline", invoice)).toBe(true);
    expect(await reached("timeline", nobodys)).toBe(false);
    expect(await reached("unheard_of", invoice)).toBe(false);
  });
});

test("about a new kind is written what its row says, and nothing else", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const writing = {
    notes: `insert into notes (workspace_id, id, subject_kind, subject_id, body, created_at)
      values ('${workspaceId}', gen_random_uuid(), 'invoice', '${invoice}', 'Paid', now())`,
    messages: `insert into messages (workspace_id, id, subject_kind, subject_id, to_address, subject, body, state, not_before, created_at)
      values ('${workspaceId}', gen_random_uuid(), 'invoice', '${invoice}', 'eva@acme.example', 'Paid', '', 'waiting', now(), now())`,
  };
  const refused = async (statement: string, isKnown: boolean): Promise<string | null> => {
    let constraint: string | null = null;
    await triedOut(async (client) => {
      if (isKnown) await client.query(addInvoices(workspaceId));
      await client.query(statement).catch((error: { constraint: string }) => (constraint = error.constraint));
    });
    return constraint;
  };
  expect(await refused(writing.notes, false)).toBe("notes_subject_kind_fkey");
  expect(await refused(writing.notes, true)).toBeNull();
  expect(await refused(writing.messages, true)).toBe("messages_subject_kind_fkey");
});
