import { seal, unseal } from "../../platform/sealed.ts";
import type { Site } from "../../platform/site.ts";

const name = "trato.challenge";
const minutes = 10;
const purpose = "sign-in challenge";

/** Whose password was right: it is kept in the browser until the code follows, ten minutes at most. */
export function challengeCookie(site: Site, userId: string, account: string): string {
  const sealed = seal(site, purpose, JSON.stringify({ userId, account, until: Date.now() + minutes * 60_000 }));
  return cookie(site, sealed, minutes * 60);
}

export const endedChallenge = (site: Site): string => cookie(site, "", 0);

/** Who is about to sign in with this browser, or null. */
export function challengeIn(site: Site, cookies: string | null): { userId: string; account: string } | null {
  const sealed = cookies?.match(/(?:^|;\s*)trato\.challenge=([\w-]+)/)?.[1];
  const text = sealed ? unseal(site, purpose, sealed) : null;
  if (!text) return null;
  const { userId, account, until } = JSON.parse(text) as { userId: string; account: string; until: number }; // as it was sealed
  return until > Date.now() ? { userId, account } : null;
}

function cookie(site: Site, value: string, seconds: number): string {
  const secure = site.publicUrl.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Max-Age=${seconds}; Path=/api/auth; HttpOnly; SameSite=Lax${secure}`;
}
