import { randomBytes } from "node:crypto";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { sql } from "kysely";
import type { Db } from "../../platform/database/database.ts";
import { loginNameOf } from "./login-name.ts";

// The sign-in library keeps these two tables. They are written here as it writes them, so that an account comes to be in the same
// transaction as its member, or not at all.

export type NewAccount = { name: string; email: string; passwordHash: string };

export const hashOf = (password: string): Promise<string> => hashPassword(password);

/** A person who signs in with e-mail and password; returns the library's user id. */
export async function storeAccount(db: Db, { name, email, passwordHash }: NewAccount): Promise<string> {
  const userId = randomBytes(16).toString("hex");
  const accountId = randomBytes(16).toString("hex");
  await sql`insert into auth."user" (id, name, email, "emailVerified") values (${userId}, ${name}, ${loginNameOf(email)}, true)`.execute(
    db,
  );
  await sql`
    insert into auth.account (id, "accountId", "providerId", "userId", password)
    values (${accountId}, ${userId}, 'credential', ${userId}, ${passwordHash})`.execute(db);
  return userId;
}

/** The library's user with this e-mail, or null. */
export async function findAccount(db: Db, email: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from auth."user" where email = ${loginNameOf(email)}`.execute(
    db,
  );
  return rows[0]?.id ?? null;
}

/** The library's user whose e-mail and password these are, or null. */
export async function findProvenAccount(db: Db, email: string, password: string): Promise<string | null> {
  const { rows } = await sql<{ id: string; hash: string }>`
    select u.id, a.password as hash from auth."user" u join auth.account a on a."userId" = u.id
    where u.email = ${loginNameOf(email)} and a."providerId" = 'credential' and a.password is not null`.execute(db);
  const [account] = rows;
  return account && (await verifyPassword({ hash: account.hash, password })) ? account.id : null;
}
