import { Refusal } from "@trato/domain/errors.ts";
import type { EditCardProvider } from "@trato/domain/sales/payments/payment-inputs.ts";
import type { CardProviderSettings } from "@trato/domain/sales/payments/payment-records.ts";
import type { Context } from "../../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../../platform/diary.ts";
import { tellOthers } from "../../../platform/events.ts";
import { refuseStale } from "../../../platform/merge-edit.ts";
import { authorize } from "../../../platform/permissions.ts";
import { deleteOwn, insertOwn, updateOwn } from "../../../platform/rows.ts";
import { isKeyOf, type KeptCardProvider, readKeptProvider, sealKey, tellingAddress } from "./kept-card-provider.ts";
import { stripeProvider } from "./stripe-provider.ts";

/** By which provider customers pay by card; nothing of its keys but how one ends. */
export async function getCardProvider(ctx: Context): Promise<CardProviderSettings> {
  const kept = await readKeptProvider(ctx);
  return {
    isSet: kept !== undefined,
    isOn: kept?.isOn ?? false,
    keyEnd: kept?.keyEnd ?? null,
    isTold: Boolean(kept?.webhookSecret),
    address: tellingAddress(ctx.site, ctx.workspace.id),
    version: kept?.version ?? 1,
  };
}

/** A new key is tried first, outside of any transaction. */
export async function tryNewKey(ctx: Context, { secretKey }: EditCardProvider): Promise<() => Promise<void>> {
  authorize(ctx, "payment.configure");
  return async () => {
    if (secretKey !== undefined) await stripeProvider(secretKey, ctx.site.stripeUrl).tryKey();
  };
}

/** Other keys, or whether customers are offered to pay by card. Cards are taken once the provider can tell what came of it. */
export async function editCardProvider(ctx: Context, { version, ...edit }: EditCardProvider) {
  const kept = await readKeptProvider(ctx);
  authorize(ctx, "payment.configure");
  refuseStale({ version: kept?.version ?? 1 }, version);
  const after = afterEdit(ctx, kept, edit);
  if (kept && JSON.stringify(kept) === JSON.stringify(after)) {
    nothingToRecord(ctx);
    return getCardProvider(ctx);
  }
  const columns = { ...after, version: (kept?.version ?? 1) + 1 };
  await insertOwn(ctx, "cardProviders", columns)
    .onConflict((conflict) => conflict.column("workspaceId").doUpdateSet(columns))
    .execute();
  if (kept && edit.secretKey !== undefined && !isKeyOf(ctx.site, kept, edit.secretKey)) await leavePages(ctx);
  await tellOfCards(ctx, kept, after);
  return getCardProvider(ctx);
}

/** Customers pay by card no more, and the keys are forgotten. */
export async function removeCardProvider(ctx: Context) {
  const kept = await readKeptProvider(ctx);
  authorize(ctx, "payment.configure");
  if (!kept) throw new Refusal("conflict", "payment.no_cards");
  await deleteOwn(ctx, "cardProviders").execute();
  await leavePages(ctx);
  await tellOfCards(ctx, kept, undefined);
  return getCardProvider(ctx);
}

/** Open pages may be of another account than the new key: nobody is sent there any more. What became of them is asked as of all that close. */
async function leavePages(ctx: Context): Promise<void> {
  await updateOwn(ctx, "paymentRequests").set({ state: "closing" }).where("state", "=", "open").execute();
}

function afterEdit(
  { site }: Context,
  kept: KeptCardProvider | undefined,
  { secretKey, webhookSecret, isOn }: Omit<EditCardProvider, "version">,
): KeptCardProvider {
  if (!kept && secretKey === undefined) throw new Refusal("invalid", "input.invalid", { path: "secretKey" });
  const after = {
    secretKey: secretKey === undefined ? (kept?.secretKey ?? "") : sealKey(site, secretKey),
    keyEnd: secretKey === undefined ? (kept?.keyEnd ?? "") : secretKey.slice(-4),
    webhookSecret: webhookSecret === undefined ? (kept?.webhookSecret ?? null) : sealKey(site, webhookSecret),
    isOn: isOn ?? kept?.isOn ?? false,
    version: kept?.version ?? 1,
  };
  if (after.isOn && after.webhookSecret === null)
    throw new Refusal("conflict", "payment.not_told", { path: "webhookSecret" });
  return after;
}

const said = (kept: KeptCardProvider | undefined) => ({
  takesCards: kept?.isOn ?? false,
  cardKey: kept?.keyEnd ?? null,
});

async function tellOfCards(ctx: Context, before: KeptCardProvider | undefined, after: KeptCardProvider | undefined) {
  tellOthers(ctx, "setting", ctx.workspace.id, 0);
  const subject = { kind: "setting" as const, id: ctx.workspace.id };
  await recordInDiary(ctx, "payments.configured", subject, { before: said(before), after: said(after) });
}
