import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { own } from "../../platform/rows.ts";
import { createWebhook } from "./create-webhook.ts";
import { getWebhook } from "./list-webhooks.ts";
import { setAccessToken } from "./set-access-token.ts";
import { readAccessToken, readSecrets } from "./store.ts";

const token = "EAAB token of the page";

test("what opens the leads is kept sealed beside the secret, told to nobody, and taken away again", () =>
  inWorkspace(async (t) => {
    const secret = "secret of its app";
    const { id: webhookId } = await createWebhook(t.system, { name: "Meta", preset: "meta", secret });
    expect(await setAccessToken(t.system, { webhookId, accessToken: token })).toMatchObject({
      hasAccessToken: true,
      version: 2,
    });
    expect(await readAccessToken(t.system, webhookId)).toBe(token);
    expect(await readSecrets(t.system, webhookId)).toEqual([secret]);
    const kept = await own(t.system, "webhookSecrets").selectAll().execute();
    expect(JSON.stringify([kept, await getWebhook(t.system, { webhookId })])).not.toContain("EAAB");
    expect(await diaryOf(t, webhookId)).toMatchObject([
      { event: "webhook.created" },
      { event: "webhook.token_changed" },
    ]);
    await setAccessToken(t.system, { webhookId, accessToken: null });
    expect(await readAccessToken(t.system, webhookId)).toBeNull();
  }));

test("only from whom brings ids something is fetched; by whom it is managed, and on what was seen", () =>
  inWorkspace(async (t) => {
    const plain = await createWebhook(t.system, { name: "Website", preset: "plain" });
    const give = (webhookId: typeof plain.id) => (ctx: typeof t.system) =>
      setAccessToken(ctx, { webhookId, accessToken: token });
    expect(await tried(t.system, give(plain.id))).toBe("webhook.not_fetched");
    const { id } = await createWebhook(t.system, { name: "Meta", preset: "meta", secret: "of its app" });
    expect(await whoMay(t, give(id))).toEqual(["administrator"]);
    expect(await whoeverIsElsewhere(t, give(id))).toBe("record.not_found");
  }));
