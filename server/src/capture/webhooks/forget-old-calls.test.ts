import type { Id } from "@trato/domain/ids.ts";
import { expect, test } from "vitest";
import { arriving } from "../../../test/attaching.ts";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin, testSite } from "../../../test/factories.ts";
import { sweepWorkspace } from "../../files/sweep-files.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { contentsAt } from "../../platform/contents/contents-place.ts";
import { keepHeld } from "../../platform/contents/hold-content.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import { getArrival } from "../get-arrival.ts";
import { type Come, receiveLead } from "../receive-lead.ts";
import { createWebhook } from "./create-webhook.ts";
import { forgetCalls, forgetOldCalls } from "./forget-old-calls.ts";
import { getWebhook } from "./list-webhooks.ts";
import "../../reactions.ts";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const lead: Come["found"] = { lead: { title: "Ana" }, consent: null };

/** One that became a lead, one that was nothing, one that waits. */
async function threeCame(ctx: Context) {
  const { id: webhookId } = await createWebhook(ctx, { name: "Website", preset: "plain" });
  const come = (key: string, found: Come["found"]) =>
    arriving(ctx, { text: JSON.stringify({ key }) }, async (raw) => {
      await contentsAt(ctx.site.contents).keep({ workspaceId: ctx.workspace.id, sha256: raw.sha256 }, raw.path);
      await keepHeld(ctx, raw);
      const sent = { source: "webhook", channel: webhookId, key, title: key, sender: null } as const;
      const { arrivalId } = await receiveLead(ctx, { ...sent, found, raw });
      const call = { arrivalId, webhookId, part: 0, mediaType: "application/json", fetched: JSON.stringify({ key }) };
      await insertOwn(ctx, "webhookCalls", call).execute();
      return arrivalId;
    });
  const taken = await come("taken", lead);
  const aside = await come("aside", { isNothing: "test" });
  const waiting = await come("waiting", { waits: "ids_only" });
  return { webhookId, taken, aside, waiting };
}

test("after 30 days the raw copy and what was fetched are gone, and what became of it stays", () =>
  inWorkspace(async (t) => {
    const { taken, aside, waiting, webhookId } = await threeCame(t.system);
    const raws = async () =>
      Promise.all(
        [taken, aside, waiting].map(async (arrivalId) => (await getArrival(t.system, { arrivalId })).raw?.text),
      );
    const after = (days: number) => forgetCalls({ ...t.system, now: inDays(days).toISOString() as Context["now"] });
    const all = ["taken", "aside", "waiting"].map((key) => JSON.stringify({ key }));
    await after(29.9);
    expect(await raws()).toEqual(all);
    await after(30.1);
    expect(await raws()).toEqual([undefined, undefined, all[2]]);
    expect(await getArrival(t.system, { arrivalId: taken })).toMatchObject({ state: "taken", read: { title: "Ana" } });
    const { calls } = await getWebhook(t.system, { webhookId });
    expect(calls.map(({ body }) => body === null)).toEqual([false, true, true]);
    const kept = await own(t.system, "webhookCalls").select("fetched").where("fetched", "is not", null).execute();
    expect(kept).toHaveLength(1);
  }));

test("the job goes through every company, and the sweep then takes the contents away", async () => {
  const edge = await testEdge();
  const { id: workspaceId }: { id: Id<"workspaces"> } = await createTestWorkspace();
  await edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, threeCame);
  const origin = { ...testOrigin, at: inDays(31) };
  await forgetOldCalls(edge, origin);
  await sweepWorkspace(edge, workspaceId, origin);
  const hashes: string[] = [];
  for await (const some of contentsAt(testSite.contents).list(workspaceId)) hashes.push(...some);
  expect(hashes).toHaveLength(1);
});
