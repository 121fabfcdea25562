import type { DiaryEvent } from "@trato/domain/events.ts";
import { type Context, isMailSet, systemActor } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import type { Edge } from "../../platform/edge.ts";
import { reactions } from "../../platform/reactions.ts";
import { membershipsOf } from "../memberships.ts";

/** Whether nobody else reads what somebody is sent: a workspace's own server is not for whoever works in others too. */
export const isMailOwn = ({ site }: Edge, memberships: readonly unknown[]): boolean =>
  site.smtpUrl !== null || memberships.length === 1;

type Owner = { userId: string; email: string };
type Mail = { subject: string; body: string; link: string };

/** Writes to whose account it is about its safety, in their language, where mail can be sent. Nobody else reads its link. */
export async function mailToOwner(
  edge: Edge,
  { userId, email }: Owner,
  event: DiaryEvent,
  write: (ctx: Context, name: string) => Mail,
): Promise<void> {
  const memberships = await membershipsOf(edge, userId);
  const [membership] = memberships;
  if (!membership || !isMailOwn(edge, memberships)) return;
  const { workspaceId, memberId, memberName, language } = membership;
  const origin = { requestId: "sign-in", clientId: null, language };
  await edge.run({ workspaceId, actor: systemActor }, "write", origin, async (ctx) => {
    if (!isMailSet(ctx)) return;
    const mail = write(ctx, memberName);
    await reactions().accountMail(ctx, { about: memberId, to: email, ...mail, isLinkConcealed: true });
    await recordInDiary(ctx, event, { kind: "member", id: memberId });
  });
}
