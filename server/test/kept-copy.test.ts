import { beforeAll, expect, test } from "vitest";
import type { Visitor } from "./listening.ts";
import { company } from "./people.ts";

// An integrator keeps a copy of contacts, products and orders by what the page of the interface says, and is cut off now and then.

const lists = ["contacts", "products", "sales"] as const;
type List = (typeof lists)[number];

let ask: Visitor["ask"];

beforeAll(async () => void (ask = (await company()).administrator.ask));

const told = async (route: string, body?: object) => {
  const answer = await ask(route, body);
  expect([route, answer.status, answer.body]).toEqual([route, 200, answer.body]);
  return answer.body;
};

type Copy = Record<List, { since: string; records: Map<string, string> }> & { deletions: { since: string } };

type Made = { id: string };

const long = "2000-01-01T00:00:00Z";

const nothing = (): Copy => {
  const begin = () => ({ since: long, records: new Map<string, string>() });
  return { contacts: begin(), products: begin(), sales: begin(), deletions: { since: long } };
};

/** A record to the byte; what a contact's page counts of other lists is theirs to tell. */
async function record(list: List, id: string): Promise<string> {
  const { counts: _, likelyDuplicates: __, ...own } = await told(`GET /${list}/${id}`);
  return JSON.stringify(own);
}

/** The pages of a reading, one after the other. */
async function* reading(list: string, since: string) {
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ updatedSince: since, limit: "2", ...(cursor && { cursor }) });
    const page = await told(`GET /${list}?${query}`);
    yield page;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** Reads what changed of a list into the copy; where it is cut off, what was read is kept, and where it began. */
async function readOn(copy: Copy, list: List, isCutOff = false): Promise<void> {
  const own = copy[list];
  for await (const { items, syncedUntil } of reading(list, own.since)) {
    for (const { id } of items) own.records.set(id, await record(list, id));
    if (isCutOff) return;
    own.since = syncedUntil ?? own.since;
  }
}

async function synced(copy: Copy): Promise<Copy> {
  for (const list of lists) await readOn(copy, list);
  for await (const { items, syncedUntil } of reading("deletions", copy.deletions.since)) {
    for (const { id } of items) for (const list of lists) copy[list].records.delete(id);
    copy.deletions.since = syncedUntil ?? copy.deletions.since;
  }
  return copy;
}

const recordsOf = (copy: Copy) => lists.map((list) => [list, Object.fromEntries(copy[list].records)]);

test("a copy that is kept by what changed, cut off and gone on with, is equal to the byte in the end", async () => {
  const copy = nothing();
  const contact = (name: string): Promise<Made> =>
    told("POST /contacts", { kind: "company", name, externalId: `shop-${name}` });
  const good = (name: string): Promise<Made> =>
    told("POST /products", { name, kind: "goods", storable: true, listPrice: "10", externalId: name });
  const [sol, robles, acme] = [await contact("Café Sol"), await contact("Robles"), await contact("Acme")];
  const [twin, nobody] = [await contact("Acme SL"), await contact("Nobody")];
  const [desk, chair, lamp] = [await good("Desk"), await good("Chair"), await good("Lamp")];
  const products = [desk, chair, lamp];
  for (const { id: productId } of products) await told("POST /stock/adjust", { productId, countedQuantity: "9" });
  await readOn(copy, "contacts", true);

  const order = (customer: Made, quantity: string) =>
    told("POST /quotations", {
      customerId: customer.id,
      lines: products.map(({ id }) => ({ productId: id, quantity })),
    });
  const first = await order(sol, "2");
  await told(`POST /sales/${first.id}/confirm`, {});
  const second = await order(acme, "1");
  await synced(copy);
  expect(recordsOf(copy)).toEqual(recordsOf(await synced(nothing())));

  const [delivery] = (await told(`GET /sales/${first.id}`)).deliveries;
  await told(`POST /deliveries/${delivery.id}/validate`, {});
  await told(`PATCH /products/${chair.id}`, { listPrice: "12.50" });
  await told(`PATCH /contacts/${sol.id}`, { name: "Café Luna" });
  await readOn(copy, "products", true);
  await told(`POST /contacts/${acme.id}/merge`, { absorbed: [{ contactId: twin.id }] });
  await told(`DELETE /contacts/${nobody.id}`);
  await told(`POST /contacts/${robles.id}/archive`, {});
  await told(`POST /sales/${second.id}/cancel`, {});
  await synced(copy);
  expect(recordsOf(copy)).toEqual(recordsOf(await synced(nothing())));
  expect(new Set(copy.contacts.records.keys())).toEqual(new Set([sol.id, robles.id, acme.id]));
  expect(JSON.parse(copy.sales.records.get(first.id) ?? "")).toMatchObject({ state: "done" });
});
