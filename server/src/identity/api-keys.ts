import type { CreateApiKey, OneApiKey } from "@trato/domain/identity/inputs.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { found, insertOwn, own, updateOwn } from "../platform/rows.ts";
import { makeKey } from "./api-key-text.ts";

const columns = ["id", "memberId", "name", "createdAt", "expiresAt", "revokedAt", "lastUsedAt"] as const;

/** A key for scripts that act as oneself. It is shown this once; only its hash is kept. */
export async function createApiKey(ctx: Context, { name, expiresAt }: CreateApiKey) {
  authorize(ctx, "apiKey.manage");
  const { memberId } = ctx.actor;
  if (!memberId) throw new Refusal("forbidden", "permission.missing");
  if (expiresAt && Date.parse(expiresAt) <= Date.parse(ctx.now))
    throw new Refusal("invalid", "moment.past", { path: "expiresAt" });
  const id = ctx.newId<"api_keys">();
  const { key, secretHash } = makeKey(ctx.workspace.id, id);
  const row = { id, memberId, name, secretHash, createdAt: ctx.now, expiresAt: expiresAt ?? null };
  const created = await insertOwn(ctx, "apiKeys", row).returning(columns).executeTakeFirstOrThrow();
  await recordInDiary(ctx, "apiKey.created", { kind: "member", id: memberId }, { after: { name, expiresAt } });
  return { ...created, key };
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
