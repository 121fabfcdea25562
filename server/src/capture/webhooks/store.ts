import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Mapping } from "@trato/domain/capture/webhooks/mapping.ts";
import type { PresetName } from "@trato/domain/capture/webhooks/presets.ts";
import type { Webhook } from "@trato/domain/capture/webhooks/records.ts";
import type { Signature } from "@trato/domain/capture/webhooks/signatures.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { Context } from "../../platform/context.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import { seal, unseal } from "../../platform/sealed.ts";
import { webhookAddress } from "./webhook-address.ts";

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
    address: webhookAddress(ctx.site, { workspaceId: ctx.workspace.id, webhookId: row.id }),
  };
  return { webhook, mapping: mapping as Mapping }; // checked when it was kept
}

/** The same, as the diary compares it: nothing that calls change. */
export function settingsOf({ webhook, mapping }: ReturnType<typeof webhookOf>) {
  const {
    address: _,
    hasSecret: __,
    hasFormerSecret: ___,
    lastCallAt: ____,
    refused,
    lastRefusedAt,
    ...settings
  } = webhook;
  void [refused, lastRefusedAt];
  return { ...settings, mapping };
}

const purpose = "inbound webhook";

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

/** A secret that nobody guesses, in the shape that its kind of signature asks for. */
export function newSecret(signature: Signature): string {
  return signature === "standard"
    ? `whsec_${randomBytes(32).toString("base64")}`
    : randomBytes(24).toString("base64url");
}
