import { factsOfNotice, type NoticeKind } from "@trato/domain/notices/kinds.ts";
import { noticesOf } from "@trato/domain/notices/recorded.ts";
import type { Context } from "../platform/context.ts";
import type { RecordedEvent } from "../platform/reactions.ts";
import { audienceOf } from "./audience.ts";
import { keepNotices, type NewNotice } from "./keep-notices.ts";

/** Whatever the diary records, whoever must know of it is told in the same transaction; nobody of what he did himself. */
export async function tellMembers(ctx: Context, recorded: RecordedEvent): Promise<void> {
  const { event, kind: subjectKind, records, about } = recorded;
  const told = records.flatMap(({ id, before, after }) =>
    noticesOf({ event, before, after }).map((notice) => ({ ...notice, subject: { kind: subjectKind, id } })),
  );
  if (told.length === 0) return;
  const notices = new Map<string, NewNotice>();
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
        ...(about && { about }),
        actorName,
        times: (former?.times ?? 0) + 1,
      });
    }
  }
  await keepNotices(ctx, [...notices.values()]);
}

/** A key may be a website's, that makes leads of its owner. */
function isOwnDoing({ actor }: Context, kind: NoticeKind, memberId: string): boolean {
  const { isDone, isOthers } = factsOfNotice(kind);
  return (isDone === true || isOthers === true) && memberId === actor.memberId && actor.isByKey !== true;
}

/** What many records are given at once, by a file or a change of a list, is one notice; otherwise all that happens to one record. */
function topicOf(ctx: Context, kind: NoticeKind, subjectId: string): string {
  const isOfMany = ctx.importId !== null || ctx.requestId.startsWith("job ");
  return kind === "assigned" && isOfMany ? (ctx.importId ?? ctx.requestId) : subjectId;
}
