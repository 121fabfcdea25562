import { createHash, randomBytes } from "node:crypto";
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

/** The app's first code: from now on it is asked for. Returns whether it was right. */
export async function confirmSecondFactor(edge: Edge, userId: string, code: string): Promise<boolean> {
  if (!(await takeCode(edge, userId, code, false))) return false;
  const { rowCount } = await accountsOf(edge).pool.query(
    `update auth.second_factor set "confirmedAt" = now() where "userId" = $1 and "confirmedAt" is null`,
    [userId],
  );
  return rowCount === 1;
}

export async function endSecondFactor(edge: Edge, userId: string): Promise<void> {
  await accountsOf(edge).pool.query(`delete from auth.second_factor where "userId" = $1`, [userId]);
}

/** Whether this is a code of the app or one for a lost phone; either works once. */
export async function takeSecondFactor(edge: Edge, userId: string, typed: string): Promise<boolean> {
  const code = typed.replaceAll(/[\s-]/g, "").toUpperCase();
  return /^\d{6}$/.test(code) ? takeCode(edge, userId, code, true) : takeBackupCode(edge, userId, code);
}

async function takeCode(edge: Edge, userId: string, code: string, isConfirmed: boolean): Promise<boolean> {
  const { pool } = accountsOf(edge);
  const { rows } = await pool.query<{ secret: string }>(
    `select secret from auth.second_factor where "userId" = $1 and ("confirmedAt" is not null) = $2`,
    [userId, isConfirmed],
  );
  const secret = rows[0] && unseal(edge.site, purpose, rows[0].secret);
  const step = secret ? stepOfCode(Buffer.from(secret, "base64url"), code, Date.now()) : null;
  if (step === null) return false;
  const taken = `update auth.second_factor set "lastStep" = $2 where "userId" = $1 and "lastStep" < $2`;
  return (await pool.query(taken, [userId, step])).rowCount === 1;
}

async function takeBackupCode(edge: Edge, userId: string, code: string): Promise<boolean> {
  const taken = `delete from auth.backup_code where "userId" = $1 and hash = $2`;
  return (await accountsOf(edge).pool.query(taken, [userId, hashOfCode(userId, code)])).rowCount === 1;
}

/** Ten new codes for a lost phone, in place of the former ones. They are shown this once. */
export async function renewBackupCodes(edge: Edge, userId: string): Promise<string[]> {
  const codes = Array.from({ length: 10 }, () => base32(randomBytes(10)).slice(0, 10));
  const hashes = codes.map((code) => hashOfCode(userId, code));
  await accountsOf(edge).pool.query(
    `with former as (delete from auth.backup_code where "userId" = $1)
     insert into auth.backup_code ("userId", hash) select $1, unnest($2::text[])`,
    [userId, hashes],
  );
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}

// fifty bits of chance, tried slowly: a plain hash is enough
const hashOfCode = (userId: string, code: string): string =>
  createHash("sha256").update(`${userId} ${code}`).digest("base64url");
