import { Refusal } from "@trato/domain/errors.ts";
import { keepsPassword } from "@trato/domain/messaging/mail-server.ts";
import type { Security } from "@trato/domain/messaging/mail-server.ts";
import type { Context } from "../../platform/context.ts";
import { seal, unseal } from "../../platform/sealed.ts";
import type { Site } from "../../platform/site.ts";

const purpose = "mailbox";

/** What opens a mailbox. */
export type Secret = { password: string };

const sealSecret = (site: Site, secret: Secret): string => seal(site, purpose, JSON.stringify(secret));

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
};

const serverOf = ({ address, userName, ...place }: SecretPlace) => ({
  ...place,
  userName: userName ?? address,
  sender: null,
});

/** What is kept after a change: what was typed, else what there was, which goes on to its own server and user alone. */
export function secretAfter(
  ctx: Context,
  before: (SecretPlace & { secret: string }) | null,
  after: SecretPlace,
  { password }: { password?: string | undefined },
): string {
  if (password !== undefined) return sealSecret(ctx.site, { password });
  if (before && keepsPassword(serverOf(before), serverOf(after))) return before.secret;
  throw new Refusal("invalid", before ? "mailbox.password_again" : "mailbox.password_missing", { path: "password" });
}
