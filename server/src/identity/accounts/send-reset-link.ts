import { accountMails } from "@trato/domain/identity/words.ts";
import { speak } from "@trato/domain/words.ts";
import { isMailSet, systemActor } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import type { Edge } from "../../platform/edge.ts";
import { reactions } from "../../platform/reactions.ts";
import { membershipsOf } from "../memberships.ts";

/**
 * Writes to somebody who forgot the password; who works in no workspace any more gets nothing. An administrator reads the link in
 * the outbox and hands it over only where no mail server is set, and never to a person who works in other workspaces too.
 */
export async function sendResetLink(
  edge: Edge,
  { userId, email, token }: { userId: string; email: string; token: string },
): Promise<void> {
  const [membership, ...others] = await membershipsOf(edge, userId);
  if (!membership) return;
  const { workspaceId, memberId, memberName: name, language } = membership;
  const origin = { requestId: "password reset", clientId: null, language };
  await edge.run({ workspaceId, actor: systemActor }, "write", origin, async (ctx) => {
    await reactions().accountMail(ctx, {
      about: memberId,
      to: email,
      subject: speak(accountMails, "reset.subject", ctx.language),
      language: ctx.language,
      body: speak(accountMails, "reset.body", ctx.language, { name }),
      link: `${edge.site.publicUrl}/reset-password?token=${token}`,
      isLinkConcealed: isMailSet(ctx) || others.length > 0,
    });
    await recordInDiary(ctx, "password.reset_asked", { kind: "member", id: memberId });
  });
}
