import { seal, unseal } from "../../platform/sealed.ts";
import type { Site } from "../../platform/site.ts";

const name = "trato.challenge";
const minutes = 10;
const purpose = "sign-in challenge";

/** Whose code follows: of an account, and in which workspace alone they are in then, where its provider sent them. */
export type Challenged = { userId: string; account: string; onlyIn: string | null };

/** Whose password was right: it is kept in the browser until the code follows, ten minutes at most. */
export function challengeCookie(site: Site, challenged: Challenged): string {
  const sealed = seal(site, purpose, JSON.stringify({ ...challenged, until: Date.now() + minutes * 60_000 }));
  return cookie(site, sealed, minutes * 60);
}

export const endedChallenge = (site: Site): string => cookie(site, "", 0);

/** Who is about to sign in with this browser, or null. */
export function challengeIn(site: Site, cookies: string | null): Challenged | null {
  const sealed = cookies?.match(/(?:^|;\s*)trato\.challenge=([\w-]+)/)?.[1];
  const text = sealed ? unseal(site, purpose, sealed) : null;
  if (!text) return null;
  const { until, ...challenged } = JSON.parse(text) as Challenged & { until: number }; // as it was sealed
  return until > Date.now() ? challenged : null;
}

function cookie(site: Site, value: string, seconds: number): string {
  const secure = site.publicUrl.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Max-Age=${seconds}; Path=/api/auth; HttpOnly; SameSite=Lax${secure}`;
}
