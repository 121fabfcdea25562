import type { CreateApiKey, OneApiKey } from "@trato/domain/identity/inputs.ts";
import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { hasScope, type Scope, scopes as allScopes } from "@trato/domain/keys/scopes.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { found, insertOwn, own, updateOwn } from "../platform/rows.ts";
import { makeKey } from "./api-key-text.ts";

const columns = [
  "id",
  "memberId",
  "name",
  sql<Scope[] | null>`scopes`.as("scopes"),
  "createdAt",
  "expiresAt",
  "revokedAt",
  "lastUsedAt",
] as const;

/** A key for scripts that act as oneself. It is shown this once; only its hash is kept. */
export async function createApiKey(ctx: Context, given: CreateApiKey) {
  const { name, expiresAt } = given;
  authorize(ctx, "apiKey.manage");
  const { memberId } = ctx.actor;
  if (!memberId) throw new Refusal("forbidden", "permission.missing");
  if (expiresAt && Date.parse(expiresAt) <= Date.parse(ctx.now))
    throw new Refusal("invalid", "moment.past", { path: "expiresAt" });
  const scopes = given.scopes ? allScopes.filter((scope) => given.scopes?.includes(scope)) : null;
  refuseWider(ctx, scopes, expiresAt ?? null);
  const id = ctx.newId<"api_keys">();
  const { key, secretHash } = makeKey(ctx.workspace.id, id);
  const row = { id, memberId, name, scopes, secretHash, createdAt: ctx.now, expiresAt: expiresAt ?? null };
  const created = await insertOwn(ctx, "apiKeys", row).returning(columns).executeTakeFirstOrThrow();
  await recordInDiary(ctx, "apiKey.created", { kind: "member", id: memberId }, { after: { name, expiresAt, scopes } });
  return { ...created, key };
}

/** A key that is made with a key may no more than it, and for no longer. */
function refuseWider(ctx: Context, scopes: readonly Scope[] | null, expiresAt: Moment | null): void {
  const maker = ctx.actor.apiKey;
  if (!maker) return;
  const missing = (scopes ?? allScopes).find((scope) => !hasScope(maker.scopes, scope));
  if (missing) throw new Refusal("forbidden", "key.scope_missing", { scope: missing });
  const outlives = maker.expiresAt && (!expiresAt || Date.parse(expiresAt) > Date.parse(maker.expiresAt));
  if (outlives) throw new Refusal("forbidden", "key.outlives", { path: "expiresAt" });
}

/** One's own keys; an administrator sees everybody's. */
export async function listApiKeys(ctx: Context) {
  const items = await own(ctx, "apiKeys").select(columns).orderBy("id", "desc").limit(1000).execute();
  return { items };
}

/** Ends a key at once. */
export async function revokeApiKey(ctx: Context, { apiKeyId }: OneApiKey) {
  const keys = own(ctx, "apiKeys").select(columns).where("id", "=", apiKeyId);
  const key = found(await keys.forUpdate().executeTakeFirst());
  authorize(ctx, "apiKey.manage");
  if (key.revokedAt) {
    nothingToRecord(ctx);
    return key;
  }
  await updateOwn(ctx, "apiKeys").set({ revokedAt: ctx.now }).where("id", "=", apiKeyId).execute();
  tellOthers(ctx, "member", key.memberId, 0);
  await recordInDiary(ctx, "apiKey.revoked", { kind: "member", id: key.memberId }, { after: { name: key.name } });
  return { ...key, revokedAt: ctx.now };
}
