import { emptyMapping } from "@trato/domain/capture/webhooks/mapping.ts";
import { expect, test } from "vitest";
import { type InWorkspace, inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import "../../reactions.ts";
import { createWebhook } from "./create-webhook.ts";
import { editWebhook } from "./edit-webhook.ts";
import { readSecrets } from "./store.ts";

const website = async (t: InWorkspace) =>
  (await createWebhook(await t.become(t.system), { name: "Website", preset: "plain" })).id;

test("its name, mapping and way of proving are changed, merged with what others changed", () =>
  inWorkspace(async (t) => {
    const webhookId = await website(t);
    const mapping = { ...emptyMapping, rules: { "/q1": "email" }, constants: { source: "Fair" } };
    expect(await editWebhook(t.system, { webhookId, version: 1, mapping })).toMatchObject({ mapping, version: 2 });
    const token = { signature: "token", header: "x-token" } as const;
    expect(await editWebhook(t.system, { webhookId, version: 1, name: "Form", ...token })).toMatchObject({
      name: "Form",
      mapping,
      hasSecret: true,
      version: 3,
    });
    expect(await readSecrets(t.system, webhookId)).toHaveLength(1);
    expect(await editWebhook(t.system, { webhookId, name: "Form" })).toMatchObject({ version: 3 });
    expect(await diaryOf(t, webhookId)).toMatchObject([
      { event: "webhook.created" },
      { event: "webhook.changed", after: { mapping } },
      { event: "webhook.changed", before: { name: "Website" }, after: { name: "Form" } },
    ]);
  }));

test("is refused with what no webhook may be, and over what somebody else changed", () =>
  inWorkspace(async (t) => {
    const webhookId = await website(t);
    await createWebhook(t.system, { name: "Shop", preset: "plain" });
    await editWebhook(t.system, { webhookId, isOn: false });
    const refused = (edit: object) => tried(t.system, (ctx) => editWebhook(ctx, { webhookId, ...edit }));
    expect(await refused({ name: "Shop" })).toBe("webhook.name_taken");
    expect(await refused({ signature: "standard" })).toBe("webhook.signature");
    expect(await refused({ signature: "token" })).toBe("webhook.header_missing");
    expect(await refused({ mapping: { ...emptyMapping, constants: { email: "none" } } })).toBe("webhook.constant");
    await editWebhook(t.system, { webhookId, name: "Form" });
    expect(await refused({ name: "Mine", version: 2 })).toBe("record.changed");
  }));

test("by administrators, each in his own company", () =>
  inWorkspace(async (t) => {
    const webhookId = await website(t);
    expect(await whoMay(t, (ctx) => editWebhook(ctx, { webhookId, isOn: false }))).toEqual(["administrator"]);
    expect(await whoeverIsElsewhere(t, (ctx) => editWebhook(ctx, { webhookId, isOn: false }))).toBe("record.not_found");
  }));
