import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { tellShop } from "../../test/outgoing.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { changeOutgoingSecret, endFormerOutgoingSecret } from "./change-outgoing-secret.ts";
import { readSecrets } from "./store.ts";

test("a new secret signs at once, and the former one until it is ended", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const { id: outgoingWebhookId, secret: first } = await tellShop(alba);
    const changed = await changeOutgoingSecret(alba, { outgoingWebhookId });
    expect(changed).toMatchObject({ hasFormerSecret: true, version: 2 });
    expect(await readSecrets(alba, outgoingWebhookId)).toEqual([changed.secret, first]);
    const own = `whsec_${Buffer.alloc(24, "k").toString("base64")}`;
    expect(await changeOutgoingSecret(alba, { outgoingWebhookId, secret: own })).toMatchObject({ secret: null });
    expect(await endFormerOutgoingSecret(alba, { outgoingWebhookId })).toMatchObject({ hasFormerSecret: false });
    expect(await readSecrets(alba, outgoingWebhookId)).toEqual([own]);
    const end = (ctx: Context) => endFormerOutgoingSecret(ctx, { outgoingWebhookId });
    expect(await tried(alba, end)).toBe("outgoing.no_former_secret");
    const told = await diaryOf(t, outgoingWebhookId);
    expect(told.map(({ event }) => event).slice(1)).toEqual(
      ["secret_changed", "secret_changed", "secret_ended"].map((done) => `outgoing.${done}`),
    );
    for (const secret of [first, changed.secret, own]) expect(JSON.stringify(told)).not.toContain(secret);
  }));

test("of one's own, of all by administrators, and by nobody of another company", () =>
  inWorkspace(async (t) => {
    const owner = await t.as({ role: "manager" });
    const { id: outgoingWebhookId } = await tellShop(owner);
    await changeOutgoingSecret(owner, { outgoingWebhookId });
    for (const work of [
      (ctx: Context) => changeOutgoingSecret(ctx, { outgoingWebhookId }),
      (ctx: Context) => endFormerOutgoingSecret(ctx, { outgoingWebhookId }),
    ]) {
      expect(await whoMay(t, work, "record.not_found")).toEqual(["administrator"]);
      expect(await tried(await t.become(owner), work)).toBe("done");
      expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
    }
  }));

test("is given to no key that may not do all, or not for ever", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const { id: outgoingWebhookId } = await tellShop(alba);
    const asKey = (limits: object) => {
      const apiKey = { id: alba.newId<"api_keys">(), name: "Key", scopes: null, expiresAt: null, ...limits };
      const byKey = { ...alba, actor: { ...alba.actor, apiKey } };
      return tried(byKey, (ctx) => changeOutgoingSecret(ctx, { outgoingWebhookId }));
    };
    expect(await asKey({ scopes: ["keys:write"] })).toBe("outgoing.limited_key");
    expect(await asKey({ expiresAt: alba.now })).toBe("outgoing.limited_key");
    expect(await asKey({})).toBe("done");
  }));
