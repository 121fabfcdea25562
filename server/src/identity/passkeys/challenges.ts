import { createHash, randomBytes } from "node:crypto";
import { Refusal } from "@trato/domain/errors.ts";
import type { Edge } from "../../platform/edge.ts";
import type { Site } from "../../platform/site.ts";
import { accountsOf } from "../accounts/accounts.ts";

const minutes = 5;
const day = 86_400;

/** To whom a challenge is given: neither counts as the other, whatever a browser says it is called. */
export type Holder = `session ${string}` | `browser ${string}`;

/** A passkey of whoever holds this, a session or a browser's cookie, has to sign the challenge within five minutes. */
export async function giveChallenge(edge: Edge, holder: Holder, challenge: string): Promise<void> {
  await accountsOf(edge).pool.query(
    `insert into auth.passkey_challenge (challenge, "givenTo", "expiresAt") values ($1, $2, now() + interval '${minutes} minutes')`,
    [challenge, hashOf(holder)],
  );
}

/** The challenge that an answer of a device says it signed: it was given to this holder, and counts this once. */
export async function takeChallenge(edge: Edge, holder: Holder, clientDataJson: string): Promise<string> {
  const { rowCount } = await accountsOf(edge).pool.query(
    `delete from auth.passkey_challenge where challenge = $1 and "givenTo" = $2 and "expiresAt" > now()`,
    [challengeIn(clientDataJson), hashOf(holder)],
  );
  if (rowCount === 0) throw new Refusal("invalid", "passkey.too_late");
  return challengeIn(clientDataJson);
}

function challengeIn(clientDataJson: string): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJson, "base64url").toString("utf8"));
    const challenge: unknown = typeof said === "object" && said !== null ? Reflect.get(said, "challenge") : null;
    return typeof challenge === "string" && /^[\w-]+$/.test(challenge) ? challenge : "";
  } catch {
    return "";
  }
}

const hashOf = (holder: Holder): string => createHash("sha256").update(holder).digest("base64url");

const cookieName = "trato.passkey";

/** As what a browser is known that nobody signed in with yet. */
export function browserIn(cookies: string | null): string | null {
  return cookies?.match(/(?:^|;\s*)trato\.passkey=([\w-]{32})(?:;|$)/)?.[1] ?? null;
}

export const newBrowser = (): string => randomBytes(24).toString("base64url");

export function browserCookie(site: Site, browser: string): string {
  const secure = site.publicUrl.startsWith("https:") ? "; Secure" : "";
  return `${cookieName}=${browser}; Max-Age=${day}; Path=/api/auth; HttpOnly; SameSite=Strict${secure}`;
}
