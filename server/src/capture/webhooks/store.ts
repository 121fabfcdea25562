import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Mapping } from "@trato/domain/capture/webhooks/mapping.ts";
import { type PresetName, presetOf } from "@trato/domain/capture/webhooks/presets.ts";
import type { Webhook } from "@trato/domain/capture/webhooks/records.ts";
import type { Signature } from "@trato/domain/capture/webhooks/signatures.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { Context } from "../../platform/context.ts";
import { found, insertOwn, own } from "../../platform/rows.ts";
import { seal, unseal } from "../../platform/sealed.ts";
import { verifyToken, webhookAddress } from "./webhook-address.ts";

const columns = [
  "w.id",
  "w.name",
  "w.preset",
  "w.signature",
  "w.header",
  "w.encoding",
  "w.isOn",
  "w.teamId",
  "w.mapping",
  "w.refused",
  "w.lastRefusedAt",
  "w.version",
] as const;

/** Those who set webhooks up read of their secrets only that there are some. */
export const selectWebhooks = (ctx: Context) =>
  own(ctx, "webhooks as w")
    .leftJoin("webhookSecrets as s", (join) =>
      join.onRef("s.workspaceId", "=", "w.workspaceId").onRef("s.webhookId", "=", "w.id"),
    )
    .select(columns)
    .select([
      sql<boolean>`s.secret is not null`.as("hasSecret"),
      sql<boolean>`s.former_secret is not null`.as("hasFormerSecret"),
      sql<boolean>`s.access_token is not null`.as("hasAccessToken"),
      sql<Moment | null>`(select a.received_at from webhook_calls c
        join arrivals a on a.workspace_id = c.workspace_id and a.id = c.arrival_id
        where c.workspace_id = w.workspace_id and c.webhook_id = w.id order by c.arrival_id desc limit 1)`.as(
        "lastCallAt",
      ),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectWebhooks>["executeTakeFirstOrThrow"]>>;

/** As it is answered, and what is made of its bodies. */
export function webhookOf(ctx: Context, { mapping, preset, signature, ...row }: Row) {
  const webhook: Webhook = {
    ...row,
    preset: preset as PresetName, // one of the catalogue when it was kept
    signature: signature as Signature, // as above
    ...placeOf(ctx, { preset: preset as PresetName, id: row.id }), // as above
  };
  return { webhook, mapping: mapping as Mapping }; // checked when it was kept
}

function placeOf(ctx: Context, { preset, id: webhookId }: Pick<Webhook, "preset" | "id">) {
  const place = { workspaceId: ctx.workspace.id, webhookId };
  const isByText = presetOf(preset).verifies === "by_text";
  return { address: webhookAddress(ctx.site, place), verifyToken: isByText ? verifyToken(ctx.site, place) : null };
}

/** One of them with what proves its calls. */
export async function readWebhook(ctx: Context, { webhookId }: { webhookId: Webhook["id"] }) {
  const row = await selectWebhooks(ctx).where("w.id", "=", webhookId).executeTakeFirst();
  return { ...webhookOf(ctx, found(row)), secrets: await readSecrets(ctx, webhookId) };
}

/** The same, as the diary compares it: nothing that calls change. */
export function settingsOf({ webhook, mapping }: ReturnType<typeof webhookOf>) {
  const {
    address: _,
    hasSecret: __,
    hasFormerSecret: ___,
    lastCallAt: ____,
    hasAccessToken: _____,
    verifyToken: ______,
    refused,
    lastRefusedAt,
    ...settings
  } = webhook;
  void [refused, lastRefusedAt];
  return { ...settings, mapping };
}

const purpose = "inbound webhook";
const tokenPurpose = "access token of an inbound webhook";

/** Keeps the secret by which calls are proven; the one before goes on to open where there was one. */
export async function keepSecret(ctx: Context, webhookId: Webhook["id"], secret: string): Promise<void> {
  const sealed = seal(ctx.site, purpose, secret);
  await insertOwn(ctx, "webhookSecrets", { webhookId, secret: sealed })
    .onConflict((conflict) =>
      conflict
        .columns(["workspaceId", "webhookId"])
        .doUpdateSet({ secret: sealed, formerSecret: sql`webhook_secrets.secret` }),
    )
    .execute();
}

/** The secrets that open now, as far as this installation can read them. */
export async function readSecrets(ctx: Context, webhookId: Webhook["id"]): Promise<string[]> {
  const kept = await own(ctx, "webhookSecrets")
    .select(["secret", "formerSecret"])
    .where("webhookId", "=", webhookId)
    .executeTakeFirst();
  return [kept?.secret, kept?.formerSecret].flatMap((sealed) =>
    sealed ? (unseal(ctx.site, purpose, sealed) ?? []) : [],
  );
}

/** What opens the leads at their sender; null takes it away. */
export async function keepAccessToken(ctx: Context, webhookId: Webhook["id"], token: string | null): Promise<void> {
  const accessToken = token === null ? null : seal(ctx.site, tokenPurpose, token);
  await insertOwn(ctx, "webhookSecrets", { webhookId, accessToken })
    .onConflict((conflict) => conflict.columns(["workspaceId", "webhookId"]).doUpdateSet({ accessToken }))
    .execute();
}

/** What opens the leads at their sender, as far as this installation can read it. */
export async function readAccessToken(ctx: Context, webhookId: Webhook["id"]): Promise<string | null> {
  const kept = await own(ctx, "webhookSecrets")
    .select("accessToken")
    .where("webhookId", "=", webhookId)
    .executeTakeFirst();
  return kept?.accessToken ? unseal(ctx.site, tokenPurpose, kept.accessToken) : null;
}

/** A secret that nobody guesses, in the shape that its kind of signature asks for. */
export function newSecret(signature: Signature): string {
  return signature === "standard"
    ? `whsec_${randomBytes(32).toString("base64")}`
    : randomBytes(24).toString("base64url");
}
