import { accountMails } from "@trato/domain/identity/words.ts";
import { speak } from "@trato/domain/words.ts";
import { isMailSet, systemActor } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import type { Edge } from "../../platform/edge.ts";
import { reactions } from "../../platform/reactions.ts";
import { membershipsOf } from "../memberships.ts";
import { isMailOwn } from "./mail-to-owner.ts";

/**
 * Writes to somebody who forgot the password; who works in no workspace any more gets nothing, nor who works in several where none
 * but their own servers send mail. An administrator reads the link in the outbox and hands it over where no mail server is set.
 */
export async function sendResetLink(
  edge: Edge,
  { userId, email, token }: { userId: string; email: string; token: string },
): Promise<void> {
  const memberships = await membershipsOf(edge, userId);
  const [membership] = memberships;
  if (!membership) return;
  const { workspaceId, memberId, memberName: name, language } = membership;
  const origin = { requestId: "password reset", clientId: null, language };
  await edge.run({ workspaceId, actor: systemActor }, "write", origin, async (ctx) => {
    await recordInDiary(ctx, "password.reset_asked", { kind: "member", id: memberId });
    if (!isMailOwn(edge, memberships)) return;
    await reactions().accountMail(ctx, {
      about: memberId,
      to: email,
      subject: speak(accountMails, "reset.subject", ctx.language),
      language: ctx.language,
      body: speak(accountMails, "reset.body", ctx.language, { name }),
      link: `${edge.site.publicUrl}/reset-password?token=${token}`,
      isLinkConcealed: isMailSet(ctx),
    });
  });
}
