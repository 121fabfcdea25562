import { formatFor } from "@trato/domain/format.ts";
import { deviceName } from "@trato/domain/identity/device.ts";
import { accountMails } from "@trato/domain/identity/words.ts";
import { speak } from "@trato/domain/words.ts";
import type { Edge } from "../../platform/edge.ts";
import { denialLink } from "./denials.ts";
import { emailOf } from "./login-name.ts";
import { mailToOwner } from "./mail-to-owner.ts";

/** By what somebody proved who they are. */
export type WayIn = "password" | "passkey" | "provider";

type NewDevice = {
  userId: string;
  account: string;
  way: WayIn;
  signInId: string;
  address: string;
  userAgent: string;
};

/** Asks by mail "was it you?", in the language of whose account it is, where mail can be sent. */
export function tellOfSignIn(edge: Edge, signIn: NewDevice): Promise<void> {
  const { userId, account, way, signInId, address } = signIn;
  return mailToOwner(edge, { userId, email: emailOf(account) }, "signIn.told", (ctx, name) => {
    const { moment } = formatFor({ ...ctx.workspace, language: ctx.language }, () => ctx.now);
    const when = `${moment(ctx.now)} (${ctx.workspace.timeZone})`;
    const by = speak(accountMails, `signIn.by_${way}`, ctx.language);
    const details = { name, by, device: deviceName(signIn.userAgent, ctx.language), when, address };
    return {
      subject: speak(accountMails, "signIn.subject", ctx.language, details),
      language: ctx.language,
      body: speak(accountMails, "signIn.body", ctx.language, details),
      link: denialLink(edge.site, signInId),
    };
  });
}
