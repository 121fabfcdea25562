import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { routeTable } from "../src/app.ts";
import { tellWebhooks } from "../src/outgoing/sending/tell-webhooks.ts";
import { publishChanges } from "../src/platform/events.ts";
import { beingTold, firstSale } from "../src/platform/openapi/docs-guide.ts";
import { readToldRecord } from "../src/read-told-record.ts";
import { testDatabase } from "./database.ts";
import { atEndOfFile } from "./ending.ts";
import { testEdge, testSite } from "./factories.ts";
import { listening, type Visitor } from "./listening.ts";
import { type Company, company } from "./people.ts";
import { type ReceivedCall, receiver } from "./receiving.ts";

// An integrator keeps a copy of contacts, products and orders by what the page of the interface says, and is cut off now and then.

const lists = ["contacts", "products", "sales"] as const;
type List = (typeof lists)[number];

let home: Company;
let ask: Visitor["ask"];

beforeAll(async () => {
  home = await company();
  ask = home.administrator.ask;
});

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
const ownOf = ({ counts: _, likelyDuplicates: __, ...own }: Record<string, unknown>): string => JSON.stringify(own);

const record = async (list: List, id: string): Promise<string> => ownOf(await told(`GET /${list}/${id}`));

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

const listOf: Record<string, List> = { contact: "contacts", product: "products", sale: "sales" };

/** Keeps what a webhook tells. */
function keep(copy: Copy, { body }: Pick<ReceivedCall, "body">): void {
  const { type, data } = JSON.parse(body) as { type: string; data: { id: string } & Record<string, unknown> }; // as the page says
  const [kind = "", change] = type.split(".");
  const list = listOf[kind];
  if (!list) return; // of leads and deliveries it keeps none
  const { records } = copy[list];
  if (change === "deleted") records.delete(data.id);
  else records.set(data.id, ownOf(data));
}

const run = promisify(execFile);

/** What is put off is due, and whoever tells looks again. */
async function hurry(): Promise<void> {
  const { owner } = await testDatabase();
  await owner.query("update outgoing_events set due_at = now() where state = 'waiting' and due_at > now()");
  publishChanges(home.id, [{ kind: "setting", id: home.id, version: 0, clientId: null }]);
}

const begin = async () =>
  tellWebhooks(await testEdge(), (await testDatabase()).serverConfig, {
    readRecord: readToldRecord(routeTable),
    reportLost: () => undefined,
  });

test("from the page's first call on, a webhook keeps a copy equal to the byte, though both sides are cut off", async () => {
  testSite.areOwnReceiversGood = true;
  atEndOfFile(() => (testSite.areOwnReceiversGood = false));
  const copy = nothing();
  const accepted: ReceivedCall[] = [];
  const there = await receiver((call, nth) => {
    if (nth % 3 === 0) return nth % 2 === 0 ? 503 : null;
    accepted.push(call);
    keep(copy, call);
    return nth % 5 === 0 ? null : 204; // what it took in, and did not say so
  });
  const { key } = await told("POST /api-keys", { name: "Copy" });
  const env = { ...process.env, TRATO_URL: (await listening()).address, TRATO_KEY: key };
  const [subscribe = ""] = beingTold;
  const calls = [...firstSale, subscribe.replace("https://copy.example/trato", there.address)];
  const said: string[] = [];
  for (const command of calls) said.push((await run("bash", ["-c", command], { env })).stdout);
  const sale = JSON.parse(said.at(-2) ?? "");
  await synced(copy);

  const first = await begin();
  const [product] = sale.lines;
  await told("POST /stock/adjust", { productId: product.productId, countedQuantity: "5" });
  const one = await told("POST /contacts", { kind: "company", name: "One" });
  const two = await told("POST /contacts", { kind: "company", name: "Two" });
  await told(`PATCH /contacts/${one.id}`, { name: "One again" });
  await first.stop(); // in the middle of it
  await told(`DELETE /contacts/${two.id}`);
  const lines = [{ productId: product.productId, quantity: "1" }];
  const second = await told("POST /quotations", { customerId: one.id, lines });
  const next = await begin();
  atEndOfFile(() => next.stop());
  await told(`POST /sales/${second.id}/confirm`, {});
  for (const { id } of (await told(`GET /sales/${second.id}`)).deliveries)
    await told(`POST /deliveries/${id}/validate`, {});
  await told(`PATCH /products/${product.productId}`, { listPrice: "130" });

  const whole = recordsOf(await synced(nothing()));
  await expect.poll(async () => hurry().then(() => recordsOf(copy))).toEqual(whole);
  const ofProduct = accepted.map(({ body }) => JSON.parse(body).data).filter(({ id }) => id === product.productId);
  const versions: number[] = ofProduct.map(({ version }) => version);
  expect(versions).toEqual(versions.toSorted((older, newer) => older - newer));
  expect(there.calls.length).toBeGreaterThan(accepted.length);
});
