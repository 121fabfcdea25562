import { Refusal } from "@trato/domain/errors.ts";
import { keepsPassword } from "@trato/domain/messaging/mail-server.ts";
import type { Security } from "@trato/domain/messaging/mail-server.ts";
import type { Context } from "../../platform/context.ts";
import { seal, unseal } from "../../platform/sealed.ts";
import type { Site } from "../../platform/site.ts";

const purpose = "mailbox";

/** What opens a mailbox: a password, or what renews its tokens. */
export type Secret = { password: string } | Renewal;
export type Renewal = { clientSecret: string; refreshToken: string };

export const sealSecret = (site: Site, secret: Secret): string => seal(site, purpose, JSON.stringify(secret));

/** Null where this installation cannot read it any more. */
export function unsealSecret(site: Site, sealed: string): Secret | null {
  const text = unseal(site, purpose, sealed);
  return text === null ? null : (JSON.parse(text) as Secret); // as it was sealed
}

/** Where what opens a mailbox goes. */
export type SecretPlace = {
  address: string;
  host: string;
  port: number;
  security: Security;
  userName: string | null;
  tokenAddress: string | null;
  clientId: string | null;
};

type Typed = { password?: string | undefined; clientSecret?: string | undefined; refreshToken?: string | undefined };

/** What is kept after a change: what was typed, else what there was, which goes on to its own server and user alone. */
export function secretAfter(
  ctx: Context,
  before: (SecretPlace & { secret: string }) | null,
  after: SecretPlace,
  { password, clientSecret = "", refreshToken }: Typed,
): string {
  const isByToken = after.tokenAddress !== null;
  if (isByToken && refreshToken !== undefined) return sealSecret(ctx.site, { clientSecret, refreshToken });
  if (!isByToken && password !== undefined) return sealSecret(ctx.site, { password });
  if (before && staysThere(before, after)) return before.secret;
  const path = isByToken ? "refreshToken" : "password";
  if (before) throw new Refusal("invalid", "mailbox.password_again", { path });
  throw new Refusal("invalid", isByToken ? "mailbox.token_missing" : "mailbox.password_missing", { path });
}

const staysThere = (before: SecretPlace, after: SecretPlace): boolean =>
  keepsPassword(serverOf(before), serverOf(after)) &&
  before.tokenAddress === after.tokenAddress &&
  before.clientId === after.clientId;

const serverOf = ({ host, port, security, address, userName }: SecretPlace) => ({
  host,
  port,
  security,
  userName: userName ?? address,
  sender: null,
});
