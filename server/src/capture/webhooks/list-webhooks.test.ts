import { expect, test } from "vitest";
import { arriving } from "../../../test/attaching.ts";
import { type InWorkspace, inWorkspace } from "../../../test/factories.ts";
import { keepHeld } from "../../platform/contents/hold-content.ts";
import { insertOwn } from "../../platform/rows.ts";
import "../../reactions.ts";
import { receiveLead } from "../receive-lead.ts";
import { createWebhook } from "./create-webhook.ts";
import { getWebhook, listWebhooks } from "./list-webhooks.ts";

type Called = { webhookId: Awaited<ReturnType<typeof createWebhook>>["id"]; text: string; part?: number };

const called = ({ system: ctx }: InWorkspace, { webhookId, text, part = 0 }: Called) =>
  arriving(ctx, { text }, async (raw) => {
    await keepHeld(ctx, raw);
    const come = { source: "webhook", channel: webhookId, key: null, title: "What came", sender: null, raw } as const;
    const { arrivalId } = await receiveLead(ctx, { ...come, found: { waits: "empty" } });
    await insertOwn(ctx, "webhookCalls", { arrivalId, webhookId, part, mediaType: "application/json" }).execute();
  });

test("it shows the bodies that came lately, each part of a list by itself, and none of what is too long", () =>
  inWorkspace(async (t) => {
    const { id: webhookId } = await createWebhook(t.system, { name: "Website", preset: "plain" });
    await called(t, { webhookId, text: `{"a":"${"x".repeat(200_000)}"}` });
    await called(t, { webhookId, text: '[{"a":1},{"a":2}]', part: 1 });
    for (const text of ["<xml/>", '{"b":1}']) await called(t, { webhookId, text });
    const { calls } = await getWebhook(t.system, { webhookId });
    expect(calls.map(({ body }) => body)).toEqual(['{"b":1}', null, '{"a":2}', null]);
    for (const text of ['{"c":1}', '{"c":2}']) await called(t, { webhookId, text });
    expect((await getWebhook(t.system, { webhookId })).calls).toHaveLength(5);
  }));

test("they are listed by their names", () =>
  inWorkspace(async (t) => {
    for (const name of ["Shop", "Form"]) await createWebhook(t.system, { name, preset: "plain" });
    expect((await listWebhooks(t.system)).items.map(({ name }) => name)).toEqual(["Form", "Shop"]);
  }));
