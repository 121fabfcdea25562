import type { Security } from "@trato/domain/messaging/mail-server.ts";
import { readSender, type Sender } from "@trato/domain/sender.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { seal, unseal } from "../platform/sealed.ts";

/** By which server a workspace's mail leaves: one that the environment names, or its own. */
export type MailServer = {
  at: { url: string } | ({ host: string; port: number; security: Security } & SignIn);
  /** Whom mail is from where nobody else is said. */
  company: Sender;
  membersSend: boolean;
  /** Where answers arrive that are to come in here. */
  replyAddress: string | null;
};

/** The password is null where this installation cannot read it any more, undefined where there is none. */
type SignIn = { userName: string | null; password: string | null | undefined };

const purpose = "mail server";

export const sealPassword = (ctx: Context, password: string): string => seal(ctx.site, purpose, password);

/** Null where mail cannot leave. What is kept is read anew for each mail, so whatever process changed it, all go by it. */
export async function readMailServer(ctx: Context): Promise<MailServer | null> {
  const kept = await own(ctx, "mailSettings").selectAll().executeTakeFirst();
  const { membersSend = false, replyAddress = null } = kept ?? {};
  const { smtpUrl } = ctx.site;
  if (smtpUrl !== null) return { at: { url: smtpUrl }, company: senderOfEnvironment(ctx), membersSend, replyAddress };
  const company = kept?.sender ? readSender(kept.sender) : null;
  if (!kept?.host || !company) return null;
  const { host, port, security, userName } = kept;
  const password = kept.password === null ? undefined : unseal(ctx.site, purpose, kept.password);
  return { at: { host, port, security, userName, password }, company: named(ctx, company), membersSend, replyAddress };
}

export const hostOf = (ctx: Context): string => new URL(ctx.site.publicUrl).hostname;

export function senderOfEnvironment(ctx: Context): Sender {
  return named(ctx, ctx.site.mailFrom ?? { name: null, address: `trato@${hostOf(ctx)}` });
}

const named = (ctx: Context, { name, address }: Sender): Sender => ({ name: name ?? ctx.workspace.name, address });
