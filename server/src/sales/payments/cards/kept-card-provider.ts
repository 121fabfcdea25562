import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../../platform/context.ts";
import { bytesOfId, idOfBytes } from "../../../platform/id-bytes.ts";
import { own } from "../../../platform/rows.ts";
import { seal, unseal } from "../../../platform/sealed.ts";
import { proofOf, provenContent, type Site } from "../../../platform/site.ts";
import type { CardProvider } from "./card-provider.ts";
import { stripeProvider } from "./stripe-provider.ts";

const purpose = "card provider";
const toldAt = "told by a card provider";

export const sealKey = (site: Site, key: string): string => seal(site, purpose, key);

/** Whether a kept key is this one, which is sealed otherwise each time. */
export const isKeyOf = (site: Site, { secretKey }: { secretKey: string }, key: string): boolean =>
  unseal(site, purpose, secretKey) === key;

/** The workspace's provider as it is kept, or undefined. */
export const readKeptProvider = (ctx: Context) =>
  own(ctx, "cardProviders").select(["secretKey", "webhookSecret", "keyEnd", "isOn", "version"]).executeTakeFirst();

export type KeptCardProvider = NonNullable<Awaited<ReturnType<typeof readKeptProvider>>>;

/** The provider, ready to be asked; refused where the company has none, or its key cannot be read here any more. */
export async function cardProviderOf(ctx: Context): Promise<CardProvider> {
  const kept = await readKeptProvider(ctx);
  const key = kept && unseal(ctx.site, purpose, kept.secretKey);
  if (!key) throw new Refusal("conflict", "payment.no_cards");
  return stripeProvider(key, ctx.site.stripeUrl);
}

/** By what the provider signs what it tells; null where that is not known. */
export async function webhookSecretOf(ctx: Context): Promise<string | null> {
  const kept = await readKeptProvider(ctx);
  return kept?.webhookSecret ? unseal(ctx.site, purpose, kept.webhookSecret) : null;
}

/** Where the provider tells what happened: each workspace has its own address, which carries it and a proof. */
export function tellingAddress(site: Site, workspaceId: Id<"workspaces">): string {
  const content = bytesOfId(workspaceId);
  const token = Buffer.concat([content, proofOf(site, toldAt, content)]).toString("base64url");
  return `${site.publicUrl}/api/inbound/payments/${token}`;
}

/** Null where Trato never made it. */
export function readTellingAddress(site: Site, token: string): Id<"workspaces"> | null {
  const content = provenContent(site, toldAt, token);
  return content?.length === 16 ? idOfBytes<"workspaces">(content) : null;
}
