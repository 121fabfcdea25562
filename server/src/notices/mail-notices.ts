import type { Id } from "@trato/domain/ids.ts";
import { noticeLetter } from "@trato/domain/notices/letter.ts";
import { whoOfMember } from "../identity/who-of-member.ts";
import { writeMessage } from "../messaging/write-message.ts";
import { type Context, type Origin, systemActor } from "../platform/context.ts";
import type { Edge, Who } from "../platform/edge.ts";
import { enqueueJob } from "../platform/jobs/jobs.ts";
import { own, updateOwn } from "../platform/rows.ts";
import { noticeOf, selectNotices } from "./list-notices.ts";

export type MailedMember = { workspaceId: Id<"workspaces">; toMemberId: Id<"members"> };

const gathered = 60_000;
const most = 20;
const day = 24 * 60 * 60_000;

/** A mail to a member is due: what happens within a minute or two goes into the same one. */
export function enqueueMail(ctx: Context, memberId: Id<"members">): Promise<void> {
  const at = Math.ceil(Date.parse(ctx.now) / gathered + 1) * gathered;
  const runAt = new Date(at).toISOString();
  return enqueueJob(ctx, "mail_notices", { toMemberId: memberId }, { key: `notices:${memberId}:${at}`, runAt });
}

/** The job: what a member was told and has not read by now is told him by one mail. What he may see he reads himself; Trato writes it. */
export async function mailNotices(
  edge: Edge,
  { workspaceId, toMemberId }: MailedMember,
  origin: Origin,
): Promise<void> {
  const asTrato = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", origin, work);
  const who = await asTrato((ctx) => whoOfMember(ctx, toMemberId));
  if (!who) return;
  const { rows, language } = await edge.run(who, "read", origin, async (ctx) => ({
    rows: await dueOf(ctx),
    language: ctx.language,
  }));
  if (rows.length > 0) await asTrato((ctx) => write(ctx, who, { rows, language }));
}

/** Today's; what nobody could send before is old by now, and stands in the inbox. */
function dueOf(ctx: Context) {
  const since = new Date(Date.parse(ctx.now) - day).toISOString() as Context["now"]; // an ISO moment by construction
  return selectNotices(ctx)
    .where("n.isMailDue", "=", true)
    .where("n.readAt", "is", null)
    .where("n.happenedAt", ">", since)
    .orderBy("n.happenedAt")
    .orderBy("n.id")
    .limit(most)
    .execute();
}

type Due = { rows: Awaited<ReturnType<typeof dueOf>>; language: Context["language"] };

/** Another try of the same job finds them mailed. */
async function write(ctx: Context, { actor }: Who, { rows, language }: Due): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const mailed = await updateOwn(ctx, "notices")
    .set({ isMailDue: false })
    .where("id", "in", ids)
    .where("isMailDue", "=", true)
    .returning("id")
    .execute();
  const member = await own(ctx, "members").select(["id", "email"]).where("id", "=", actor.memberId).executeTakeFirst();
  if (mailed.length === 0 || !member?.email) return;
  const base = `${ctx.site.publicUrl}/w/${ctx.workspace.slug}`;
  const letter = noticeLetter(
    rows.filter(({ id }) => mailed.some((one) => one.id === id)).map(noticeOf),
    base,
    language,
  );
  await writeMessage(ctx, {
    about: { kind: "account", id: member.id },
    to: member.email,
    language,
    ...letter,
    subject: letter.subject.slice(0, 500),
  });
}
