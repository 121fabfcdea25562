import { mostFileBytes } from "@trato/domain/contents/media-types.ts";
import { beforeAll, expect, test } from "vitest";
import { listening } from "../test/listening.ts";
import { createTestWorkspace, testEdge, testOrigin, testSite } from "../test/factories.ts";
import { createContact } from "./contacts/create-contact.ts";
import { createApiKey } from "./identity/api-keys.ts";
import { type Actor, systemActor } from "./platform/context.ts";

let key: string;
let contactId: string;

beforeAll(async () => {
  const { id: workspaceId, administratorId } = await createTestWorkspace();
  const edge = await testEdge();
  const actor: Actor = { ...systemActor, kind: "member", memberId: administratorId, role: "administrator" };
  await edge.run({ workspaceId, actor }, "write", testOrigin, async (ctx) => {
    contactId = (await createContact(ctx, { kind: "company", name: "Acme" })).id;
    key = (await createApiKey(ctx, { name: "Scripts" })).key;
  });
});

type Asking = { method?: string; body?: BodyInit; headers?: Record<string, string> };

async function ask(path: string, { headers, ...asking }: Asking = {}) {
  const { address } = await listening();
  const response = await fetch(`${address}/api${path}`, {
    ...asking,
    headers: { authorization: `Bearer ${key}`, ...headers },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, json: jsonOf(bytes) };
}

function jsonOf(bytes: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(bytes.toString()) as Record<string, unknown>; // an answer or a problem is an object
  } catch {
    return {};
  }
}

const send = (name: string, body: BodyInit, headers: Record<string, string> = {}) =>
  ask(`/contacts/${contactId}/files?name=${encodeURIComponent(name)}`, {
    method: "POST",
    body,
    headers: { "content-type": "application/octet-stream", ...headers },
  });

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("a picture is sent as it is, and shown in place under its own name, as nothing that could run", async () => {
  const { status, json } = await send("Puerta «nueva».png", png);
  expect([status, json["mediaType"], json["bytes"]]).toEqual([200, "image/png", png.length]);
  const { headers, bytes } = await ask(`/files/${String(json["id"])}`);
  expect(bytes.equals(png)).toBe(true);
  expect(headers.get("content-type")).toBe("image/png");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(headers.get("content-security-policy")).toContain("sandbox");
  expect(headers.get("content-disposition")).toBe(
    `inline; filename="Puerta__nueva_.png"; filename*=UTF-8''Puerta%20%C2%ABnueva%C2%BB.png`,
  );
  const saved = await ask(`/files/${String(json["id"])}?download=1`);
  expect(saved.headers.get("content-disposition")).toMatch(/^attachment;/);
});

const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;

test.each([
  ["a page", "<!doctype html><script>alert(1)</script>", "text/html", "text/plain"],
  ["a drawing with a script", svg, "image/svg+xml", "text/plain"],
  ["a page that claims to be a picture", "<html><script>alert(1)</script>", "image/png", "text/plain"],
  ["a program", Buffer.from("4d5a90000300000004000000ffff0000", "hex"), "image/png", "application/x-msdownload"],
  ["an archive", Buffer.from("504b0506000000000000000000000000000000000000", "hex"), "text/html", "application/zip"],
])("%s is never run by a browser", async (_, body, claimed, mediaType) => {
  const { json } = await send("x", body, { "content-type": claimed });
  expect(json["mediaType"]).toBe(mediaType);
  const { headers } = await ask(`/files/${String(json["id"])}`);
  const isText = mediaType === "text/plain";
  expect(headers.get("content-type")).toBe(isText ? "text/plain; charset=utf-8" : "application/octet-stream");
  expect(headers.get("content-disposition")).toMatch(isText ? /^inline/ : /^attachment/);
});

test("a part is sent where a part is asked for, and nothing where it is known", async () => {
  const { json } = await send("long.txt", "0123456789");
  const path = `/files/${String(json["id"])}`;
  const part = await ask(path, { headers: { range: "bytes=2-4" } });
  expect([part.status, part.bytes.toString(), part.headers.get("content-range")]).toEqual([206, "234", "bytes 2-4/10"]);
  expect((await ask(path, { headers: { range: "bytes=10-" } })).status).toBe(416);
  const tag = part.headers.get("etag") ?? "";
  expect((await ask(path, { headers: { "if-none-match": tag } })).status).toBe(304);
});

test("what is empty, too large or has no name is refused before it is taken in", async () => {
  const codeOf = async (sent: ReturnType<typeof send>) => {
    const { status, json } = await sent;
    return [status, json["code"]];
  };
  expect(await codeOf(send("empty", ""))).toEqual([400, "file.empty"]);
  expect(await codeOf(send("", "x"))).toEqual([400, "input.invalid"]);
  const { server } = await listening();
  const announced = { authorization: `Bearer ${key}`, "content-length": String(mostFileBytes + 1) };
  const url = `/api/contacts/${contactId}/files?name=large`;
  const refused = await server.inject({ method: "POST", url, headers: announced, payload: "x" });
  expect([refused.statusCode, refused.json()["code"]]).toEqual([413, "file.too_large"]);
  expect(refused.json()["detail"]).toBe("A file may have up to 50 MB.");
});

test("a store that does not answer is said so, and what it holds is there when it answers again", async () => {
  const { json } = await send("kept.txt", "kept");
  const { contents } = testSite;
  const s3 = { endpoint: "http://127.0.0.1:9", region: "eu-south-2", accessKeyId: "none", secretAccessKey: "none" };
  testSite.contents = { ...contents, bucket: "s3://away", s3 };
  const answers = [await ask(`/files/${String(json["id"])}`), await send("lost.txt", "lost")];
  testSite.contents = contents;
  expect(answers.map((each) => [each.status, each.json["code"]])).toEqual([
    [503, "file.not_now"],
    [503, "file.not_now"],
  ]);
  expect((await ask(`/files/${String(json["id"])}`)).bytes.toString()).toBe("kept");
});

test("the same key sends a file once", async () => {
  const headers = { "idempotency-key": "photo 1" };
  const [one, again] = [await send("a", "same", headers), await send("a", "same", headers)];
  expect(again.json).toEqual(one.json);
  expect((await send("a", "other", headers)).json["code"]).toBe("idempotency.reused");
});
