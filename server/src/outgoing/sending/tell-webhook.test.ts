import { beforeAll, expect, test } from "vitest";
import { Webhook } from "standardwebhooks";
import type { Id } from "@trato/domain/ids.ts";
import { testDatabase } from "../../../test/database.ts";
import { testEdge, testSite } from "../../../test/factories.ts";
import { atEndOfFile } from "../../../test/ending.ts";
import type { Visitor } from "../../../test/listening.ts";
import { type Company, colleague, company, signedIn } from "../../../test/people.ts";
import { type ReceivedCall, receiver } from "../../../test/receiving.ts";
import { routeTable } from "../../app.ts";
import { readToldRecord } from "../../read-told-record.ts";
import { tellWebhook } from "./tell-webhook.ts";

// Another system is told what changed: each change once it accepted it, of each record in its order, whatever becomes of either side meanwhile.

let home: Company;
let ask: Visitor["ask"];

beforeAll(async () => {
  testSite.areOwnReceiversGood = true;
  atEndOfFile(() => (testSite.areOwnReceiversGood = false));
  home = await company();
  ask = home.administrator.ask;
});

type Json = Record<string, unknown>;
type Hook = { id: Id<"outgoing_webhooks">; secret: string; version: number };

const all = ["contact", "product", "sale", "opportunity", "transfer", "purchase"];

async function hook(address: string, more: object = {}, by = ask): Promise<Hook> {
  const asked = { name: address, address, kinds: ["contact"], ...more };
  const { status, body } = await by("POST /outgoing-webhooks", asked);
  expect([status, body.code]).toEqual([200, undefined]);
  return body;
}

/** Of different records no order is promised. */
const inOneOrder = (told: unknown[][]): string[] => told.map(String).toSorted();

const goOn = new AbortController().signal;

/** Tells it as the server does, until nothing is due. */
async function tell({ id }: Hook, over = goOn): Promise<void> {
  const readRecord = readToldRecord(routeTable);
  await tellWebhook({ edge: await testEdge(), workspaceId: home.id, id, readRecord }, over);
}

/** The waiting is over. */
async function later({ id }: Hook): Promise<void> {
  const { owner } = await testDatabase();
  await owner.query("update outgoing_events set due_at = now() where webhook_id = $1 and state = 'waiting'", [id]);
  await owner.query("update outgoing_readings set paused_until = null where webhook_id = $1", [id]);
}

const contact = async (name: string): Promise<string> =>
  (await ask("POST /contacts", { kind: "company", name })).body.id;
const rename = (id: string, name: string) => ask(`PATCH /contacts/${id}`, { name });
const eventsOf = async ({ id }: Hook) => (await ask(`GET /outgoing-webhooks/${id}/events`)).body.items;
const standingOf = async ({ id }: Hook) => (await ask(`GET /outgoing-webhooks/${id}`)).body;

test("each change is told as the interface gives the record, signed as Standard Webhooks verify it", async () => {
  const there = await receiver();
  const made = await hook(there.address, { kinds: all });
  const one = await contact("Café Sol");
  await rename(one, "Café Luna");
  const lead = (await ask("POST /leads", { title: "Chairs" })).body.id;
  const gone = await contact("Nobody");
  await ask(`DELETE /contacts/${gone}`);
  await tell(made);
  expect(inOneOrder(there.told())).toEqual(
    inOneOrder([
      ["contact.created", one],
      ["contact.changed", one],
      ["opportunity.created", lead],
      ["contact.deleted", gone], // that it was made is told nobody any more
    ]),
  );
  const judge = new Webhook(made.secret);
  for (const { body, headers } of there.calls) judge.verify(body, headers as Record<string, string>);
  expect(() => judge.verify(`${there.calls[0]?.body} `, there.calls[0]?.headers as Record<string, string>)).toThrow(
    "No matching signature found",
  );
  const told = JSON.parse(there.calls.find(({ type }) => type === "contact.changed")?.body ?? "");
  expect(Object.keys(told)).toEqual(["type", "timestamp", "data"]);
  expect(told.data).toEqual((await ask(`GET /contacts/${one}`)).body);
  expect(new Set(there.calls.map(({ headers }) => headers["webhook-id"])).size).toBe(there.calls.length);
  await tell(made);
  expect(there.calls).toHaveLength(4);
  const outcomes = (await eventsOf(made)).map(({ state, status }: Json) => [state, status]);
  expect(outcomes).toEqual(there.calls.map(() => ["delivered", 200]));
});

test("what was not accepted is sent again under its id, and nothing of its record overtakes it; others go on", async () => {
  const failing = new Set<string>();
  const there = await receiver(({ id }, nth) => (failing.has(id) ? ([500, null, 302][nth % 3] ?? null) : 204));
  const made = await hook(there.address);
  const [one, two] = [await contact("One"), await contact("Two")];
  failing.add(one);
  await tell(made);
  await rename(one, "One again");
  await rename(two, "Two again");
  await tell(made);
  expect(there.told().filter(([, id]) => id === two)).toEqual([
    ["contact.created", two],
    ["contact.changed", two],
  ]);
  expect(there.told().filter(([, id]) => id === one)).toEqual([["contact.created", one]]);
  await later(made);
  await tell(made);
  failing.clear();
  await later(made);
  await tell(made);
  const ofOne = there.calls.filter(({ id }) => id === one);
  expect(ofOne.map(({ type }) => type)).toEqual([...Array(3).fill("contact.created"), "contact.changed"]);
  expect(new Set(ofOne.slice(0, 3).map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(await standingOf(made)).toMatchObject({ waiting: 0, failed: 0, failingSince: null });
});

const opens = (by: string, { body, headers }: ReceivedCall) => {
  try {
    return new Webhook(by).verify(body, headers as Record<string, string>) !== undefined;
  } catch {
    return false;
  }
};

test("while the secret changes both sign, and the former one no more once it is ended", async () => {
  const there = await receiver();
  const made = await hook(there.address);
  const { secret } = (await ask(`POST /outgoing-webhooks/${made.id}/change-secret`, {})).body;
  await contact("One");
  await tell(made);
  await ask(`POST /outgoing-webhooks/${made.id}/end-former-secret`, {});
  await contact("Two");
  await tell(made);
  expect(there.calls.map((call) => [opens(made.secret, call), opens(secret, call)])).toEqual([
    [true, true],
    [false, true],
  ]);
});

test("what is cut off in the middle is sent again, and what is committed later than it began is not missed", async () => {
  const held = Promise.withResolvers<number>();
  const there = await receiver((_, nth) => (nth === 1 ? held.promise : 200));
  const made = await hook(there.address);
  const one = await contact("One");
  const { owner } = await testDatabase();
  const slow = await owner.connect();
  try {
    await slow.query("begin");
    await slow.query("select set_config('app.workspace', $1, true)", [home.id]);
    await slow.query("select app.note_changed(array['contact'], array[$1]::uuid[])", [one]);
    const killed = new AbortController();
    const telling = tell(made, killed.signal);
    await expect.poll(() => there.calls.length).toBe(1);
    killed.abort();
    await telling;
    held.resolve(200);
    expect(await eventsOf(made)).toMatchObject([{ state: "waiting", tries: 0 }]);
    const two = await contact("Two");
    await tell(made);
    await slow.query("commit");
    await tell(made);
    const told = there.told().slice(1);
    expect(told.filter(([, id]) => id === one).map(([type]) => type)).toEqual(["contact.created", "contact.changed"]);
    expect(told.filter(([, id]) => id === two)).toEqual([["contact.created", two]]);
  } finally {
    slow.release();
  }
  expect((await standingOf(made)).waiting).toBe(0);
});

test("nothing is told of what its owner does not see, nor what things cost, and nothing more once the owner has left", async () => {
  const there = await receiver();
  const berta = await colleague(home, { role: "sales", reach: "own" });
  const hers = await signedIn(berta.email, home.slug);
  const refused = await hers.ask("POST /outgoing-webhooks", { name: "X", address: there.address, kinds: ["purchase"] });
  expect([refused.status, refused.body.code]).toEqual([403, "outgoing.kind"]);
  const made = await hook(there.address, { kinds: ["opportunity", "product"] }, hers.ask);
  await ask("POST /leads", { title: "Not hers", salespersonId: home.administratorId });
  const own = (await ask("POST /leads", { title: "Hers", salespersonId: berta.id })).body.id;
  const desk = { name: "Desk", kind: "goods", listPrice: "10", cost: "7.77" };
  const product = (await ask("POST /products", desk)).body.id;
  await tell(made);
  expect(inOneOrder(there.told())).toEqual(
    inOneOrder([
      ["opportunity.created", own],
      ["product.created", product],
    ]),
  );
  expect(there.calls.map(({ body }) => body).join()).not.toContain("7.77");
  await ask(`PATCH /leads/${own}`, { title: "Hers again" });
  await ask(`POST /leads/${own}/assign`, { salespersonId: home.administratorId });
  await tell(made);
  expect(there.calls).toHaveLength(2);
  await ask(`POST /members/${berta.id}/deactivate`, {});
  await ask(`POST /members/${berta.id}/reactivate`, {});
  await ask(`PATCH /products/${product}`, { name: "Table" });
  await tell(made);
  expect(there.calls).toHaveLength(2);
  expect(await standingOf(made)).toMatchObject({ isOn: false, offBecause: "owner_left" });
});

test("a receiver that accepts nothing is left alone, then switched off and told of; switched on it is told all it is owed", async () => {
  let isDead = true;
  const there = await receiver(() => (isDead ? [503, "no\u0000 room"] : 200));
  const made = await hook(there.address);
  for (let count = 0; count < 12; count++) await contact(`Number ${count}`);
  await tell(made);
  const tried = there.calls.length;
  await tell(made);
  expect([tried, there.calls.length]).toEqual([12, 12]); // it rests
  expect((await eventsOf(made))[0]).toMatchObject({ state: "waiting", tries: 1, status: 503, answer: "no� room" });
  const { owner } = await testDatabase();
  await owner.query("update outgoing_readings set failing_since = now() - interval '49 hours' where webhook_id = $1", [
    made.id,
  ]);
  await later(made);
  await tell(made);
  expect(await standingOf(made)).toMatchObject({ isOn: false, offBecause: "no_answer", waiting: 12 });
  const { items: notices } = (await ask("GET /notices")).body;
  expect(notices[0]).toMatchObject({
    kind: "webhook_off",
    record: { kind: "setting", id: made.id },
    text: there.address,
  });
  await contact("Meanwhile");
  isDead = false;
  await ask(`PATCH /outgoing-webhooks/${made.id}`, { isOn: true });
  const before = there.calls.length;
  await tell(made);
  expect(there.calls.length - before).toBe(13);
  expect(await standingOf(made)).toMatchObject({ isOn: true, waiting: 0 });
});

test("a receiver that says it is gone is switched off at once; what was given up is sent again by hand", async () => {
  let status = 400;
  const there = await receiver(() => status);
  const made = await hook(there.address);
  const one = await contact("One");
  for (let tries = 0; tries < 11; tries++) {
    await tell(made);
    await later(made);
  }
  expect(await eventsOf(made)).toMatchObject([{ state: "failed", tries: 11, status: 400 }]);
  status = 200;
  const again = { failedSince: "2000-01-01T00:00:00Z" };
  expect((await ask(`POST /outgoing-webhooks/${made.id}/replay`, again)).body).toEqual({ replayed: 1 });
  await rename(one, "One again");
  await tell(made);
  expect(there.told().slice(11)).toEqual([
    ["contact.created", one],
    ["contact.changed", one],
  ]);
  const [last] = await eventsOf(made);
  expect((await ask(`POST /outgoing-events/${last.id}/replay`, {})).body).toEqual({ replayed: 1 });
  status = 410;
  await tell(made);
  expect(await standingOf(made)).toMatchObject({ isOn: false, offBecause: "gone", waiting: 1 });
});

test("an address that stands for one inside the own network is never asked", async () => {
  const there = await receiver();
  const made = await hook(there.address.replace("127.0.0.1", "localhost"));
  testSite.areOwnReceiversGood = false;
  try {
    await contact("One");
    await tell(made);
  } finally {
    testSite.areOwnReceiversGood = true;
  }
  expect(there.calls).toEqual([]);
  expect(await eventsOf(made)).toMatchObject([{ state: "waiting", tries: 1, status: null, problem: "forbidden" }]);
});
