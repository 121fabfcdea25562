import { Refusal } from "@trato/domain/errors.ts";
import { trialMail } from "@trato/domain/messaging/words.ts";
import type { Id } from "@trato/domain/ids.ts";
import { speak } from "@trato/domain/words.ts";
import { type Context, isMailSet } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { authorize } from "../platform/permissions.ts";
import { own } from "../platform/rows.ts";
import { writeMessage } from "./write-message.ts";

/** Sends a mail to oneself at once, and tries once: what the server says of it stands on the message. */
export async function tryMail(ctx: Context): Promise<{ messageId: Id<"messages"> }> {
  authorize(ctx, "mail.manage");
  if (!isMailSet(ctx)) throw new Refusal("conflict", "mail.not_set");
  const member = await readSelf(ctx);
  if (!member?.email) throw new Refusal("conflict", "mail.no_own_address");
  const details = { name: member.name, workspace: ctx.workspace.name };
  const messageId = await writeMessage(ctx, {
    about: { kind: "account", id: member.id },
    to: member.email,
    subject: speak(trialMail, "subject", ctx.language, details),
    body: speak(trialMail, "body", ctx.language, details),
    language: ctx.language,
    isTrial: true,
  });
  await recordInDiary(ctx, "mail.tried", { kind: "setting", id: ctx.workspace.id });
  return { messageId };
}

async function readSelf(ctx: Context) {
  const { memberId } = ctx.actor;
  return memberId && own(ctx, "members").select(["id", "name", "email"]).where("id", "=", memberId).executeTakeFirst();
}
