import { request } from "node:http";
import type { Id } from "@trato/domain/ids.ts";
import { beforeAll, expect, test } from "vitest";
import { ofList } from "../test/bring.ts";
import { createTestWorkspace, testEdge, testOrigin } from "../test/factories.ts";
import { listening } from "../test/listening.ts";
import { createApiKey } from "./identity/api-keys.ts";
import { type Actor, systemActor } from "./platform/context.ts";

let key: string;

beforeAll(async () => {
  const workspace = await createTestWorkspace();
  key = await keyIn(workspace.id, workspace.administratorId);
});

async function keyIn(company: Id<"workspaces">, memberId: Id<"members">): Promise<string> {
  const actor: Actor = { ...systemActor, kind: "member", memberId, role: "administrator" };
  const edge = await testEdge();
  const made = await edge.run({ workspaceId: company, actor }, "write", testOrigin, (ctx) =>
    createApiKey(ctx, { name: "Lists" }),
  );
  return made.key;
}

async function ask(path: string, init: RequestInit = {}) {
  const { address } = await listening();
  const headers = { authorization: `Bearer ${key}`, ...init.headers };
  const answer = await fetch(`${address}/api${path}`, { ...init, headers });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }; // an answer or a problem is an object
}

const send = (body: BodyInit, headers: Record<string, string> = {}, name = "leads.csv") =>
  ask(`/import-files?name=${encodeURIComponent(name)}`, { method: "POST", body, headers });

const preview = (fileId: unknown, headers: Record<string, string> = {}) =>
  ask("/imports/preview", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ kind: "leads", fileId }),
  });

const list = "título;correo\nMesas;ana@acme.example\nSillas;luis@acme.example";

test("a file that is sent is kept by its name and its length, to be looked at and brought in by its id", async () => {
  const { status, json } = await send(list, { "content-type": "text/csv" }, "Lista comprada.csv");
  expect({ status, ...json }).toMatchObject({
    status: 200,
    name: "Lista comprada.csv",
    bytes: Buffer.byteLength(list),
  });
  expect(await preview(json["id"])).toMatchObject({ status: 200, json: { fresh: 2, bad: 0 } });
  const started = await ask("/imports", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind: "leads", fileName: "Lista comprada.csv", fileId: json["id"], options: ofList() }),
  });
  expect(started).toMatchObject({ status: 200, json: { state: "waiting", fileName: "Lista comprada.csv" } });
});

test("sent twice under one key it is kept once, also when both come together", async () => {
  const once = { "idempotency-key": "list-7" };
  const [one, other] = await Promise.all([send(list, once), send(list, once)]);
  expect(one.json["id"]).toBe(other.json["id"]);
  expect((await send(list, once)).json["id"]).toBe(one.json["id"]);
  expect(await send(`${list}\nMás;m@acme.example`, once)).toMatchObject({ status: 409 });
  expect((await send(list)).json["id"]).not.toBe(one.json["id"]);
});

test.each([
  ["nothing", "", 400, "file.empty"],
  ["a PDF", "%PDF-1.7\n", 400, "import.not_a_table"],
  ["a page", "<!DOCTYPE html><table></table>", 400, "import.not_a_table"],
])("%s is refused, and says why", async (_, body, status, code) => {
  expect(await send(body)).toMatchObject({ status, json: { code } });
});

test("a file without a name is refused by its field", async () => {
  const answer = await ask("/import-files", { method: "POST", body: list });
  expect(answer).toMatchObject({ status: 400, json: { code: "input.invalid" } });
});

test("more than a gigabyte is refused before any of it is read", async () => {
  const { address } = await listening();
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}`, "content-length": "1000000001" };
    const asked = request(`${address}/api/import-files?name=list.csv`, { method: "POST", headers }, (answer) => {
      resolve(answer.statusCode);
      asked.destroy();
    });
    asked.on("error", reject);
    asked.flushHeaders();
  });
  expect(status).toBe(413);
});

test("nobody unknown sends one, and another company does not bring it in", async () => {
  expect((await send(list, { authorization: "" })).status).toBe(401);
  const { json } = await send(list);
  const other = await createTestWorkspace();
  const theirs = await keyIn(other.id, other.administratorId);
  expect((await preview(json["id"], { authorization: `Bearer ${theirs}` })).status).toBe(404);
});
