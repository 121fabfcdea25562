import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { failedEvent, tellShop } from "../../test/outgoing.ts";
import { tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { listOutgoingEvents } from "./list-outgoing-webhooks.ts";
import { replayOutgoingEvent, replayOutgoingEvents } from "./replay-outgoing-events.ts";

test("what failed is sent again, one by one or all together; what waits already is not", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const { id: outgoingWebhookId } = await tellShop(alba);
    const [one, two] = [await failedEvent(alba, outgoingWebhookId), await failedEvent(alba, outgoingWebhookId)];
    const again = (ctx: Context) => replayOutgoingEvent(ctx, { outgoingEventId: one });
    expect(await again(alba)).toEqual({ replayed: 1 });
    expect(await tried(alba, again)).toBe("outgoing.waits");
    const future = "2100-01-01T00:00:00Z" as typeof alba.now;
    expect(await replayOutgoingEvents(alba, { outgoingWebhookId, failedSince: future })).toEqual({ replayed: 0 });
    expect(await replayOutgoingEvents(alba, { outgoingWebhookId, failedSince: alba.now })).toEqual({ replayed: 1 });
    const { items } = await listOutgoingEvents(alba, { outgoingWebhookId, state: "waiting", limit: 80 });
    expect(items).toMatchObject([
      { id: two, tries: 0 },
      { id: one, tries: 0 },
    ]);
  }));

test("of one's own, of all by administrators, and by nobody of another company", () =>
  inWorkspace(async (t) => {
    const owner = await t.as({ role: "manager" });
    const { id: outgoingWebhookId } = await tellShop(owner);
    const outgoingEventId = await failedEvent(owner, outgoingWebhookId);
    for (const work of [
      (ctx: Context) => replayOutgoingEvent(ctx, { outgoingEventId }),
      (ctx: Context) => replayOutgoingEvents(ctx, { outgoingWebhookId, failedSince: owner.now }),
    ]) {
      expect(await whoMay(t, work, "record.not_found")).toEqual(["administrator"]);
      expect(await tried(await t.become(owner), work)).toBe("done");
      expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
    }
  }));
