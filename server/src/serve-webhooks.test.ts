import { createHmac } from "node:crypto";
import { emptyMapping } from "@trato/domain/capture/webhooks/mapping.ts";
import type { CreateWebhook } from "@trato/domain/capture/webhooks/inputs.ts";
import type { ReceivedCall } from "@trato/domain/capture/webhooks/records.ts";
import type { Id } from "@trato/domain/ids.ts";
import { beforeAll, expect, test } from "vitest";
import { createTestWorkspace, testEdge, testOrigin } from "../test/factories.ts";
import { among, assignmentRule } from "../test/assignment.ts";
import { listening } from "../test/listening.ts";
import { createWebhook } from "./capture/webhooks/create-webhook.ts";
import { editWebhook } from "./capture/webhooks/edit-webhook.ts";
import { getWebhook } from "./capture/webhooks/list-webhooks.ts";
import { listArrivals } from "./capture/list-arrivals.ts";
import { addMember } from "./identity/add-member.ts";
import { createTeam } from "./identity/teams.ts";
import { type Context, systemActor } from "./platform/context.ts";
import { own } from "./platform/rows.ts";

let workspaceId: Id<"workspaces">;

beforeAll(async () => {
  workspaceId = (await createTestWorkspace()).id;
});

const inside = async <T>(work: (ctx: Context) => Promise<T>): Promise<T> =>
  (await testEdge()).run({ workspaceId, actor: systemActor }, "write", testOrigin, work);

const create = (input: CreateWebhook) => inside((ctx) => createWebhook(ctx, input));
const details = (webhookId: Id<"webhooks">) => inside((ctx) => getWebhook(ctx, { webhookId }));
const leads = () =>
  inside((ctx) =>
    own(ctx, "opportunities")
      .select(["title", "contactName", "description", "source", "tags", "teamId"])
      .orderBy("id", "desc")
      .execute(),
  );

async function ask(webhook: { address: string }, query: Record<string, string>) {
  const { address } = await listening();
  const answer = await fetch(`${address}${new URL(webhook.address).pathname}?${new URLSearchParams(query).toString()}`);
  return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
}

async function send(webhook: { address: string }, body: BodyInit, headers: Record<string, string> = {}) {
  const { address } = await listening();
  const path = new URL(webhook.address).pathname;
  const answer = await fetch(address + path, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });
  const json = (await answer.json()) as ReceivedCall & { code?: string }; // an answer or a problem
  return { status: answer.status, json };
}

const ana = JSON.stringify({ name: "Ana Ruiz", email: "ana@ruiz.example", wish: "Desks" });

test("a call to the address of a webhook is a lead, without a session, under its channel and by its mapping", async () => {
  const webhook = await create({ name: "Website", preset: "plain" });
  const { status, json } = await send(webhook, ana);
  expect([status, json]).toMatchObject([200, { arrivals: [{ isNew: true, state: "taken", kind: "lead" }] }]);
  expect((await leads())[0]).toMatchObject({ contactName: "Ana Ruiz", description: "wish: Desks" });
  const { items } = await inside((ctx) => listArrivals(ctx, { limit: 1 }));
  expect(items).toMatchObject([{ source: "webhook", channel: "Website" }]);

  const mapping = { ...emptyMapping, rules: { "/wish": "title" }, constants: { source: "Fair", tags: "hot" } };
  await inside((ctx) => editWebhook(ctx, { webhookId: webhook.id, mapping }));
  await send(webhook, JSON.stringify({ name: "Eva", wish: "Chairs" }));
  expect((await leads())[0]).toMatchObject({ title: "Chairs", contactName: "Eva", source: "Fair", tags: ["hot"] });
  const { calls, lastCallAt } = await details(webhook.id);
  expect(calls.map(({ body }) => JSON.parse(body ?? "") as unknown)).toEqual([
    { name: "Eva", wish: "Chairs" },
    JSON.parse(ana),
  ]);
  expect(lastCallAt).toBe(calls[0]?.receivedAt);
});

test("the same call again makes nothing new: by its own key, by that of its header, or by its bytes", async () => {
  const webhook = await create({ name: "Once", preset: "plain" });
  const again = async (body: object, headers: Record<string, string> = {}) =>
    (await send(webhook, JSON.stringify(body), headers)).json.arrivals.map(({ isNew }) => isNew);
  expect(await again({ name: "One", key: "1" })).toEqual([true]);
  expect(await again({ name: "One, corrected", key: "1" })).toEqual([false]);
  expect(await again({ name: "Two" }, { "idempotency-key": "2" })).toEqual([true]);
  expect(await again({ name: "Two!" }, { "idempotency-key": "2" })).toEqual([false]);
  expect(await again({ name: "Three" })).toEqual([true]);
  expect(await again({ name: "Three" })).toEqual([false]);
  expect(await again([{ name: "Four" }, { name: "Five" }] as never)).toEqual([true, true]);
  expect(await again([{ name: "Four" }, { name: "Five" }] as never)).toEqual([false, false]);
  const other = await create({ name: "Elsewhere", preset: "plain" });
  expect((await send(other, JSON.stringify({ name: "Three" }))).json.arrivals).toMatchObject([{ isNew: true }]);
  const twins = await Promise.all([send(webhook, '{"name":"Twin"}'), send(webhook, '{"name":"Twin"}')]);
  expect(new Set(twins.map(({ json }) => json.arrivals[0]?.id)).size).toBe(1);
});

test("a form is read as JSON is, and what cannot be read, or says nothing, waits", async () => {
  const webhook = await create({ name: "Forms", preset: "plain" });
  const form = { "content-type": "application/x-www-form-urlencoded" };
  expect((await send(webhook, "name=Bea&fields%5Bsize%5D=M", form)).json.arrivals).toMatchObject([{ kind: "lead" }]);
  expect((await leads())[0]).toMatchObject({ contactName: "Bea", description: "size: M" });
  const kept = (await details(webhook.id)).calls[0]?.body ?? "";
  expect(JSON.parse(kept)).toEqual({ name: "Bea", fields: { size: "M" } });
  const waits = [
    await send(webhook, "<xml/>"),
    await send(webhook, "{}"),
    await send(webhook, Buffer.from([0, 255, 1])),
  ];
  expect(waits.map(({ status, json }) => [status, json.arrivals[0]?.reason])).toEqual([
    [200, "unreadable"],
    [200, "empty"],
    [200, "unreadable"],
  ]);
  expect((await details(webhook.id)).calls[0]).toMatchObject({ state: "waiting", body: null });
});

test("a call that proves nothing is refused, and leaves a count", async () => {
  const webhook = await create({ name: "Signed", preset: "standard", secret: "whsec_c2VjcmV0IG9mIHRoZSB0ZXN0cw==" });
  const stamp = String(Math.floor(Date.now() / 1_000));
  const proof = createHmac("sha256", "secret of the tests").update(`msg_1.${stamp}.${ana}`).digest("base64");
  const headers = { "webhook-id": "msg_1", "webhook-timestamp": stamp, "webhook-signature": `v1,${proof}` };
  for (const wrong of [{}, { ...headers, "webhook-signature": "v1,AAAA" }, { ...headers, "webhook-id": "msg_2" }])
    expect(await send(webhook, ana, wrong)).toMatchObject({ status: 401, json: { code: "webhook.unsigned" } });
  expect(await details(webhook.id)).toMatchObject({ refused: 3, calls: [], version: 1 });
  expect((await details(webhook.id)).lastRefusedAt).not.toBeNull();
  expect((await send(webhook, ana, headers)).json.arrivals).toMatchObject([{ isNew: true, kind: "lead" }]);
  expect((await send(webhook, ana, headers)).json.arrivals).toMatchObject([{ isNew: false }]);
});

test("nothing is taken in at an address that Trato never made, that is off, or with too much or nothing in it", async () => {
  const webhook = await create({ name: "Off", preset: "plain" });
  const changed = webhook.address.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
  for (const address of [changed.replace(/.{4}$/, "AAAA"), `${new URL(webhook.address).origin}/api/inbound/webhooks/x`])
    expect(await send({ address }, ana)).toMatchObject({ status: 404, json: { code: "record.not_found" } });
  expect((await send(webhook, "")).status).toBe(400);
  expect((await send(webhook, `{"name":"${"x".repeat(1_000_000)}"}`)).status).toBe(413);
  await inside((ctx) => editWebhook(ctx, { webhookId: webhook.id, isOn: false }));
  expect(await send(webhook, ana)).toMatchObject({ status: 404, json: { code: "webhook.off" } });
});

test("whose leads they are the webhook says, and a team that is named there", async () => {
  const teamId = await inside((ctx) => createTeam(ctx, { name: "North", memberIds: [] }));
  const webhook = await create({ name: "North", preset: "plain", teamId: teamId.id });
  await send(webhook, JSON.stringify({ name: "Nora" }));
  expect((await leads())[0]).toMatchObject({ contactName: "Nora", teamId: teamId.id });
});

const mac = (key: string, text: string) => createHmac("sha256", key).update(text).digest("hex");

test("Meta for Developers, “Webhooks: verification requests”: the challenge comes back to whoever knows the text, and to nobody else", async () => {
  const webhook = await create({ name: "Meta", preset: "meta", secret: "app secret" });
  const { verifyToken } = await details(webhook.id);
  const right = { "hub.mode": "subscribe", "hub.challenge": "1158201444", "hub.verify_token": String(verifyToken) };
  expect(await ask(webhook, right)).toMatchObject({ status: 200, text: "1158201444" });
  expect((await ask(webhook, right)).type).toMatch(/^text\/plain/);
  for (const wrong of [
    { "hub.verify_token": "other" },
    { "hub.mode": "unsubscribe" },
    { "hub.challenge": "" },
    { "hub.challenge": "<script>" },
  ])
    expect((await ask(webhook, { ...right, ...wrong })).status).toBe(401);
  await inside((ctx) => editWebhook(ctx, { webhookId: webhook.id, isOn: false }));
  expect((await ask(webhook, right)).status).toBe(404);
  expect((await ask(await create({ name: "No questions", preset: "plain" }), right)).status).toBe(404);
});

test("LinkedIn, “Webhook validation”: its code is answered with what its secret makes of it, and nothing but a code is", async () => {
  const webhook = await create({ name: "LinkedIn", preset: "linkedin", secret: "client secret" });
  const challengeCode = "890e4665-4dfe-4ab1-b689-ed553bceeed0";
  const { status, text } = await ask(webhook, { challengeCode });
  expect([status, JSON.parse(text)]).toEqual([
    200,
    { challengeCode, challengeResponse: mac("client secret", challengeCode) },
  ]);
  for (const wrong of ["", `hmacsha256=${ana}`, `${challengeCode}0`])
    expect((await ask(webhook, { challengeCode: wrong })).status).toBe(401);
});

test("a call of Meta that brings ids waits with them and its reason, and comes again without a second one", async () => {
  const webhook = await create({ name: "Meta, without a token", preset: "meta", secret: "app secret" });
  const value = { leadgen_id: "1001", page_id: "6006", form_id: "7007" };
  const body = JSON.stringify({ object: "page", entry: [{ id: "6006", changes: [{ field: "leadgen", value }] }] });
  const headers = { "x-hub-signature-256": `sha256=${mac("app secret", body)}` };
  expect((await send(webhook, body, headers)).json.arrivals).toMatchObject([
    { isNew: true, state: "waiting", reason: "ids_only" },
  ]);
  expect((await send(webhook, body, headers)).json.arrivals).toMatchObject([{ isNew: false }]);
  expect(await details(webhook.id)).toMatchObject({
    hasAccessToken: false,
    calls: [{ state: "waiting", title: "leadgen_id: 1001, page_id: 6006, form_id: 7007" }],
  });
  expect((await send(webhook, body.replace("1001", "1002"), headers)).status).toBe(401);
});

const ofGoogle = (more: object) =>
  JSON.stringify({
    google_key: "key of the form",
    user_column_data: [{ column_id: "FULL_NAME", string_value: "Gema Sol" }],
    ...more,
  });

test("a lead of Google Ads is one by its key and its id, and a test waits for nobody", async () => {
  const webhook = await create({ name: "Google", preset: "google", secret: "key of the form" });
  expect((await send(webhook, ofGoogle({ lead_id: "1" }))).json.arrivals).toMatchObject([
    { kind: "lead", isNew: true },
  ]);
  expect((await send(webhook, ofGoogle({ lead_id: "1", form_id: 2 }))).json.arrivals).toMatchObject([{ isNew: false }]);
  expect((await leads())[0]).toMatchObject({ contactName: "Gema Sol", source: "Google Ads" });
  expect((await send(webhook, ofGoogle({ lead_id: "2", is_test: true }))).json.arrivals).toMatchObject([
    { state: "set_aside", reason: "test" },
  ]);
  expect((await send(webhook, ofGoogle({ lead_id: "3", google_key: "another" }))).status).toBe(401);
  expect(JSON.stringify(await details(webhook.id))).not.toContain("key of the form");
});

test("WordPress and automations prove their calls by a secret in a header that is already chosen", async () => {
  for (const preset of ["wordpress", "automation"] as const) {
    const webhook = await create({ name: preset, preset, secret: "open sesame" });
    expect(webhook).toMatchObject({ signature: "token", header: "x-webhook-secret" });
    const body = JSON.stringify({ "your-name": `By ${preset}`, "your-email": "ana@ruiz.example" });
    expect((await send(webhook, body)).status).toBe(401);
    await send(webhook, body, { "x-webhook-secret": "open sesame" });
    expect((await leads())[0]).toMatchObject({ contactName: `By ${preset}` });
  }
});

test("calls that bring some of the same in another order or alone, while rules give them out, bring each once", async () => {
  const webhook = await create({ name: "In lists", preset: "plain" });
  const memberId = await inside((ctx) => addMember(ctx, { name: "Ana", role: "sales", reach: "own" }));
  await inside((ctx) => assignmentRule(ctx, { members: among(memberId) }));
  for (let round = 0; round < 5; round++) {
    const leads = Array.from({ length: 6 }, (_, i) => ({ key: `${round}-${i}`, name: `Lead ${round}-${i}` }));
    const alone = [leads.slice(2, 3), leads.slice(3, 4), leads.slice(5)];
    const calls = [leads, leads.toReversed(), ...alone];
    const answers = await Promise.all(calls.map((all) => send(webhook, JSON.stringify(all))));
    expect(answers.map(({ status }) => status)).toEqual(calls.map(() => 200));
    const arrivals = answers.flatMap(({ json }) => json.arrivals);
    expect(arrivals.filter(({ isNew }) => isNew)).toHaveLength(6);
    expect(new Set(arrivals.map(({ arrivalId }) => arrivalId)).size).toBe(6);
  }
});
