import type { FastifyRequest } from "fastify";
import type { Edge } from "../../platform/edge.ts";
import { originOf } from "../../platform/http/handle.ts";
import { accountsOf } from "./accounts.ts";
import { textIn } from "./attempt-of.ts";
import { addressForNewPassword, denySignIn, signInOfLink } from "./denials.ts";
import { isWithin, networkOf } from "./network.ts";
import type { WayIn } from "./tell-of-sign-in.ts";
import { ownAccount } from "./own-account.ts";

/** One of somebody's sign-ins, as they see it. */
export type SignIn = {
  id: string;
  createdAt: string;
  userAgent: string | null;
  ipAddress: string | null;
  isNewDevice: boolean;
  deniedAt: string | null;
  way: WayIn;
  isThisOne: boolean;
  /** Where its address lies, seen from where one is now. */
  place: "here" | "within" | "elsewhere";
};

const shownAtMost = 20;

/** What is asked of one's own sign-ins, by the last part of its address; two of them by the link in a mail, without being in. */
export const signInAnswers: Record<string, (edge: Edge, request: FastifyRequest) => Promise<unknown>> = {
  "list-sign-ins": async (edge, request) => {
    const { id, userId, onlyIn } = await ownAccount(edge, request);
    const { rows } = await accountsOf(edge).pool.query<Omit<SignIn, "place">>(
      `select i.id, i."createdAt", i."userAgent", i."ipAddress", i."isNewDevice", i."deniedAt", i.way,
         coalesce(i."sessionId" = $1, false) as "isThisOne"
       from auth.sign_in i where i."userId" = $2 and ($3::uuid is null or i."onlyIn" = $3) order by i."createdAt" desc limit ${shownAtMost}`,
      [id, userId, onlyIn],
    );
    return rows.map((row) => ({ ...row, place: placeOf(row.ipAddress, request.ip) }));
  },
  "deny-sign-in": async (edge, request) => {
    const { id, userId } = await ownAccount(edge, request);
    await denySignIn(edge, { id: textIn(request.body, "signInId"), userId, saidIn: id }, originOf(request));
  },
  "told-sign-in": async (edge, request) => {
    const { createdAt, userAgent, ipAddress } = await signInOfLink(edge, textIn(request.body, "token"));
    return { createdAt, userAgent, ipAddress };
  },
  "deny-told-sign-in": async (edge, request) => {
    const { id, userId } = await signInOfLink(edge, textIn(request.body, "token"));
    await denySignIn(edge, { id, userId, saidIn: null }, originOf(request));
    return { address: await addressForNewPassword(edge, userId) };
  },
};

function placeOf(address: string | null, here: string): SignIn["place"] {
  if (!address) return "elsewhere";
  if (networkOf(address) === networkOf(here)) return "here";
  return isWithin(address) ? "within" : "elsewhere";
}
