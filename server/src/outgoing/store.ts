import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { CopiedKind } from "@trato/domain/kinds.ts";
import type { ToldChange } from "@trato/domain/outgoing/choices.ts";
import type { OutgoingWebhook } from "@trato/domain/outgoing/records.ts";
import type { Context } from "../platform/context.ts";
import { found, insertOwn, own } from "../platform/rows.ts";
import { seal, unseal } from "../platform/sealed.ts";

export type WebhookId = OutgoingWebhook["id"];

/** As far as events that wait, or were given up, are counted. */
const mostCounted = 1_000;

const counted = (state: "waiting" | "failed") =>
  sql<number>`(select count(*)::int from (select from outgoing_events e where e.workspace_id = w.workspace_id and e.webhook_id = w.id
    and e.state = ${sql.lit(state)} limit ${sql.lit(mostCounted)}) as first)`;

const columns = ["w.id", "w.name", "w.address", "w.memberId", "w.offBecause", "w.version"] as const;

/** Of their secrets one reads only that there are some. */
export const selectOutgoing = (ctx: Context) =>
  own(ctx, "outgoingWebhooks as w")
    .innerJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "w.workspaceId").onRef("m.id", "=", "w.memberId"),
    )
    .leftJoin("outgoingSecrets as s", (join) =>
      join.onRef("s.workspaceId", "=", "w.workspaceId").onRef("s.webhookId", "=", "w.id"),
    )
    .leftJoin("outgoingReadings as r", (join) =>
      join.onRef("r.workspaceId", "=", "w.workspaceId").onRef("r.webhookId", "=", "w.id"),
    )
    .select(columns)
    .select([
      "m.name as memberName",
      "r.acceptedAt",
      "r.failingSince",
      sql<CopiedKind[]>`w.kinds`.as("kinds"), // of the catalogue when they were kept
      sql<ToldChange[]>`w.changes`.as("changes"), // as above
      sql<boolean>`s.secret is not null`.as("hasSecret"),
      sql<boolean>`s.former_secret is not null`.as("hasFormerSecret"),
    ]);

export async function readOutgoing(ctx: Context, webhookId: WebhookId): Promise<OutgoingWebhook> {
  const row = await countedOutgoing(ctx).where("w.id", "=", webhookId).executeTakeFirst();
  return webhookOf(found(row));
}

/** The same with how many events wait, and were given up. */
export const countedOutgoing = (ctx: Context) =>
  selectOutgoing(ctx).select([counted("waiting").as("waiting"), counted("failed").as("failed")]);

type Row = Awaited<ReturnType<ReturnType<typeof countedOutgoing>["executeTakeFirstOrThrow"]>>;

export function webhookOf({ offBecause, ...row }: Row): OutgoingWebhook {
  return { ...row, isOn: offBecause === null, offBecause };
}

/** What is set of a webhook, locked until the commit. */
export async function lockOutgoing(ctx: Context, id: WebhookId) {
  const row = await selectOutgoing(ctx).where("w.id", "=", id).forUpdate("w").executeTakeFirst();
  const { hasSecret, hasFormerSecret, acceptedAt: _, failingSince: __, memberName: ___, ...settings } = found(row);
  return { ...settings, isOn: settings.offBecause === null, secrets: { hasSecret, hasFormerSecret } };
}

const purpose = "outgoing webhook";

/** Keeps the secret by which it is signed; the one before goes on to sign where there was one. */
export async function keepSecret(ctx: Context, webhookId: WebhookId, secret: string): Promise<void> {
  const sealed = seal(ctx.site, purpose, secret);
  await insertOwn(ctx, "outgoingSecrets", { webhookId, secret: sealed })
    .onConflict((conflict) =>
      conflict
        .columns(["workspaceId", "webhookId"])
        .doUpdateSet({ secret: sealed, formerSecret: sql`outgoing_secrets.secret` }),
    )
    .execute();
}

/** The secrets that sign now, as far as this installation can read them, the newest first. */
export async function readSecrets(ctx: Context, webhookId: WebhookId): Promise<string[]> {
  const kept = await own(ctx, "outgoingSecrets")
    .select(["secret", "formerSecret"])
    .where("webhookId", "=", webhookId)
    .executeTakeFirst();
  return [kept?.secret, kept?.formerSecret].flatMap((sealed) =>
    sealed ? (unseal(ctx.site, purpose, sealed) ?? []) : [],
  );
}

/** A secret as Standard Webhooks writes them, that nobody guesses. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;

/** From now on it is told what changes, unless it was before. */
export async function beginReading(ctx: Context, webhookId: WebhookId): Promise<void> {
  await sql`insert into outgoing_readings (workspace_id, webhook_id, seen, settled_at, settling_at, settling_below)
    values (${ctx.workspace.id}, ${webhookId}, pg_current_snapshot()::text, clock_timestamp(), clock_timestamp(),
      pg_snapshot_xmax(pg_current_snapshot())::text)
    on conflict do nothing`.execute(ctx.db);
}
