import { randomBytes } from "node:crypto";
import { Refusal } from "@trato/domain/errors.ts";
import type { Origin } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { seal, unseal } from "../../platform/sealed.ts";
import type { Site } from "../../platform/site.ts";
import { dropPasskeysOfSignIn } from "../passkeys/passkeys.ts";
import { recordOfAccount } from "../second-factor/record-of-account.ts";
import { accountsOf } from "./accounts.ts";

const purpose = "sign-in denial";

/** Where whoever gets the mail says that it was somebody else. */
export const denialLink = (site: Site, signInId: string): string =>
  `${site.publicUrl}/not-me?token=${seal(site, purpose, signInId)}`;

export type ToldSignIn = {
  id: string;
  userId: string;
  createdAt: string;
  userAgent: string | null;
  ipAddress: string | null;
};

/** The sign-in of such a link, for a week, and for an hour once it is denied: so long a new password may be chosen by it. */
export async function signInOfLink(edge: Edge, token: string): Promise<ToldSignIn> {
  const id = unseal(edge.site, purpose, token);
  const { rows } = await accountsOf(edge).pool.query<ToldSignIn>(
    `select id, "userId", "createdAt", "userAgent", "ipAddress" from auth.sign_in where id = $1
       and "createdAt" > now() - interval '7 days' and ("deniedAt" is null or "deniedAt" > now() - interval '1 hour')`,
    [id],
  );
  const [found] = rows;
  if (!found) throw new Refusal("invalid", "link.invalid");
  return found;
}

/**
 * "It was not me": every session ends except the one in which it is said, that device is not known any more, and the passkey that was
 * used, and those made since, are gone.
 */
export async function denySignIn(
  edge: Edge,
  { id, userId, saidIn }: { id: string; userId: string; saidIn: string | null },
  origin: Origin,
): Promise<void> {
  const { pool } = accountsOf(edge);
  const denied = await pool.query(
    `update auth.sign_in set "deniedAt" = coalesce("deniedAt", now()) where id::text = $1 and "userId" = $2 and "sessionId" is distinct from $3`,
    [id, userId, saidIn],
  );
  if (denied.rowCount === 0) throw new Refusal("not_found", "record.not_found");
  await pool.query(`delete from auth.session where "userId" = $1 and id is distinct from $2`, [userId, saidIn]);
  await recordOfAccount(edge, userId, "signIn.denied", origin);
  if (await dropPasskeysOfSignIn(edge, userId, id)) await recordOfAccount(edge, userId, "passkey.removed", origin);
}

/** Where a new password is chosen, within an hour, by whoever has denied a sign-in by the link in the mail. */
export async function addressForNewPassword(edge: Edge, userId: string): Promise<string> {
  const token = randomBytes(18).toString("base64url");
  const { internalAdapter } = await accountsOf(edge).$context;
  const expiresAt = new Date(Date.now() + 3_600_000);
  await internalAdapter.createVerificationValue({ value: userId, identifier: `reset-password:${token}`, expiresAt });
  return `/reset-password?token=${token}`;
}
