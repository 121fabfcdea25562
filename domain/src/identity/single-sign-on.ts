import type { Moment } from "../dates.ts";
import { type Obstacle, obstacle } from "../errors.ts";
import type { Role } from "../permissions.ts";

// Single sign-on (OpenID Connect): who may come in by a company's own provider of sign-ins.

/** As what somebody may join by themselves; administrators are named by others. */
export const joiningRoles = ["sales", "back_office", "manager"] as const satisfies readonly Role[];
export type JoiningRole = (typeof joiningRoles)[number];

/** What a provider proves of somebody. `email` is null where it does not vouch for it (`email_verified`). */
export type Proven = {
  issuer: string;
  subject: string;
  email: string | null;
  name: string | null;
  /** They proved it there by more than one factor. */
  isStrong: boolean;
};

/** What the workspace decided of its provider. */
export type EntryRules = {
  /** E-mail domains whose people it vouches for, in lower case; none: those of every domain. */
  domains: readonly string[];
  /** As what somebody who is not known joins; null: only who is invited or works here. */
  joinsAs: JoiningRole | null;
  /** The provider's word is enough, also for who switched on a code here. */
  isEnough: boolean;
};

/** What Trato knows of who comes. */
export type KnownHere = {
  /** Whose account is linked with this person at this provider. */
  linked: { isActive: boolean; hasCode: boolean } | null;
  /** Whether an account has this e-mail, and whether an invitation to it waits here. */
  hasAccount: boolean;
  isInvited: boolean;
};

/** in: signed in; code: by a code besides; join: a new account is made. */
export type Entry = "in" | "code" | "join";

/**
 * How somebody whom the provider names comes in, or what stands in the way. Who is linked comes in, whatever their e-mail is by now. An
 * account is never taken over by its e-mail alone: its owner signs in as ever, and connects it. Source: decision 54.
 */
export function entryOf(proven: Proven, rules: EntryRules, known: KnownHere): Entry | Obstacle {
  if (known.linked) {
    if (!known.linked.isActive) return obstacle("forbidden", "provider.left");
    return known.linked.hasCode && !proven.isStrong && !rules.isEnough ? "code" : "in";
  }
  if (proven.email === null) return obstacle("forbidden", "provider.unverified");
  if (!isOfDomains(proven.email, rules.domains)) return obstacle("forbidden", "provider.other_domain");
  if (known.hasAccount) return obstacle("conflict", "provider.prove");
  return known.isInvited || (rules.joinsAs !== null && rules.domains.length > 0)
    ? "join"
    : obstacle("forbidden", "provider.uninvited");
}

/**
 * What stands in the way of settings of a provider: its address, people who join without a domain that says whose, or passwords that are
 * forbidden before anybody came in by it.
 */
export function obstacleToProvider(provider: {
  issuer: string;
  domains: readonly string[];
  joinsAs: Role | null;
  allowsPasswords: boolean;
  triedAt: Moment | null;
}): Obstacle | null {
  if (!isProviderAddress(provider.issuer)) return obstacle("invalid", "provider.address", { path: "issuer" });
  if (provider.joinsAs !== null && provider.domains.length === 0)
    return obstacle("invalid", "provider.domain_missing", { path: "domains" });
  if (!provider.allowsPasswords && provider.triedAt === null)
    return obstacle("conflict", "provider.untried", { path: "allowsPasswords" });
  return null;
}

/** Whether an e-mail is of one of these domains itself, not of one below it; any is where there are none. */
export function isOfDomains(email: string, domains: readonly string[]): boolean {
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  return domains.length === 0 || domains.includes(domain);
}

const strong = [
  "mfa",
  "http://schemas.openid.net/pape/policies/2007/06/multi-factor",
  "http://schemas.microsoft.com/claims/multipleauthn",
];

/** Whether a provider says by its `amr` (RFC 8176) or `acr` that more than one factor was used. */
export function isStrong(amr: unknown, acr: unknown): boolean {
  const said: unknown[] = [...(Array.isArray(amr) ? (amr as unknown[]) : []), acr]; // an array of whatever it says
  return said.some((each) => typeof each === "string" && strong.includes(each));
}

/** Whether a provider may stand at this address: encrypted, or on this machine, and without a name and password in it. */
export function isProviderAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== "" || password !== "") return false;
  return protocol === "https:" || (protocol === "http:" && isThisMachine(hostname));
}

/** Whether an address is one of this machine itself. */
export const isOnThisMachine = (address: string): boolean => isThisMachine(new URL(address).hostname);

const isThisMachine = (hostname: string): boolean =>
  hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);
