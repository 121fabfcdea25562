import { emptyMapping } from "@trato/domain/capture/webhooks/mapping.ts";
import { expect, test } from "vitest";
import { receive } from "../../../test/arriving.ts";
import { arriving } from "../../../test/attaching.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { contentsAt } from "../../platform/contents/contents-place.ts";
import { keepHeld } from "../../platform/contents/hold-content.ts";
import { insertOwn, own, updateOwn } from "../../platform/rows.ts";
import { receiveLead } from "../receive-lead.ts";
import { createWebhook } from "./create-webhook.ts";
import { editWebhook } from "./edit-webhook.ts";
import { readArrivalAgain } from "./read-arrival-again.ts";
import "../../reactions.ts";

/** A call of which nothing was read, for its mapping left all of it out. */
async function nothingWasRead(ctx: Context) {
  const { id: webhookId } = await createWebhook(ctx, { name: "Website", preset: "plain" });
  const ignoring = { ...emptyMapping, rules: { "/quien": "ignore" as const } };
  await editWebhook(ctx, { webhookId, mapping: ignoring });
  const arrivalId = await arriving(ctx, { text: '{"quien":"Ana Ruiz"}' }, async (raw) => {
    await contentsAt(ctx.site.contents).keep({ workspaceId: ctx.workspace.id, sha256: raw.sha256 }, raw.path);
    await keepHeld(ctx, raw);
    const sent = { source: "webhook", channel: webhookId, key: "1", title: "", sender: null } as const;
    const received = await receiveLead(ctx, { ...sent, found: { waits: "empty" }, raw });
    const call = { arrivalId: received.arrivalId, webhookId, part: 0, mediaType: "application/json" };
    await insertOwn(ctx, "webhookCalls", call).execute();
    return received.arrivalId;
  });
  const map = () =>
    editWebhook(ctx, { webhookId, mapping: { ...emptyMapping, rules: { "/quien": "contactName" as const } } });
  return { arrivalId, map };
}

test("what waited is the lead that today's mapping makes of it, once", () =>
  inWorkspace(async (t) => {
    const { arrivalId, map } = await nothingWasRead(t.system);
    const manager = await t.as({ role: "manager" });
    expect(await tried(manager, (ctx) => readArrivalAgain(ctx, { arrivalId }))).toBe("arrival.says_nothing");
    await map();
    expect(await tried(manager, (ctx) => readArrivalAgain(ctx, { arrivalId, version: 7 }))).toBe("record.changed");
    const made = await readArrivalAgain(manager, { arrivalId });
    expect(made).toMatchObject({ state: "taken", reason: null, title: "Ana Ruiz", read: { contactName: "Ana Ruiz" } });
    const leads = await own(t.system, "opportunities").select(["id", "contactName"]).execute();
    expect(leads).toEqual([{ id: made.subjectId, contactName: "Ana Ruiz" }]);
    expect(await diaryOf(t, String(made.subjectId))).toMatchObject([{ event: "lead.received" }]);
    expect(await tried(manager, (ctx) => readArrivalAgain(ctx, { arrivalId }))).toBe("arrival.taken");
  }));

test("is refused of what came otherwise, and of what is not kept any more", () =>
  inWorkspace(async (t) => {
    const { arrivalId: other } = await receive(t.system, {});
    expect(await tried(t.system, (ctx) => readArrivalAgain(ctx, { arrivalId: other }))).toBe("arrival.no_webhook");
    const { arrivalId } = await nothingWasRead(t.system);
    await updateOwn(t.system, "arrivals").set({ sha256: null }).where("id", "=", arrivalId).execute();
    expect(await tried(t.system, (ctx) => readArrivalAgain(ctx, { arrivalId }))).toBe("arrival.not_kept");
  }));

test("by those who lead, each in his own company", () =>
  inWorkspace(async (t) => {
    const { arrivalId, map } = await nothingWasRead(t.system);
    await map();
    const again = (ctx: Context) => readArrivalAgain(ctx, { arrivalId });
    expect(await triedBy(t, { role: "sales", reach: "all" }, again)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, again)).toBe("record.not_found");
    expect(await triedBy(t, { role: "administrator" }, again)).toBe("done");
  }));
