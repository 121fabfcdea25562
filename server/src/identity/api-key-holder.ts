import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { Scope } from "@trato/domain/keys/scopes.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { settingsOf, systemActor } from "../platform/context.ts";
import type { Edge, Who } from "../platform/edge.ts";
import { isSameHash, type KeyParts, readKey } from "./api-key-text.ts";
import { type Holder, teamsOf, whoOf } from "./memberships.ts";

/** The member as whom a key acts; refuses a key that is unknown or revoked, and that of a deactivated member. */
export async function whoOfKey(edge: Edge, key: string): Promise<Who> {
  const parts = readKey(key);
  const holder = parts && (await findHolder(edge, parts));
  const isGood = holder && isSameHash(holder.secretHash, parts.secretHash);
  if (!isGood) throw new Refusal("unknown", "key.unknown");
  const { keyId: id, keyName: name, scopes, expiresAt } = holder;
  const who = whoOf(holder);
  return { ...who, actor: { ...who.actor, isByKey: true, apiKey: { id, name, scopes, expiresAt } } };
}

/** Refuses a key whose time is over, also while it is remembered. */
export function refuseExpired({ actor }: Who): void {
  const expiredAt = actor.apiKey?.expiresAt;
  if (expiredAt && Date.parse(expiredAt) <= Date.now())
    throw new Refusal("unknown", "key.expired", { expiredAt, expiredOn: expiredAt.slice(0, 10) });
}

type KeyHolder = Holder & {
  keyId: Id<"api_keys">;
  keyName: string;
  scopes: Scope[] | null;
  secretHash: string;
  expiresAt: Moment | null;
};

function findHolder(edge: Edge, { workspaceId, keyId }: KeyParts): Promise<KeyHolder | undefined> {
  return edge.database.transaction(settingsOf(systemActor, workspaceId), "read", async (db) => {
    const { rows } = await sql<KeyHolder>`
      select k.workspace_id, m.id as member_id, m.name as member_name, m.role, m.reach, m.language,
        k.id as key_id, k.name as key_name, k.scopes, k.secret_hash, k.expires_at,
        ${teamsOf} as teams
      from api_keys k join members m on m.workspace_id = k.workspace_id and m.id = k.member_id
      where k.workspace_id = ${workspaceId} and k.id = ${keyId} and k.revoked_at is null and m.deactivated_at is null`.execute(
      db,
    );
    return rows[0];
  });
}

const minute = 60_000;
const noted = new Map<string, number>();

/** Writes when a key was last used, at most once a minute, beside the request: it never delays or fails it. */
export function noteKeyUsed(edge: Edge, key: string): void {
  const now = Date.now();
  if (now - (noted.get(key) ?? 0) < minute) return;
  if (noted.size > 10_000) noted.clear();
  noted.set(key, now);
  const parts = readKey(key);
  if (parts) writeLastUse(edge, parts, new Date(now).toISOString() as Moment).catch(() => noted.delete(key)); // an ISO moment by construction
}

function writeLastUse(edge: Edge, { workspaceId, keyId }: KeyParts, lastUsedAt: Moment): Promise<unknown> {
  return edge.database.transaction(settingsOf(systemActor, workspaceId), "write", (db) =>
    db
      .updateTable("apiKeys")
      .set({ lastUsedAt })
      .where("workspaceId", "=", workspaceId)
      .where("id", "=", keyId)
      .execute(),
  );
}
