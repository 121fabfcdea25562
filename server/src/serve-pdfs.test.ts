import { expect, test } from "vitest";
import { createTestWorkspace, testEdge, testOrigin } from "../test/factories.ts";
import { line, vendorOf } from "../test/factories-purchases.ts";
import { product } from "../test/factories-stock.ts";
import { listening } from "../test/listening.ts";
import { createApiKey } from "./identity/api-keys.ts";
import { type Actor, systemActor } from "./platform/context.ts";
import { createPurchase } from "./purchasing/create-purchase.ts";
import { editPurchase } from "./purchasing/edit-purchase.ts";
import "./reactions.ts";

/** A purchase of so many lines, who works with it, and how its pages are asked for. */
async function purchaseOf(lines: number) {
  const home = await createTestWorkspace();
  const edge = await testEdge();
  const actor: Actor = { ...systemActor, kind: "member", memberId: home.administratorId, role: "administrator" };
  const who = { workspaceId: home.id, actor };
  const { id, key } = await edge.run(who, "write", testOrigin, async (ctx) => {
    const chair = await product(ctx, { name: "Silla" });
    const vendorId = await vendorOf(ctx, chair.id, "Maderas", { price: "5" });
    const ordered = Array.from({ length: lines }, () => line(chair.id, "1"));
    const purchase = await createPurchase(ctx, { vendorId, lines: ordered });
    return { id: purchase.id, key: (await createApiKey(ctx, { name: "Scripts" })).key };
  });
  const { address } = await listening();
  const ask = async (query = "") => {
    const authorization = `Bearer ${key}`;
    const answer = await fetch(`${address}/api/purchases/${id}/preview${query}`, { headers: { authorization } });
    const body = (await answer.json()) as Record<string, unknown>; // a page or a problem
    return { status: answer.status, kept: answer.headers.get("cache-control"), body };
  };
  const note = (text: string) =>
    edge.run(who, "write", testOrigin, (ctx) => editPurchase(ctx, { purchaseId: id, note: text }));
  return { ask, note };
}

const drawn = ({ body }: { body: Record<string, unknown> }) => [body["page"], body["pages"]];

test("a purchase is looked through page by page as it would be printed, as it stands now", async () => {
  const { ask, note } = await purchaseOf(60);
  const [first, second, beyond] = [await ask(), await ask("?page=2"), await ask("?page=99")];
  expect([first.status, first.kept]).toEqual([200, "no-store"]);
  expect([first, second, beyond].map(drawn)).toEqual([
    [1, 2],
    [2, 2],
    [2, 2],
  ]);
  expect(String(first.body["picture"])).toMatch(/^<svg /);
  expect(second.body["picture"]).not.toBe(first.body["picture"]);
  expect(beyond.body["picture"]).toBe(second.body["picture"]);
  await note("Por la mañana");
  expect((await ask("?page=2")).body["picture"]).not.toBe(second.body["picture"]);
  expect(await ask("?page=0")).toMatchObject({ status: 400, body: { errors: [{ path: "page" }] } });
});
