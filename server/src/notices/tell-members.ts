import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { factsOfNotice, type NoticeKind } from "@trato/domain/notices/kinds.ts";
import { noticesOf } from "@trato/domain/notices/recorded.ts";
import { type Context, isMailSet } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import type { RecordedEvent } from "../platform/reactions.ts";
import { audienceOf } from "./audience.ts";
import { enqueueMail } from "./mail-notices.ts";

/** A notice for one member, of one or many records that happened together. */
type New = {
  id: string;
  memberId: string;
  kind: NoticeKind;
  topic: string;
  subjectKind: string;
  subjectId: string;
  actorName: string;
  times: number;
};

/** Whatever the diary records, whoever must know of it is told in the same transaction; nobody of what he did himself. */
export async function tellMembers(ctx: Context, recorded: RecordedEvent): Promise<void> {
  const { event, kind: subjectKind, records, about } = recorded;
  const told = records.flatMap(({ id, before, after }) =>
    noticesOf({ event, before, after }).map((notice) => ({ ...notice, subject: { kind: subjectKind, id } })),
  );
  if (told.length === 0) return;
  const notices = new Map<string, New>();
  for (const { kind, to, subject } of told) {
    const { memberIds, actorName, subjectKind } = await audienceOf(ctx, to, subject, about);
    for (const memberId of memberIds.filter((id) => !isOwnDoing(ctx, kind, id))) {
      const topic = topicOf(ctx, kind, subject.id);
      const former = notices.get(`${memberId} ${kind} ${topic}`);
      notices.set(`${memberId} ${kind} ${topic}`, {
        id: ctx.newId<"notices">(),
        memberId,
        kind,
        topic,
        subjectKind,
        subjectId: subject.id,
        actorName,
        times: (former?.times ?? 0) + 1,
      });
    }
  }
  await keep(ctx, [...notices.values()], about);
}

/** A key may be a website's, that makes leads of its owner. */
function isOwnDoing({ actor }: Context, kind: NoticeKind, memberId: string): boolean {
  return factsOfNotice(kind).isDone === true && memberId === actor.memberId && actor.isByKey !== true;
}

/** What many records are given at once, by a file or a change of a list, is one notice; otherwise all that happens to one record. */
function topicOf(ctx: Context, kind: NoticeKind, subjectId: string): string {
  const isOfMany = ctx.importId !== null || ctx.requestId.startsWith("job ");
  return kind === "assigned" && isOfMany ? (ctx.importId ?? ctx.requestId) : subjectId;
}

type Kept = { id: string; memberId: Id<"members">; isMailDue: boolean };

async function keep(ctx: Context, notices: readonly New[], about: RecordedEvent["about"]): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map((notice) => ({
    id: notice.id,
    member_id: notice.memberId,
    kind: notice.kind,
    usual: factsOfNotice(notice.kind).usual,
    topic: notice.topic,
    subject_kind: notice.subjectKind,
    subject_id: notice.subjectId,
    about_kind: about?.kind ?? null,
    about_id: about?.id ?? null,
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
