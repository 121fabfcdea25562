import { mostLogoBytes } from "@trato/domain/parties/logo.ts";
import { expect, test } from "vitest";
import { sentOffer } from "../test/factories-sales.ts";
import { listening } from "../test/listening.ts";
import { drawing, putLogo } from "../test/logos.ts";
import { createTestWorkspace, testEdge, testOrigin } from "../test/factories.ts";
import { colleague } from "../test/people.ts";
import { createApiKey } from "./identity/api-keys.ts";
import { type Actor, systemActor } from "./platform/context.ts";
import "./reactions.ts";
import { revokeLink } from "./sales/portal/revoke-link.ts";

type Asking = { key?: string; method?: string; body?: BodyInit; type?: string };

async function ask(path: string, { key, type = "application/octet-stream", ...asking }: Asking = {}) {
  const { address } = await listening();
  const response = await fetch(`${address}/api${path}`, {
    ...asking,
    headers: { ...(key && { authorization: `Bearer ${key}` }), ...(asking.body && { "content-type": type }) },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const json = () => JSON.parse(bytes.toString()) as Record<string, unknown>; // an answer or a problem is an object
  return { status: response.status, headers: response.headers, bytes, json };
}

/** A company, with the keys of its administrator and of a salesperson. */
async function keys() {
  const home = await createTestWorkspace();
  const edge = await testEdge();
  const keyOf = async (memberId: Actor["memberId"], role: "administrator" | "sales") => {
    const actor: Actor = { ...systemActor, kind: "member", memberId, role };
    const who = { workspaceId: home.id, actor };
    return (await edge.run(who, "write", testOrigin, (ctx) => createApiKey(ctx, { name: "Scripts" }))).key;
  };
  const { id: seller } = await colleague(home);
  return { administrator: await keyOf(home.administratorId, "administrator"), seller: await keyOf(seller, "sales") };
}

const isPng = (bytes: Buffer) => bytes.subarray(1, 4).toString() === "PNG";

test("a drawing arrives and leaves as a picture in which nothing runs, for whoever works here and nobody else", async () => {
  const [{ administrator: key, seller }, elsewhere] = [await keys(), await keys()];
  const sent = await ask("/workspace/logo", { key, method: "POST", body: drawing(), type: "image/svg+xml" });
  expect(sent.status).toBe(200);
  const { logo } = sent.json() as { logo: { id: string } };
  const { status, headers, bytes } = await ask(`/workspace/logos/${logo.id}`, { key: seller });
  expect([status, headers.get("content-type"), isPng(bytes)]).toEqual([200, "image/png", true]);
  expect(headers.get("content-security-policy")).toContain("sandbox");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(bytes.includes("alert")).toBe(false);
  expect((await ask(`/workspace/logos/${logo.id}`)).status).toBe(401);
  expect((await ask(`/workspace/logos/${logo.id}`, { key: elsewhere.administrator })).status).toBe(404);
});

test("what is no picture, empty or too large is refused and said why, and only an administrator sends one", async () => {
  const { administrator: key, seller } = await keys();
  const codeOf = async (body: BodyInit, of = key) => {
    const { status, json } = await ask("/workspace/logo", { key: of, method: "POST", body });
    return [status, json()["code"]];
  };
  expect(await codeOf("GIF89a")).toEqual([400, "logo.no_picture"]);
  expect(await codeOf("")).toEqual([400, "file.empty"]);
  expect(await codeOf(Buffer.alloc(mostLogoBytes + 1))).toEqual([413, "file.too_large"]);
  expect(await codeOf(drawing(), seller)).toEqual([403, "permission.missing"]);
  expect((await ask("/workspace", { key })).json()["logo"]).toBeNull();
});

test("the customer sees the logo of whoever sent him the offer, as long as his link leads there", async () => {
  const { run, saleId, token } = await sentOffer();
  expect((await ask(`/portal/${token}/logo`)).status).toBe(404);
  await run((ctx) => putLogo(ctx));
  const { status, bytes } = await ask(`/portal/${token}/logo`);
  expect([status, isPng(bytes)]).toEqual([200, true]);
  expect((await ask(`/portal/${token}`)).json()).toMatchObject({ sender: { logo: { width: 800, height: 200 } } });
  expect((await ask(`/portal/${token.slice(0, -2)}AA/logo`)).status).toBe(404);
  await run((ctx) => revokeLink(ctx, { saleId }));
  expect((await ask(`/portal/${token}/logo`)).status).toBe(403);
});
