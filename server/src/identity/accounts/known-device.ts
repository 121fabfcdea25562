import { createHash, randomBytes } from "node:crypto";
import { proofOf, provenContent, type Site } from "../../platform/site.ts";
import { loginNameOf } from "./login-name.ts";

// Who signed in once with a browser is known there: guesses made elsewhere do not slow down that browser's own
// (OWASP, "Slow Down Online Guessing Attacks with Device Cookies").

const purpose = "known device";
const year = 31_536_000;
const ownerBytes = 16;

/** The device on which this account signed in before, as the browser's cookies prove it; null on an unknown one. */
export function knownDevice(site: Site, account: string, cookies: string | null): string | null {
  const owner = ownerOf(account);
  const token = cookies?.match(new RegExp(`(?:^|;\\s*)${nameOf(owner)}=([\\w-]+)`))?.[1];
  const content = token ? provenContent(site, purpose, token) : null;
  return content?.subarray(0, ownerBytes).equals(owner) ? content.subarray(ownerBytes).toString("base64url") : null;
}

/** The cookie by which the browser is known from now on, for this account only. */
export function deviceCookie(site: Site, account: string): string {
  const owner = ownerOf(account);
  const content = Buffer.concat([owner, randomBytes(12)]);
  const token = Buffer.concat([content, proofOf(site, purpose, content)]).toString("base64url");
  const secure = site.publicUrl.startsWith("https:") ? "; Secure" : "";
  return `${nameOf(owner)}=${token}; Max-Age=${year}; Path=/api; HttpOnly; SameSite=Lax${secure}`;
}

const ownerOf = (account: string): Buffer =>
  createHash("sha256").update(loginNameOf(account)).digest().subarray(0, ownerBytes);

const nameOf = (owner: Buffer): string => `trato.device_${owner.subarray(0, 4).toString("hex")}`;
