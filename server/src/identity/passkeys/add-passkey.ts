import type { FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import type { Edge } from "../../platform/edge.ts";
import { originOf } from "../../platform/http/handle.ts";
import type { Session } from "../accounts/accounts.ts";
import { textIn } from "../accounts/attempt-of.ts";
import { ownAccount, provenAccount } from "../accounts/own-account.ts";
import { recordOfAccount } from "../second-factor/record-of-account.ts";
import { giveChallenge, takeChallenge } from "./challenges.ts";
import { readMade } from "./device-answers.ts";
import { credentialsOf, type NewPasskey, type Passkey, storePasskey } from "./passkeys.ts";
import { siteAsked } from "./site-asked.ts";
import { tellOfPasskey } from "./tell-of-passkey.ts";

/** What the device is asked for, once the password is given: a passkey that knows its owner, and tells nothing of the device itself. */
export async function beginPasskey(edge: Edge, request: FastifyRequest): Promise<unknown> {
  const { name: rpID } = siteAsked(edge, request);
  const { id, userId, email, name } = await provenAccount(edge, request);
  const { generateRegistrationOptions } = await import("@simplewebauthn/server");
  const asked = await generateRegistrationOptions({
    rpName: "Trato",
    rpID,
    userID: new Uint8Array(Buffer.from(userId, "utf8")),
    userName: email,
    userDisplayName: name,
    timeout: 300_000,
    attestationType: "none",
    supportedAlgorithmIDs,
    excludeCredentials: await credentialsOf(edge, userId),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await giveChallenge(edge, `session ${id}`, asked.challenge);
  return asked;
}

/** The device made one: from now on it signs its owner in, who hears of it by mail too. */
export async function addPasskey(edge: Edge, request: FastifyRequest): Promise<Passkey> {
  const account = await ownAccount(edge, request);
  const name = nameOfPasskey(request.body);
  const passkey = await storePasskey(edge, { ...(await madeFor(edge, request, account)), name });
  await recordOfAccount(edge, account.userId, "passkey.added", originOf(request));
  await tellOfPasskey(edge, account, name);
  return passkey;
}

/** EdDSA, ES256 and RS256: all devices sign with one of them. */
const supportedAlgorithmIDs = [-8, -7, -257];

/** A name in words, of 1 to 60 signs. */
export function nameOfPasskey(body: unknown): string {
  const name = textIn(body, "name").trim();
  if (name === "" || name.length > 60) throw new Refusal("invalid", "passkey.name", { path: "name" });
  return name;
}

async function madeFor(
  edge: Edge,
  request: FastifyRequest,
  { id, userId }: Session,
): Promise<Omit<NewPasskey, "name">> {
  const { name: siteName, origin } = siteAsked(edge, request);
  const given: unknown = typeof request.body === "object" && request.body ? Reflect.get(request.body, "made") : null;
  const made = readMade(given);
  const challenge = await takeChallenge(edge, `session ${id}`, made.response.clientDataJSON);
  const { credential } = await verified({ response: made, challenge, siteName, origin });
  const { id: credentialId, publicKey, counter: signCount } = credential;
  return { userId, credentialId, publicKey, signCount, transports: made.response.transports, siteName };
}

type Given = { response: ReturnType<typeof readMade>; challenge: string; siteName: string; origin: string };

async function verified({ response, challenge: expectedChallenge, siteName, origin: expectedOrigin }: Given) {
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  const given = { response, expectedChallenge, expectedOrigin, expectedRPID: siteName, supportedAlgorithmIDs };
  const answer = await verifyRegistrationResponse(given).catch(() => null); // the library throws at what is not right
  if (!answer?.verified) throw new Refusal("invalid", "passkey.unreadable");
  return answer.registrationInfo;
}
