import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { factsOfNotice, type NoticeKind } from "@trato/domain/notices/kinds.ts";
import { type Context, isMailSet } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { enqueueMail } from "./mail-notices.ts";

/** A notice for one member, of one or many records that happened together. */
export type NewNotice = {
  id: string;
  memberId: string;
  kind: NoticeKind;
  topic: string;
  subjectKind: string;
  subjectId: string;
  /** The note, activity or message that it is about. */
  about?: { kind: string; id: string };
  actorName: string;
  times: number;
};

type Kept = { id: string; memberId: Id<"members">; isMailDue: boolean };

/** Tells members, each as he wants to be told: screens hear of it, and a mail is due. */
export async function keepNotices(ctx: Context, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map((notice) => ({
    id: notice.id,
    member_id: notice.memberId,
    kind: notice.kind,
    usual: factsOfNotice(notice.kind).usual,
    topic: notice.topic,
    subject_kind: notice.subjectKind,
    subject_id: notice.subjectId,
    about_kind: notice.about?.kind ?? null,
    about_id: notice.about?.id ?? null,
    actor_kind: ctx.actor.kind,
    actor_id: ctx.actor.memberId,
    actor_name: notice.actorName,
    times: notice.times,
    happened_at: ctx.now,
  }));
  const kept =
    await sql<Kept>`select id, member_id, is_mail_due from app.notify(${JSON.stringify(rows)}::jsonb)`.execute(ctx.db);
  for (const { id } of kept.rows) tellOthers(ctx, "notice", id, 0);
  const mailed = new Set(kept.rows.filter(({ isMailDue }) => isMailDue).map(({ memberId }) => memberId));
  if (isMailSet(ctx)) for (const memberId of mailed) await enqueueMail(ctx, memberId);
}
