import { seal, unseal } from "../../platform/sealed.ts";
import type { Site } from "../../platform/site.ts";
import type { Kept } from "./provider-at-work.ts";

const name = "trato.provider";
const minutes = 10;
const purpose = "sign-in at a provider";

/** What a browser keeps while somebody signs in at a provider: for which workspace and provider, where they go then, and as whose account they want to be known. */
export type Journey = {
  slug: string;
  issuer: string;
  clientId: string;
  kept: Kept;
  next: string;
  /** Whose account, and in which of its sessions they gave the password; null: they sign in. */
  linksTo: { userId: string; sessionId: string } | null;
};

export function journeyCookie(site: Site, journey: Journey): string {
  return cookie(
    site,
    seal(site, purpose, JSON.stringify({ ...journey, until: Date.now() + minutes * 60_000 })),
    minutes,
  );
}

export const endedJourney = (site: Site): string => cookie(site, "", 0);

/** The journey on which this browser was sent, ten minutes ago at most, or null. */
export function journeyIn(site: Site, cookies: string | null): Journey | null {
  const sealed = cookies?.match(/(?:^|;\s*)trato\.provider=([\w-]+)/)?.[1];
  const text = sealed ? unseal(site, purpose, sealed) : null;
  if (!text) return null;
  const { until, ...journey } = JSON.parse(text) as Journey & { until: number }; // as it was sealed
  return until > Date.now() ? journey : null;
}

function cookie(site: Site, value: string, lasts: number): string {
  const secure = site.publicUrl.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Max-Age=${lasts * 60}; Path=/api/auth; HttpOnly; SameSite=Lax${secure}`;
}
