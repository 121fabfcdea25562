import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { changeWebhookSecret, endFormerSecret } from "./change-webhook-secret.ts";
import { createWebhook } from "./create-webhook.ts";
import { readSecrets } from "./store.ts";

test("a new secret opens at once, the former one until it is ended", () =>
  inWorkspace(async (t) => {
    const { id: webhookId, secret: first } = await createWebhook(t.system, { name: "Website", preset: "standard" });
    const changed = await changeWebhookSecret(t.system, { webhookId });
    expect(changed).toMatchObject({ hasFormerSecret: true, version: 2 });
    expect(await readSecrets(t.system, webhookId)).toEqual([changed.secret, first]);
    const third = "whsec_bXkgb3duIHNlY3JldA==";
    expect(await changeWebhookSecret(t.system, { webhookId, secret: third })).toMatchObject({ secret: null });
    expect(await readSecrets(t.system, webhookId)).toEqual([third, changed.secret]);
    expect(await endFormerSecret(t.system, { webhookId })).toMatchObject({ hasFormerSecret: false, version: 4 });
    expect(await readSecrets(t.system, webhookId)).toEqual([third]);
    expect(await tried(t.system, (ctx) => endFormerSecret(ctx, { webhookId }))).toBe("webhook.no_former_secret");
    expect((await diaryOf(t, webhookId)).map(({ event }) => event)).toEqual([
      "webhook.created",
      "webhook.secret_changed",
      "webhook.secret_changed",
      "webhook.secret_ended",
    ]);
  }));

test("is refused where none is asked for, or in another shape", () =>
  inWorkspace(async (t) => {
    const plain = await createWebhook(t.system, { name: "Form", preset: "plain" });
    const standard = await createWebhook(t.system, { name: "Website", preset: "standard" });
    const change = (webhookId: typeof plain.id, secret?: string) =>
      tried(t.system, (ctx) => changeWebhookSecret(ctx, { webhookId, ...(secret && { secret }) }));
    expect(await change(plain.id)).toBe("webhook.no_secret");
    expect(await change(standard.id, "not base64")).toBe("webhook.secret_shape");
  }));

test("by administrators, each in his own company", () =>
  inWorkspace(async (t) => {
    const { id: webhookId } = await createWebhook(t.system, { name: "Website", preset: "standard" });
    await changeWebhookSecret(t.system, { webhookId });
    for (const change of [
      (ctx: Context) => changeWebhookSecret(ctx, { webhookId }),
      (ctx: Context) => endFormerSecret(ctx, { webhookId }),
    ]) {
      expect(await whoMay(t, change)).toEqual(["administrator"]);
      expect(await whoeverIsElsewhere(t, change)).toBe("record.not_found");
    }
  }));
