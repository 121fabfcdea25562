import { formatFor } from "@trato/domain/format.ts";
import { deviceName } from "@trato/domain/identity/device.ts";
import { accountMails } from "@trato/domain/identity/words.ts";
import { speak } from "@trato/domain/words.ts";
import { isMailSet, systemActor } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import type { Edge } from "../../platform/edge.ts";
import { reactions } from "../../platform/reactions.ts";
import { membershipsOf } from "../memberships.ts";
import { denialLink } from "./denials.ts";
import { emailOf } from "./login-name.ts";

type NewDevice = { userId: string; account: string; signInId: string; address: string; userAgent: string };

/** Asks by mail "was it you?", in the language of whose account it is, where mail can be sent. Nobody else reads its link. */
export async function tellOfSignIn(edge: Edge, signIn: NewDevice): Promise<void> {
  const [membership] = await membershipsOf(edge, signIn.userId);
  if (!membership) return;
  const { workspaceId, memberId, memberName: name, language } = membership;
  const origin = { requestId: "sign-in", clientId: null, language };
  await edge.run({ workspaceId, actor: systemActor }, "write", origin, async (ctx) => {
    if (!isMailSet(ctx)) return;
    const { moment } = formatFor({ ...ctx.workspace, language: ctx.language }, () => ctx.now);
    const when = `${moment(ctx.now)} (${ctx.workspace.timeZone})`;
    const details = { name, device: deviceName(signIn.userAgent, ctx.language), when, address: signIn.address };
    await reactions().accountMail(ctx, {
      about: memberId,
      to: emailOf(signIn.account),
      subject: speak(accountMails, "signIn.subject", ctx.language, details),
      body: speak(accountMails, "signIn.body", ctx.language, details),
      link: denialLink(edge.site, signIn.signInId),
      isLinkConcealed: true,
    });
    await recordInDiary(ctx, "signIn.told", { kind: "member", id: memberId });
  });
}
