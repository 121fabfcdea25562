import { hashPassword, verifyPassword } from "better-auth/crypto";
import { sql } from "kysely";
import type { Db } from "../../platform/database/database.ts";
import type { Edge } from "../../platform/edge.ts";
import { accountsOf } from "./accounts.ts";
import { loginNameOf } from "./login-name.ts";

// The sign-in library keeps these tables. The function writes them as it does, so that an account comes to be in the same transaction
// as its member, or not at all.

export type NewAccount = { name: string; email: string; passwordHash: string | null };

export const hashOf = (password: string): Promise<string> => hashPassword(password);

/** A person who signs in with e-mail and password, or by a provider without one; returns the library's user id. */
export async function storeAccount(db: Db, { name, email, passwordHash }: NewAccount): Promise<string> {
  const { rows } = await sql<{
    id: string;
  }>`select auth.make_account(${name}, ${loginNameOf(email)}, ${passwordHash}) as id`.execute(db);
  const [made] = rows;
  if (!made) throw new Error("no account was made");
  return made.id;
}

/** The library's user with this e-mail, or null; asked by an administrator or by Trato itself. */
export async function findAccount(db: Db, email: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select auth.account_of(${loginNameOf(email)}) as id`.execute(db);
  return rows[0]?.id ?? null;
}

/** The library's user whose e-mail and password these are, or null. */
export async function findProvenAccount(edge: Edge, email: string, password: string): Promise<string | null> {
  const { rows } = await accountsOf(edge).pool.query<{ id: string; hash: string }>(
    `select u.id, a.password as hash from auth."user" u join auth.account a on a."userId" = u.id
     where u.email = $1 and a."providerId" = 'credential' and a.password is not null`,
    [loginNameOf(email)],
  );
  const [account] = rows;
  return account && (await verifyPassword({ hash: account.hash, password })) ? account.id : null;
}
