import type { CreateApiKey, OneApiKey } from "@trato/domain/identity/inputs.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
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
  const created = await ctx.db
    .insertInto("apiKeys")
    .values({
      workspaceId: ctx.workspace.id,
      id,
      memberId,
      name,
      secretHash,
      createdAt: ctx.now,
      expiresAt: expiresAt ?? null,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  await recordInDiary(ctx, "apiKey.created", { kind: "member", id: memberId }, { after: { name, expiresAt } });
  return { ...created, key };
}

/** One's own keys; an administrator sees everybody's. */
export async function listApiKeys(ctx: Context) {
  const items = await ctx.db
    .selectFrom("apiKeys")
    .select(columns)
    .where("workspaceId", "=", ctx.workspace.id)
    .orderBy("id", "desc")
    .limit(1000)
    .execute();
  return { items };
}

/** Ends a key at once. */
export async function revokeApiKey(ctx: Context, { apiKeyId }: OneApiKey) {
  const which = { workspaceId: ctx.workspace.id, id: apiKeyId };
  const found = await ctx.db
    .selectFrom("apiKeys")
    .select(columns)
    .where("workspaceId", "=", which.workspaceId)
    .where("id", "=", which.id)
    .forUpdate()
    .executeTakeFirst();
  if (!found) throw new Refusal("not_found", "record.not_found");
  authorize(ctx, "apiKey.manage");
  if (found.revokedAt) {
    nothingToRecord(ctx);
    return found;
  }
  await ctx.db
    .updateTable("apiKeys")
    .set({ revokedAt: ctx.now })
    .where("workspaceId", "=", which.workspaceId)
    .where("id", "=", which.id)
    .execute();
  tellOthers(ctx, "member", found.memberId, 0);
  await recordInDiary(ctx, "apiKey.revoked", { kind: "member", id: found.memberId }, { after: { name: found.name } });
  return { ...found, revokedAt: ctx.now };
}
