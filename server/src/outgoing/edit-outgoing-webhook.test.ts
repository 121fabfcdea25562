import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { tellShop } from "../../test/outgoing.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { editOutgoingWebhook, removeOutgoingWebhook } from "./edit-outgoing-webhook.ts";
import { getOutgoingWebhook } from "./list-outgoing-webhooks.ts";

test("is edited, switched off and on, and removed, each told by its history", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const { id: outgoingWebhookId } = await tellShop(alba);
    const edit = { outgoingWebhookId, version: 1, isOn: false, kinds: ["sale" as const] };
    expect(await editOutgoingWebhook(alba, edit)).toMatchObject({
      isOn: false,
      offBecause: "by_hand",
      kinds: ["sale"],
      version: 2,
    });
    expect(await editOutgoingWebhook(alba, { outgoingWebhookId, version: 2, isOn: true })).toMatchObject({
      offBecause: null,
    });
    const inside = { outgoingWebhookId, version: 3, address: "https://10.0.0.1/" };
    expect(await tried(alba, (ctx) => editOutgoingWebhook(ctx, inside))).toBe("outgoing.inside");
    const stale = { outgoingWebhookId, version: 1, kinds: ["product" as const] };
    expect(await tried(alba, (ctx) => editOutgoingWebhook(ctx, stale))).toBe("record.changed");
    await removeOutgoingWebhook(alba, { outgoingWebhookId });
    expect(await tried(alba, (ctx) => getOutgoingWebhook(ctx, { outgoingWebhookId }))).toBe("record.not_found");
    const events = ["created", "changed", "changed", "removed"].map((done) => `outgoing.${done}`);
    expect((await diaryOf(t, outgoingWebhookId)).map(({ event }) => event)).toEqual(events);
  }));

test("of one's own, of all by administrators, and by nobody of another company", () =>
  inWorkspace(async (t) => {
    const owner = await t.as({ role: "manager" });
    const { id: outgoingWebhookId } = await tellShop(owner);
    for (const work of [
      (ctx: Context) => editOutgoingWebhook(ctx, { outgoingWebhookId, version: 1, name: "Mine" }),
      (ctx: Context) => removeOutgoingWebhook(ctx, { outgoingWebhookId }),
    ]) {
      expect(await whoMay(t, work, "record.not_found")).toEqual(["administrator"]);
      expect(await tried(await t.become(owner), work)).toBe("done");
      expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
    }
  }));
