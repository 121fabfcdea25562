import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../../test/factories.ts";
import { asSystem } from "../../../test/people.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { createWebhook } from "./create-webhook.ts";
import { getWebhook, listWebhooks } from "./list-webhooks.ts";
import { readSecrets } from "./store.ts";

test("a webhook has an address of its own, and a secret that is shown once and stands nowhere in the clear", () =>
  inWorkspace(async (t) => {
    const administrator = await t.as({ role: "administrator", name: "Alba" });
    const made = await createWebhook(administrator, { name: "Website", preset: "standard" });
    expect(made).toMatchObject({
      signature: "standard",
      hasSecret: true,
      hasFormerSecret: false,
      isOn: true,
      refused: 0,
    });
    expect(made.address).toMatch(/^http:\/\/localhost:3000\/api\/inbound\/webhooks\/[\w-]{64}$/);
    expect(made.secret).toMatch(/^whsec_/);
    expect(await readSecrets(t.system, made.id)).toEqual([made.secret]);
    const kept = await t.asSystem(({ db }) => db.selectFrom("webhookSecrets").selectAll().execute());
    const told = await diaryOf(t, made.id);
    expect(JSON.stringify([kept, told, await getWebhook(t.system, { webhookId: made.id })])).not.toContain(made.secret);
    expect(told).toMatchObject([{ event: "webhook.created", by: "Alba", after: { name: "Website" } }]);
    expect((await listWebhooks(administrator)).items).toMatchObject([
      { id: made.id, name: "Website", lastCallAt: null },
    ]);
  }));

test("a secret that somebody brings is not shown, and where nothing is to be proven there is none", () =>
  inWorkspace(async (t) => {
    const hmac = { preset: "plain", signature: "hmac", header: "x-signature" } as const;
    const brought = await createWebhook(t.system, { name: "Shop", ...hmac, secret: "long enough" });
    expect(brought).toMatchObject({ secret: null, hasSecret: true, header: "x-signature", encoding: "hex" });
    expect(await createWebhook(t.system, { name: "Form", preset: "plain" })).toMatchObject({
      secret: null,
      hasSecret: false,
    });
  }));

test("is refused with a name that is taken, a way of proving that is not its sender's, a header left out, a wrong secret or team", () =>
  inWorkspace(async (t) => {
    await createWebhook(t.system, { name: "Website", preset: "plain" });
    const refused = (input: object) =>
      tried(t.system, (ctx) => createWebhook(ctx, { name: "Other", preset: "plain", ...input }));
    expect(await refused({ name: "Website" })).toBe("webhook.name_taken");
    expect(await refused({ signature: "standard" })).toBe("webhook.signature");
    expect(await refused({ signature: "hmac" })).toBe("webhook.header_missing");
    expect(await refused({ preset: "standard", secret: "not base64" })).toBe("webhook.secret_shape");
    expect(await refused({ preset: "meta" })).toBe("webhook.secret_needed");
    expect(await refused({ teamId: t.system.newId() })).not.toBe("done");
  }));

test("by administrators, each in his own company", () =>
  inWorkspace(async (t) => {
    const { id: webhookId } = await createWebhook(t.system, { name: "Website", preset: "plain" });
    expect(await whoMay(t, (ctx) => createWebhook(ctx, { name: "Mine", preset: "plain" }))).toEqual(["administrator"]);
    for (const read of [listWebhooks, (ctx: Context) => getWebhook(ctx, { webhookId })])
      expect(await whoMay(t, read)).toEqual(["administrator"]);
    expect(await whoeverIsElsewhere(t, (ctx) => getWebhook(ctx, { webhookId }))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => createWebhook(ctx, { name: "Website", preset: "plain" }))).toBe("done");
  }));

const add = (ctx: Context) => createWebhook(ctx, { name: "Website", preset: "plain" });

test("of several who add one of the same name at once one does", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const outcomes = await Promise.allSettled([asSystem(workspaceId, add), asSystem(workspaceId, add)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});
