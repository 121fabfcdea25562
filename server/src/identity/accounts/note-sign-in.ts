import type { Edge } from "../../platform/edge.ts";
import { accountsOf } from "./accounts.ts";
import { deviceCookie, knownDevice } from "./known-device.ts";
import { tellOfSignIn, type WayIn } from "./tell-of-sign-in.ts";

export type CameFrom = { address: string; userAgent: string; cookie: string | null };
type SignedIn = {
  userId: string;
  sessionId: string;
  account: string;
  way: WayIn;
  passkeyId?: string;
  onlyIn?: string | null;
};

/**
 * Somebody is in: it stands among their sign-ins, and one on a device that is not known there is told by mail, except the first of all.
 * Returns the cookies by which the device is known from then on.
 */
export async function noteSignIn(edge: Edge, signedIn: SignedIn, from: CameFrom): Promise<string[]> {
  const { userId, sessionId, account, way, passkeyId = null, onlyIn = null } = signedIn;
  const given = knownDevice(edge.site, account, from.cookie);
  const { isFirst, isDenied } = await whatIsKnown(edge, userId, given);
  const cookie = given && !isDenied ? null : deviceCookie(edge.site, account);
  const device = cookie ? knownDevice(edge.site, account, cookie) : given;
  const { rows } = await accountsOf(edge).pool.query<{ id: string }>(
    `insert into auth.sign_in ("userId", "sessionId", "ipAddress", "userAgent", device, "isNewDevice", way, "passkeyId", "onlyIn")
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [userId, sessionId, from.address, from.userAgent.slice(0, 500), device, cookie !== null, way, passkeyId, onlyIn],
  );
  const [noted] = rows;
  if (noted && cookie && !isFirst) await tellOfSignIn(edge, { ...from, userId, account, way, signInId: noted.id });
  return cookie ? [cookie] : [];
}

type Known = { isFirst: boolean; isDenied: boolean };

/** A new account's first sign-in is awaited; a device that its owner denied is not known any more. */
async function whatIsKnown(edge: Edge, userId: string, device: string | null): Promise<Known> {
  const { rows } = await accountsOf(edge).pool.query<Known>(
    `select u."createdAt" > now() - interval '7 days' and not exists (select from auth.sign_in s where s."userId" = u.id) as "isFirst",
       exists (select from auth.sign_in s where s."userId" = u.id and s.device = $2 and s."deniedAt" is not null) as "isDenied"
     from auth.user u where u.id = $1`,
    [userId, device],
  );
  return rows[0] ?? { isFirst: false, isDenied: false };
}
