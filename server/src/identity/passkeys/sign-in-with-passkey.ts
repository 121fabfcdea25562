import type { FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import type { Edge } from "../../platform/edge.ts";
import { header } from "../../platform/http/headers.ts";
import { accountsOf } from "../accounts/accounts.ts";
import { attemptOf, cameFrom } from "../accounts/attempt-of.ts";
import { emailOf } from "../accounts/login-name.ts";
import { noteSignIn } from "../accounts/note-sign-in.ts";
import { openSession } from "../accounts/open-session.ts";
import { membershipsOf } from "../memberships.ts";
import { browserCookie, browserIn, giveChallenge, newBrowser, takeChallenge } from "./challenges.ts";
import { readSigned } from "./device-answers.ts";
import { siteAsked } from "./site-asked.ts";
import { findPasskey, type KnownPasskey, noteUsed } from "./passkeys.ts";

/** What a passkey of whoever this browser's is has to sign. Which of them, the device asks its owner. */
export async function beginSignIn(edge: Edge, request: FastifyRequest): Promise<Response> {
  const { generateAuthenticationOptions } = await import("@simplewebauthn/server");
  const { name } = siteAsked(edge, request);
  await accountsOf(edge).guard.countChallenge(request.ip);
  const browser = browserIn(header(request, "cookie")) ?? newBrowser();
  const asked = await generateAuthenticationOptions({ rpID: name, userVerification: "required", timeout: 300_000 });
  await giveChallenge(edge, `browser ${browser}`, asked.challenge);
  return Response.json(asked, { headers: { "set-cookie": browserCookie(edge.site, browser) } });
}

/** A passkey whose device knew its owner, by finger, face or number, stands for password and code. */
export async function signInWithPasskey(edge: Edge, request: FastifyRequest): Promise<Response> {
  const signed = readSigned(request.body);
  const browser = browserIn(header(request, "cookie")) ?? "";
  const challenge = await takeChallenge(edge, `browser ${browser}`, signed.response.clientDataJSON);
  const passkey = await findPasskey(edge, signed.id);
  const account = passkey ? emailOf(passkey.loginName) : signed.id;
  const use = async () => passkey && (await isRight(edge, request, { passkey, signed, challenge }));
  const isIn = await accountsOf(edge).guard.tryPasskey(attemptOf(edge, request, account), use, Boolean);
  if (!passkey || !isIn) throw new Refusal("unknown", "passkey.unknown");
  const { userId, id: passkeyId } = passkey;
  const from = cameFrom(request);
  const { sessionId, cookie } = await openSession(edge, userId, from);
  const device = await noteSignIn(edge, { userId, sessionId, account, way: "passkey", passkeyId }, from);
  const answer = Response.json(null);
  for (const each of [cookie, ...device]) answer.headers.append("set-cookie", each);
  return answer;
}

type Signed = { passkey: KnownPasskey; signed: ReturnType<typeof readSigned>; challenge: string };

/** Whether its own device signed the challenge, for this site, and its owner still works somewhere. */
async function isRight(edge: Edge, request: FastifyRequest, given: Signed): Promise<boolean> {
  const { passkey, signed } = given;
  const { userHandle } = signed.response;
  const isOthers = userHandle && Buffer.from(userHandle, "base64url").toString("utf8") !== passkey.userId;
  if (isOthers || (await membershipsOf(edge, passkey.userId)).length === 0) return false;
  const count = await countSigned(edge, request, given);
  return count !== null && noteUsed(edge, passkey, count);
}

/** How often its device signed by now; null where it was not that device, or one that is behind the one we know, as a copy is. */
async function countSigned(edge: Edge, request: FastifyRequest, given: Signed): Promise<number | null> {
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  const { name, origin } = siteAsked(edge, request);
  const { credentialId: id, publicKey, signCount: counter, siteName } = given.passkey;
  if (siteName !== name) return null;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: given.signed,
      expectedChallenge: given.challenge,
      expectedOrigin: origin,
      expectedRPID: name,
      credential: { id, publicKey: new Uint8Array(publicKey), counter },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null; // the library throws at what is not right
  }
}
