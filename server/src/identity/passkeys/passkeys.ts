import { Refusal } from "@trato/domain/errors.ts";
import type { Edge } from "../../platform/edge.ts";
import { accountsOf } from "../accounts/accounts.ts";

/** One of somebody's passkeys, as they see it. */
export type Passkey = { id: string; name: string; createdAt: string; lastUsedAt: string | null };

const atMost = 20;
const shown = `id, name, "createdAt", "lastUsedAt"`;
const notRemoved = `"userId" = $1 and "removedAt" is null`;

/** Somebody's own, the newest first. */
export async function listPasskeys(edge: Edge, userId: string): Promise<Passkey[]> {
  const { rows } = await accountsOf(edge).pool.query<Passkey>(
    `select ${shown} from auth.passkey where ${notRemoved} order by "createdAt" desc, id`,
    [userId],
  );
  return rows;
}

/** What the device is told it has already, so that it makes no second one. */
export async function credentialsOf(edge: Edge, userId: string): Promise<{ id: string; transports: string[] }[]> {
  const { rows } = await accountsOf(edge).pool.query<{ id: string; transports: string[] }>(
    `select "credentialId" as id, transports from auth.passkey where ${notRemoved}`,
    [userId],
  );
  return rows;
}

export type NewPasskey = {
  userId: string;
  credentialId: string;
  publicKey: Uint8Array;
  signCount: number;
  transports: string[];
  siteName: string;
  name: string;
};

/** Keeps a passkey; one that is known already, or one too many, is refused. */
export async function storePasskey(edge: Edge, made: NewPasskey): Promise<Passkey> {
  const { userId, credentialId, publicKey, signCount, transports, siteName, name } = made;
  const { rows } = await accountsOf(edge).pool.query<Passkey>(
    `insert into auth.passkey ("userId", "credentialId", "publicKey", "signCount", transports, "siteName", name)
     select $1, $2, $3, $4, $5, $6, $7 where (select count(*) from auth.passkey where ${notRemoved}) < ${atMost}
     on conflict ("credentialId") do update set ("publicKey", "signCount", transports, "siteName", name, "createdAt", "lastUsedAt", "removedAt")
       = (excluded."publicKey", excluded."signCount", excluded.transports, excluded."siteName", excluded.name, now(), null, null)
       where passkey."userId" = excluded."userId" and passkey."removedAt" is not null
     returning ${shown}`,
    [userId, credentialId, Buffer.from(publicKey), signCount, transports, siteName, name],
  );
  const [stored] = rows;
  if (!stored) throw new Refusal("conflict", "passkey.not_added");
  return stored;
}

export async function renamePasskey(edge: Edge, userId: string, id: string, name: string): Promise<Passkey> {
  return changed(edge, `set name = $3 where ${notRemoved} and id::text = $2`, [userId, id, name]);
}

/** It signs nobody in any more; for ten minutes it can be had back. */
export async function removePasskey(edge: Edge, userId: string, id: string): Promise<Passkey> {
  return changed(edge, `set "removedAt" = now() where ${notRemoved} and id::text = $2`, [userId, id]);
}

export async function restorePasskey(edge: Edge, userId: string, id: string): Promise<Passkey> {
  const isRecent = `"removedAt" > now() - interval '10 minutes'`;
  return changed(edge, `set "removedAt" = null where "userId" = $1 and id::text = $2 and ${isRecent}`, [userId, id]);
}

async function changed(edge: Edge, change: string, values: string[]): Promise<Passkey> {
  const updated = `update auth.passkey ${change} returning ${shown}`;
  const { rows } = await accountsOf(edge).pool.query<Passkey>(updated, values);
  const [passkey] = rows;
  if (!passkey) throw new Refusal("not_found", "record.not_found");
  return passkey;
}

/** Takes all of somebody's away, for good. Returns how many there were. */
export async function dropPasskeys(edge: Edge, userId: string): Promise<number> {
  const { rowCount } = await accountsOf(edge).pool.query(`delete from auth.passkey where "userId" = $1`, [userId]);
  return rowCount ?? 0;
}

/** Takes away what whoever signed in wrongly used, or made since then. Returns how many. */
export async function dropPasskeysOfSignIn(edge: Edge, userId: string, signInId: string): Promise<number> {
  const { rowCount } = await accountsOf(edge).pool.query(
    `delete from auth.passkey p using auth.sign_in s
     where s.id::text = $2 and s."userId" = $1 and p."userId" = $1 and (p.id = s."passkeyId" or p."createdAt" >= s."createdAt")`,
    [userId, signInId],
  );
  return rowCount ?? 0;
}

export type KnownPasskey = {
  id: string;
  userId: string;
  loginName: string;
  credentialId: string;
  publicKey: Buffer;
  signCount: number;
  siteName: string;
};

/** The passkey that a device says it used, and whose it is; null where there is none. */
export async function findPasskey(edge: Edge, credentialId: string): Promise<KnownPasskey | null> {
  const { rows } = await accountsOf(edge).pool.query<KnownPasskey>(
    `select p.id, p."userId", u.email as "loginName", p."credentialId", p."publicKey", p."signCount", p."siteName"
     from auth.passkey p join auth.user u on u.id = p."userId" where p."credentialId" = $1 and p."removedAt" is null`,
    [credentialId],
  );
  return rows[0] ?? null;
}

/** It was used: its count goes on from where it was read. Returns whether it did, which of two at once only one does. */
export async function noteUsed(edge: Edge, { id, signCount }: KnownPasskey, newCount: number): Promise<boolean> {
  const { rowCount } = await accountsOf(edge).pool.query(
    `update auth.passkey set "signCount" = $3, "lastUsedAt" = now() where id = $1 and "signCount" = $2 and "removedAt" is null`,
    [id, signCount, newCount],
  );
  return rowCount === 1;
}
