import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { failedEvent, tellShop } from "../../test/outgoing.ts";
import { tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { getOutgoingWebhook, listOutgoingEvents, listOutgoingWebhooks } from "./list-outgoing-webhooks.ts";

const seen = async (ctx: Context) => (await listOutgoingWebhooks(ctx)).items.map(({ name }) => name);

test("what was sent is listed page by page, the newest first, and what failed is counted", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const { id: outgoingWebhookId } = await tellShop(alba);
    const [one, two] = [await failedEvent(alba, outgoingWebhookId), await failedEvent(alba, outgoingWebhookId)];
    const page = await listOutgoingEvents(alba, { outgoingWebhookId, state: "failed", limit: 1 });
    expect(page.items).toMatchObject([{ id: two, state: "failed", status: 500, recordName: null, dueAt: null }]);
    const next = await listOutgoingEvents(alba, { outgoingWebhookId, limit: 1, cursor: page.nextCursor ?? "" });
    expect(next).toMatchObject({ items: [{ id: one }], nextCursor: null });
    expect((await listOutgoingEvents(alba, { outgoingWebhookId, state: "waiting", limit: 1 })).items).toEqual([]);
    expect(await getOutgoingWebhook(alba, { outgoingWebhookId })).toMatchObject({ failed: 2, waiting: 0 });
    expect(await seen(await t.as({ role: "sales", reach: "all" }))).toEqual([]);
    expect(await seen(await t.as({ role: "administrator" }))).toEqual(["Shop"]);
    expect(await seen(await t.elsewhere())).toEqual([]);
  }));

test("of one's own, of all by administrators, and by nobody of another company", () =>
  inWorkspace(async (t) => {
    const owner = await t.as({ role: "manager" });
    const { id: outgoingWebhookId } = await tellShop(owner);
    for (const work of [
      (ctx: Context) => getOutgoingWebhook(ctx, { outgoingWebhookId }),
      (ctx: Context) => listOutgoingEvents(ctx, { outgoingWebhookId, limit: 80 }),
    ]) {
      expect(await whoMay(t, work, "record.not_found")).toEqual(["administrator"]);
      expect(await tried(await t.become(owner), work)).toBe("done");
      expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
    }
  }));
