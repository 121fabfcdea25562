import { createHash, randomBytes } from "node:crypto";
import type { PoolClient } from "pg";
import type { Edge } from "../../platform/edge.ts";
import { seal, unseal } from "../../platform/sealed.ts";
import { accountsOf } from "../accounts/accounts.ts";
import { base32, stepOfCode } from "./one-time-code.ts";

const purpose = "second factor";

/** Whether somebody types a code too when signing in, and how many of the codes for a lost phone are left. */
export async function secondFactorOf(edge: Edge, userId: string): Promise<{ isOn: boolean; backupCodes: number }> {
  const { rows } = await accountsOf(edge).pool.query<{ left: number }>(
    `select (select count(*)::int from auth.backup_code b where b."userId" = f."userId") as left
     from auth.second_factor f where f."userId" = $1 and f."confirmedAt" is not null`,
    [userId],
  );
  return { isOn: rows.length > 0, backupCodes: rows[0]?.left ?? 0 };
}

/** A new secret for the app; it counts from its first code on. */
export async function beginSecondFactor(edge: Edge, userId: string): Promise<string> {
  const secret = randomBytes(20);
  await accountsOf(edge).pool.query(
    `insert into auth.second_factor ("userId", secret) values ($1, $2)
     on conflict ("userId") do update set secret = excluded.secret, "lastStep" = 0 where second_factor."confirmedAt" is null`,
    [userId, seal(edge.site, purpose, secret.toString("base64url"))],
  );
  return base32(secret);
}

/** The app's first code: from now on it is asked for, and there are codes for a lost phone, or neither. Returns them, or null where the code was wrong. */
export function confirmSecondFactor(edge: Edge, userId: string, code: string): Promise<string[] | null> {
  return accountsOf(edge).transaction(async (db) => {
    const step = stepOf(edge, await lockSecondFactor(db, userId, false), code);
    if (step === null) return null;
    await db.query(`update auth.second_factor set "confirmedAt" = now(), "lastStep" = $1 where "userId" = $2`, [
      step,
      userId,
    ]);
    return replaceBackupCodes(db, userId);
  });
}

/** Whether this is a code of the app or one for a lost phone; either works once. */
export async function takeSecondFactor(edge: Edge, userId: string, typed: string): Promise<boolean> {
  const code = typed.replaceAll(/[\s-]/g, "").toUpperCase();
  return /^\d{6}$/.test(code) ? takeCode(edge, userId, code) : takeBackupCode(edge, userId, code);
}

function takeCode(edge: Edge, userId: string, code: string): Promise<boolean> {
  return accountsOf(edge).transaction(async (db) => {
    const step = stepOf(edge, await lockSecondFactor(db, userId, true), code);
    if (step === null) return false;
    await db.query(`update auth.second_factor set "lastStep" = $1 where "userId" = $2`, [step, userId]);
    return true;
  });
}

async function takeBackupCode(edge: Edge, userId: string, code: string): Promise<boolean> {
  const taken = `delete from auth.backup_code where "userId" = $1 and hash = $2`;
  return (await accountsOf(edge).pool.query(taken, [userId, hashOfCode(userId, code)])).rowCount === 1;
}

/** Ten new codes for a lost phone, in place of the former ones, or null where no second factor is on. They are shown this once. */
export function renewBackupCodes(edge: Edge, userId: string): Promise<string[] | null> {
  return accountsOf(edge).transaction(async (db) =>
    (await lockSecondFactor(db, userId, true)) ? replaceBackupCodes(db, userId) : null,
  );
}

/** No code is asked for any more. Returns whether one was. */
export async function endSecondFactor(edge: Edge, userId: string): Promise<boolean> {
  const ended = `delete from auth.second_factor where "userId" = $1 and "confirmedAt" is not null`;
  return (await accountsOf(edge).pool.query(ended, [userId])).rowCount === 1;
}

type Locked = { secret: string; lastStep: number };

/** Two who change it at once come one after the other. */
async function lockSecondFactor(db: PoolClient, userId: string, isOn: boolean): Promise<Locked | null> {
  const { rows } = await db.query<Locked>(
    `select secret, "lastStep" from auth.second_factor
     where "userId" = $1 and ("confirmedAt" is not null) = $2 for update`,
    [userId, isOn],
  );
  return rows[0] ?? null;
}

/** The half minute of a code that is right and later than the last one; else null. */
function stepOf(edge: Edge, locked: Locked | null, code: string): number | null {
  const secret = locked && unseal(edge.site, purpose, locked.secret);
  const step = secret ? stepOfCode(Buffer.from(secret, "base64url"), code, Date.now()) : null;
  return locked && step !== null && step > locked.lastStep ? step : null;
}

async function replaceBackupCodes(db: PoolClient, userId: string): Promise<string[]> {
  const codes = Array.from({ length: 10 }, () => base32(randomBytes(10)).slice(0, 10));
  const hashes = codes.map((code) => hashOfCode(userId, code));
  await db.query(`delete from auth.backup_code where "userId" = $1`, [userId]);
  await db.query(`insert into auth.backup_code ("userId", hash) select $1, unnest($2::text[])`, [userId, hashes]);
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}

// fifty bits of chance, tried slowly: a plain hash is enough
const hashOfCode = (userId: string, code: string): string =>
  createHash("sha256").update(`${userId} ${code}`).digest("base64url");
