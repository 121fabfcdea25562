import { expect, test } from "vitest";
import { inWorkspace } from "../../../../test/factories.ts";
import { stripeHere } from "../../../../test/factories-payments.ts";
import { stripeKeys } from "../../../../test/stripe-stand-in.ts";
import { diaryOf, tried, whoMay } from "../../../../test/trying.ts";
import type { Context } from "../../../platform/context.ts";
import { editCardProvider, getCardProvider, removeCardProvider, tryNewKey } from "./card-settings.ts";

test("keys are kept sealed, and nothing of them is told but how one ends", () =>
  inWorkspace(async (t) => {
    const { system: ctx } = t;
    expect(await getCardProvider(ctx)).toMatchObject({ isSet: false, isOn: false, keyEnd: null, isTold: false });
    const set = await editCardProvider(ctx, { ...stripeKeys, isOn: true });
    expect(set).toMatchObject({ isSet: true, isOn: true, keyEnd: "rato", isTold: true, version: 2 });
    const kept = JSON.stringify(await ctx.db.selectFrom("cardProviders").selectAll().execute());
    const told = JSON.stringify([set, await diaryOf(t, ctx.workspace.id)]);
    for (const key of Object.values(stripeKeys))
      expect([kept.includes(key), told.includes(key)]).toEqual([false, false]);
    await removeCardProvider(ctx);
    expect(await getCardProvider(ctx)).toMatchObject({ isSet: false });
    expect(await tried(ctx, removeCardProvider)).toBe("payment.no_cards");
  }));

test("cards are taken only once the provider can tell what came of it, and with a key", () =>
  inWorkspace(async ({ system: ctx }) => {
    const tryEdit = (given: Parameters<typeof editCardProvider>[1]) => tried(ctx, () => editCardProvider(ctx, given));
    expect(await tryEdit({ isOn: true })).toBe("input.invalid");
    expect(await tryEdit({ secretKey: stripeKeys.secretKey, isOn: true })).toBe("payment.not_told");
    await editCardProvider(ctx, { secretKey: stripeKeys.secretKey });
    expect(await tryEdit({ isOn: true, version: 1 })).toBe("record.changed");
    expect(await tryEdit({ webhookSecret: stripeKeys.webhookSecret, isOn: true, version: 2 })).toBe("done");
  }));

test("a key that the provider does not know is refused, and one that it cannot be asked about", async () => {
  const stripe = await stripeHere();
  await inWorkspace(async ({ system: ctx }) => {
    const asked = async (secretKey: string) => (await tryNewKey(ctx, { secretKey }))();
    await asked(stripeKeys.secretKey);
    await expect(asked("sk_test_wrong")).rejects.toMatchObject({
      code: "payment.key_refused",
      details: { path: "secretKey" },
    });
    stripe.isDown = true;
    await expect(asked(stripeKeys.secretKey)).rejects.toMatchObject({ code: "payment.provider_silent" });
    stripe.isDown = false;
  });
});

const edit = (ctx: Context) => editCardProvider(ctx, stripeKeys);
const remove = async (ctx: Context) => void (await removeCardProvider(ctx));

test("administrators say by which provider cards are taken", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, edit)).toEqual(["administrator"]);
    await t.asSystem(edit);
    expect(await whoMay(t, remove, "payment.no_cards")).toEqual(["administrator"]);
  }));
