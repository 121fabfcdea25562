import { beforeAll, expect, test } from "vitest";
import type { Id } from "@trato/domain/ids.ts";
import { createTestWorkspace, testEdge, testOrigin, testSite, type TestWorkspace } from "../test/factories.ts";
import { lead } from "../test/factories-opportunities.ts";
import { listening } from "../test/listening.ts";
import { listUnsubscribes } from "./messaging/unsubscribes/list-unsubscribes.ts";
import { unsubscribeLink } from "./messaging/unsubscribes/unsubscribe-token.ts";
import { writeMessage } from "./messaging/write-message.ts";
import { type Context, systemActor } from "./platform/context.ts";
import { nothingToRecord } from "./platform/diary.ts";

let workspace: TestWorkspace;
let messageId: Id<"messages">;

const inside = async <T>(work: (ctx: Context) => Promise<T>): Promise<T> =>
  (await testEdge()).run({ workspaceId: workspace.id, actor: systemActor }, "write", testOrigin, work);
const listed = () =>
  inside(async (ctx) => {
    nothingToRecord(ctx);
    return (await listUnsubscribes(ctx, { limit: 10 })).items.map(({ address, how }) => [address, how]);
  });

beforeAll(async () => {
  workspace = await createTestWorkspace({ language: "es" });
  messageId = await inside(async (ctx) => {
    const { id } = await lead(ctx, { email: "eva@puerto.example" });
    const about = { kind: "opportunity" as const, id };
    const text = { subject: "Hola", body: "Hola", language: "en" as const };
    return writeMessage(ctx, { about, to: "eva@puerto.example", ...text, byItself: "sequence" });
  });
});

async function ask(
  path = "",
  init: RequestInit = {},
  link = unsubscribeLink(testSite, { workspaceId: workspace.id, messageId }),
) {
  const { address } = await listening();
  return fetch(`${link.replace(testSite.publicUrl, address)}${path}`, { redirect: "manual", ...init });
}

test("to look at the link asks, in the language of the mail, and changes nothing", async () => {
  const answer = await ask();
  const page = await answer.text();
  expect([answer.status, await listed()]).toEqual([200, []]);
  expect(page).toContain('lang="en"');
  expect(page).toContain("eva@puerto.example");
  expect(page).toContain("<button");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("the button leaves, once, and the page offers to come back", async () => {
  for (let nth = 0; nth < 2; nth++)
    expect((await ask("", { method: "POST", body: new URLSearchParams() })).status).toBe(200);
  expect(await listed()).toEqual([["eva@puerto.example", "link"]]);
  expect(await (await ask()).text()).toContain("/back");
  expect((await ask("/back", { method: "POST", body: new URLSearchParams() })).status).toBe(200);
  expect(await listed()).toEqual([]);
});

test.each([
  ["application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"],
  [
    'multipart/form-data; boundary="b"',
    '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
  ],
])("a mail program leaves by one request of its own, as %s", async (type, body) => {
  const answer = await ask("", { method: "POST", headers: { "content-type": type }, body });
  expect([answer.status, await listed()]).toEqual([200, [["eva@puerto.example", "one_click"]]]);
  await ask("/back", { method: "POST" });
});

test("a link that Trato never made says so, and too much is refused", async () => {
  const wrong = { workspaceId: workspace.id, messageId };
  const forged = unsubscribeLink({ ...testSite, secret: "t".repeat(32) }, wrong);
  expect((await ask("", {}, forged)).status).toBe(404);
  expect((await ask("", { method: "POST" }, forged)).status).toBe(404);
  expect((await ask("", { method: "POST", body: "x".repeat(20_000) })).status).toBe(413);
  expect(await listed()).toEqual([]);
});
