import type { Id } from "@trato/domain/ids.ts";
import { beforeAll, expect, test } from "vitest";
import { createTestWorkspace, testEdge, testOrigin } from "../test/factories.ts";
import { listening } from "../test/listening.ts";
import { rawMail } from "../test/mails.ts";
import { addMember } from "./identity/add-member.ts";
import { createApiKey } from "./identity/api-keys.ts";
import { type Actor, type Context, systemActor } from "./platform/context.ts";
import { sweepWorkspace } from "./files/sweep-files.ts";

let key: string;
let workspaceId: Id<"workspaces">;

beforeAll(async () => {
  const workspace = await createTestWorkspace();
  workspaceId = workspace.id;
  key = await keyIn(workspaceId, { memberId: workspace.administratorId, role: "administrator" });
});

async function keyIn(company: Id<"workspaces">, member: Pick<Actor, "memberId" | "role">): Promise<string> {
  const actor: Actor = { ...systemActor, kind: "member", ...member };
  return inside(company, actor, async (ctx) => (await createApiKey(ctx, { name: "Web" })).key);
}

const inside = async <T>(company: Id<"workspaces">, actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T> =>
  (await testEdge()).run({ workspaceId: company, actor }, "write", testOrigin, work);

async function ask(path: string, init: RequestInit = {}) {
  const { address } = await listening();
  return fetch(`${address}/api${path}`, { ...init, headers: { authorization: `Bearer ${key}`, ...init.headers } });
}

async function send(body: BodyInit, headers: Record<string, string> = {}, query = "") {
  const answer = await ask(`/inbound/leads${query}`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }; // an answer or a problem is an object
}

test("a script or a form brings a lead, once under its key, and whatever cannot be read is kept too", async () => {
  const lead = JSON.stringify({ name: "Ana", email: "ana@ruiz.example" });
  const first = await send(lead, { "idempotency-key": "7" }, "?channel=web");
  expect(first).toMatchObject({ status: 200, json: { isNew: true, kind: "lead", state: "taken" } });
  expect((await send(lead, { "idempotency-key": "7" }, "?channel=web")).json).toEqual({ ...first.json, isNew: false });
  const form = await send("name=Ana&key=8", { "content-type": "application/x-www-form-urlencoded" });
  expect(form.json).toMatchObject({ kind: "lead", isNew: true });
  const torn = await send(Buffer.from([0x7b, 0, 0xff, 0x22]), { "content-type": "image/png" });
  expect(torn).toMatchObject({ status: 200, json: { state: "waiting", kind: null, reason: "unreadable" } });
  const answer = await ask(`/arrivals/${String(torn.json["arrivalId"])}/raw`);
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
  expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0x7b, 0, 0xff, 0x22]);
});

test("of two who bring the same at once one makes the lead, and both are told of it", async () => {
  const body = JSON.stringify({ key: "twin", name: "Eva" });
  const [one, other] = await Promise.all([send(body), send(body)]);
  expect(one.json["id"]).toBe(other.json["id"]);
  expect(new Set([one.json["isNew"], other.json["isNew"]])).toEqual(new Set([false, true]));
});

test("nothing, too much, or nobody is refused, and says why", async () => {
  expect(await send("")).toMatchObject({ status: 400, json: { code: "file.empty" } });
  expect(await send(Buffer.alloc(1_000_001, "x"))).toMatchObject({ status: 413 });
  expect((await ask("/inbound/leads", { method: "POST", body: "{}", headers: { authorization: "" } })).status).toBe(
    401,
  );
});

test("the raw copy is not swept away", async () => {
  const { json } = await send(JSON.stringify({ name: "Kept" }));
  await sweepWorkspace(await testEdge(), workspaceId, { ...testOrigin, at: new Date(Date.now() + 100 * 86_400_000) });
  expect((await ask(`/arrivals/${String(json["arrivalId"])}/raw`)).status).toBe(200);
});

/** A mail with a script and two pictures, one of which came with it; where it is shown. */
async function sendMail(id: string): Promise<{ json: Record<string, unknown>; html: string }> {
  const part = "Content-Type: image/png\nContent-ID: <logo>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=";
  const seen =
    '<p onclick="a()">Hello<script>alert(1)</script></p><img src="cid:logo"><img src="http://spy.example/1.png">';
  const body = `--b\nContent-Type: text/html\n\n${seen}\n--b\n${part}\n--b--\n`;
  const raw = rawMail({ id, more: "Content-Type: multipart/related; boundary=b", body });
  const answer = await ask("/inbound/mail", { method: "POST", body: raw });
  const json = (await answer.json()) as Record<string, unknown>; // as above
  return { json, html: `/mails/${String(json["arrivalId"])}/html` };
}

test("a raw mail is a lead, and its HTML is shown where nothing runs and nothing is fetched unasked", async () => {
  const { json, html } = await sendMail("html@ruiz.example");
  expect(json).toMatchObject({ isNew: true, kind: "lead", state: "taken" });
  const page = await ask(html);
  expect(page.headers.get("content-type")).toMatch(/^text\/html/);
  const policy = page.headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups/);
  expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src/);
  const text = await page.text();
  expect(text).not.toMatch(/<script|onclick|cid:/);
  expect(text).toContain('src="data:image/png;base64,iVBORw0KGgo="');
  const asked = await ask(`${html}?pictures=1`);
  expect(asked.headers.get("content-security-policy")).toContain("img-src data: https: http:;");
});

test("nobody sees it who does not reach the record, from elsewhere, or without a key", async () => {
  const { html } = await sendMail("stranger@ruiz.example");
  const memberId = await inside(workspaceId, systemActor, (ctx) =>
    addMember(ctx, { name: "Back", role: "back_office", reach: "own", teamIds: [] }),
  );
  const elsewhere = await createTestWorkspace();
  const keys = [
    await keyIn(workspaceId, { memberId, role: "back_office" }),
    await keyIn(elsewhere.id, { memberId: elsewhere.administratorId, role: "administrator" }),
  ];
  for (const other of keys)
    expect((await ask(html, { headers: { authorization: `Bearer ${other}` } })).status).toBe(404);
  expect((await ask(html, { headers: { authorization: "" } })).status).toBe(401);
});
