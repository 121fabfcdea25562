import type { Selectable } from "kysely";
import { recordKind } from "@trato/domain/kinds.ts";
import { addressWithToken } from "@trato/domain/messaging/reply-address.ts";
import type { SendMailOptions } from "nodemailer";
import type { Context } from "../platform/context.ts";
import type { Tables } from "../platform/database/tables.ts";
import { reactions } from "../platform/reactions.ts";
import { unsubscribeLink } from "./unsubscribes/unsubscribe-token.ts";
import { replyTokenOf } from "./reply-token.ts";

type Message = Pick<
  Selectable<Tables["messages"]>,
  "id" | "subjectKind" | "subjectId" | "senderId" | "toAddress" | "cc" | "byItself"
>;

/** Other programs answer it by nothing of their own, as on holidays. */
const byItself = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };

/** The first answer to somebody is an answer by a program (RFC 3834); whoever reads what Trato writes by itself can leave by one click (RFC 8058). */
const marksOfItself = (
  { site, workspace }: Context,
  why: NonNullable<Message["byItself"]>,
  messageId: Message["id"],
): Record<string, string> => ({
  ...(why === "first_answer" && { "Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All" }),
  "List-Unsubscribe": `<${unsubscribeLink(site, { workspaceId: workspace.id, messageId })}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

/** What programs read of a mail: whether somebody wrote it, in which thread it stands, and where an answer is to go so that it comes back to its record. */
export async function marksOfMail(
  ctx: Context,
  { id: messageId, subjectKind, subjectId, senderId, toAddress, cc, byItself: why }: Message,
  { replyAddress, name }: { replyAddress: string | null; name: string | null },
): Promise<SendMailOptions> {
  if (subjectKind === "account") return { headers: byItself };
  const about = { kind: recordKind(subjectKind), id: subjectId, to: [toAddress, ...cc] };
  const before = (await reactions().mailsBefore(ctx, about)).map((id) => `<${id}>`);
  const nearest = before.at(-1);
  const token = replyTokenOf(ctx.site, { workspaceId: ctx.workspace.id, messageId });
  return {
    headers: {
      ...(why === null && senderId === null && byItself),
      ...(why !== null && marksOfItself(ctx, why, messageId)),
    },
    ...(nearest && { inReplyTo: nearest, references: before }),
    ...(replyAddress && { replyTo: { name: name ?? "", address: addressWithToken(replyAddress, token) } }),
  };
}
