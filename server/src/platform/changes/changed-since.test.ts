import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { type Company, colleague, company, signedIn } from "../../../test/people.ts";
import type { Answer, Visitor } from "../../../test/listening.ts";

// Somebody keeps a copy elsewhere: he asks what changed since the last time, page by page.

const lists = ["contacts", "leads", "opportunities", "products", "sales", "purchases", "deliveries", "receipts"];

let home: Company;
let ask: Visitor["ask"];

beforeAll(async () => {
  home = await company();
  ask = home.administrator.ask;
});

type Row = { id: string; updatedAt: string; version: number };
type Run = { items: Row[]; syncedUntil: string };

const pageOf = (list: string, since: string, cursor: string | null, limit: number): Promise<Answer> =>
  ask(`GET /${list}?${new URLSearchParams({ updatedSince: since, limit: String(limit), ...(cursor && { cursor }) })}`);

/** One reading of a list to its end. `meanwhile` happens after its first page. */
async function read(list: string, since: string, { limit = 2, meanwhile = async () => {} } = {}): Promise<Run> {
  const items: Row[] = [];
  let cursor: string | null = null;
  for (;;) {
    const { status, body } = await pageOf(list, since, cursor, limit);
    expect(status).toBe(200);
    items.push(...body.items);
    expect(body.nextCursor === null).toBe(body.syncedUntil !== null);
    if (body.nextCursor === null) return { items, syncedUntil: body.syncedUntil };
    if (cursor === null) await meanwhile();
    cursor = body.nextCursor;
  }
}

const idsOf = ({ items }: Run): string[] => items.map(({ id }) => id);

async function made(name: string, more: object = {}): Promise<Row> {
  const { status, body } = await ask("POST /contacts", { kind: "company", name, ...more });
  expect(status).toBe(200);
  return body;
}

const start = async (list = "contacts"): Promise<string> => (await read(list, "2000-01-01T00:00:00Z")).syncedUntil;
const rename = (id: string, name: string) => ask(`PATCH /contacts/${id}`, { name });

test("each record is told where it changed last, in that order, page by page, archived ones too", async () => {
  const since = await start();
  const [one, two, three] = [await made("One"), await made("Two"), await made("Three")];
  await rename(one.id, "One again");
  await ask(`POST /contacts/${two.id}/archive`, {});
  const run = await read("contacts", since, { limit: 1 });
  expect(run.items).toMatchObject([
    { id: three.id, archivedAt: null },
    { id: one.id, name: "One again", version: 2 },
    { id: two.id, archivedAt: expect.any(String) },
  ]);
  const moments = run.items.map(({ updatedAt }) => updatedAt);
  expect(moments).toEqual(moments.toSorted());
  for (const { id, updatedAt } of run.items) expect((await ask(`GET /contacts/${id}`)).body.updatedAt).toBe(updatedAt);
  expect((await read("contacts", run.syncedUntil)).items).toEqual([]);
  const bare = moments[1] ?? "";
  expect(idsOf(await read("contacts", bare))).toEqual([one.id, two.id]); // what has this very moment is among them
});

test("what changes while one reads is told by the next reading, and nothing twice for nothing", async () => {
  const since = await start();
  const [one, two, three] = [await made("One"), await made("Two"), await made("Three")];
  const first = await read("contacts", since, { meanwhile: async () => void (await rename(three.id, "Third")) });
  expect(idsOf(first)).toEqual([one.id, two.id]);
  expect(idsOf(await read("contacts", first.syncedUntil))).toEqual([three.id]);
});

test("what was being written while one read, and is kept later, is told by the next reading", async () => {
  const [one, other] = [await made("One"), await made("Other")];
  const since = await start();
  const { owner } = await testDatabase();
  const slow = await owner.connect();
  try {
    await slow.query("begin");
    await slow.query("select set_config('app.workspace', $1, true)", [home.id]);
    await slow.query("update contacts set name = 'Slow', version = version + 1 where id = $1", [one.id]);
    await slow.query("select app.note_changed(array['contact'], array[$1]::uuid[])", [one.id]);
    await rename(other.id, "Quick");
    const first = await read("contacts", since);
    expect(idsOf(first)).toEqual([other.id]);
    await slow.query("commit");
    expect(idsOf(await read("contacts", first.syncedUntil))).toContain(one.id);
  } finally {
    slow.release();
  }
});

test("what is gone is told by its kind and id, until it is there again", async () => {
  const [one, two, three] = [await made("Gone"), await made("Kept"), await made("Merged")];
  const since = await start();
  const gone = async () => (await ask(`GET /deletions?${new URLSearchParams({ updatedSince: since })}`)).body;
  await ask(`DELETE /contacts/${one.id}`);
  await ask(`POST /contacts/${two.id}/merge`, { absorbed: [{ contactId: three.id }] });
  const kind = "contact";
  expect((await gone()).items).toMatchObject([
    { kind, id: one.id, deletedAt: expect.any(String) },
    { kind, id: three.id },
  ]);
  expect(idsOf(await read("contacts", since))).toEqual([two.id]);
  await ask(`POST /contacts/${one.id}/undelete`, {});
  const { items, syncedUntil } = await gone();
  expect(items).toMatchObject([{ id: three.id }]);
  expect(idsOf(await read("contacts", since))).toEqual([two.id, one.id]);
  expect((await ask(`GET /deletions?${new URLSearchParams({ updatedSince: syncedUntil })}`)).body.items).toEqual([]);
});

test("what is shown with a record counts as its change: an order of which goods leave, a product in stock", async () => {
  const product = (await ask("POST /products", { name: "Desk", kind: "goods", storable: true, listPrice: "10" })).body;
  const customer = await made("Customer");
  const lines = [{ productId: product.id, quantity: "2" }];
  const sale = (await ask("POST /quotations", { customerId: customer.id, lines })).body;
  await ask("POST /stock/adjust", { productId: product.id, countedQuantity: "5" });
  await ask(`POST /sales/${sale.id}/confirm`, {});
  const since = Object.fromEntries(await Promise.all(lists.map(async (list) => [list, await start(list)])));
  const { deliveries } = (await ask(`GET /sales/${sale.id}`)).body;
  expect((await ask(`POST /deliveries/${deliveries[0].id}/validate`, {})).status).toBe(200);
  const told = await Promise.all(
    lists.map(async (list) => [list, idsOf(await read(list, since[list] ?? ""))] as const),
  );
  expect(Object.fromEntries(told.filter(([, ids]) => ids.length > 0))).toEqual({
    products: [product.id],
    sales: [sale.id],
    deliveries: [deliveries[0].id],
  });
});

test("nobody is told of what he does not reach, nor of another workspace; other filters are refused beside it", async () => {
  const since = await start("leads");
  const { id: salespersonId, email } = await colleague(home, { role: "sales", reach: "own" });
  const lead = (await ask("POST /leads", { title: "Not hers" })).body;
  const assigned = (await ask("POST /leads", { title: "Hers", salespersonId })).body;
  await ask(`POST /leads/${lead.id}/assign`, { salespersonId: home.administratorId });
  const hers = await signedIn(email, home.slug);
  const path = `GET /leads?${new URLSearchParams({ updatedSince: since })}`;
  expect((await hers.ask(path)).body.items.map(({ id }: Row) => id)).toEqual([assigned.id]);
  const elsewhere = await company();
  expect((await elsewhere.administrator.ask(path)).body.items).toEqual([]);
  const refused = await ask(`${path}&state=won`);
  expect([refused.status, refused.body.errors[0]]).toMatchObject([400, { path: "state", code: "changes.alone" }]);
  const wrong = (await ask("GET /leads?updatedSince=yesterday")).body.errors[0];
  expect(wrong.message).toBe("This must be a moment, as 2026-11-23T10:00:00Z, or the syncedUntil of the last time.");
});

test.each([
  ["contacts", { kind: "company", name: "Acme" }],
  ["leads", { title: "Chairs" }],
  ["opportunities", { title: "Desks" }],
  ["products", { name: "Lamp", kind: "goods", listPrice: "1" }],
])("of %s the number that another system gave is kept, told, found by, and nobody else's", async (list, given) => {
  const externalId = `A/${list}`;
  const { status, body } = await ask(`POST /${list}`, { ...given, externalId });
  expect(status).toBe(200);
  expect((await ask(`GET /${list}/${body.id}`)).body.externalId).toBe(externalId);
  const found = (await ask(`GET /${list}?${new URLSearchParams({ externalId })}`)).body.items;
  expect(found).toMatchObject([{ id: body.id, externalId }]);
  expect((await ask(`GET /${list}?externalId=other`)).body.items).toEqual([]);
  expect((await ask(`POST /${list}`, { ...given, externalId })).status).toBe(409);
});
