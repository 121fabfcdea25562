import type { Id } from "@trato/domain/ids.ts";
import { beforeAll, expect, test } from "vitest";
import { createTestWorkspace, testEdge, testOrigin } from "../test/factories.ts";
import { listening } from "../test/listening.ts";
import { createApiKey } from "./identity/api-keys.ts";
import { type Actor, systemActor } from "./platform/context.ts";
import { sweepWorkspace } from "./files/sweep-files.ts";

let key: string;
let workspaceId: Id<"workspaces">;

beforeAll(async () => {
  const workspace = await createTestWorkspace();
  workspaceId = workspace.id;
  const actor: Actor = { ...systemActor, kind: "member", memberId: workspace.administratorId, role: "administrator" };
  const edge = await testEdge();
  key = await edge.run(
    { workspaceId, actor },
    "write",
    testOrigin,
    async (ctx) => (await createApiKey(ctx, { name: "Web" })).key,
  );
});

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
