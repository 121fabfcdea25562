import { accountMails } from "@trato/domain/identity/words.ts";
import { speak } from "@trato/domain/words.ts";
import type { Edge } from "../../platform/edge.ts";
import type { Session } from "../accounts/accounts.ts";
import { mailToOwner } from "../accounts/mail-to-owner.ts";

/** Tells by mail that from now on there is one more way into the account. */
export function tellOfPasskey(edge: Edge, owner: Session, passkey: string): Promise<void> {
  return mailToOwner(edge, owner, "passkey.told", (ctx, name) => ({
    subject: speak(accountMails, "passkey.subject", ctx.language),
    language: ctx.language,
    body: speak(accountMails, "passkey.body", ctx.language, { name, passkey }),
    link: `${edge.site.publicUrl}/w/${ctx.workspace.slug}/settings/account`,
  }));
}
