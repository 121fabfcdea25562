import { type RawBuilder, sql } from "kysely";
import * as z from "zod/mini";
import type { Kind } from "@trato/domain/kinds.ts";
import type { NoticeKind } from "@trato/domain/notices/kinds.ts";
import type { ListNotices } from "@trato/domain/notices/inputs.ts";
import type { Notice } from "@trato/domain/notices/records.ts";
import { id, moment } from "@trato/domain/schemas.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { own } from "../platform/rows.ts";
import { subjectName } from "../reports/subject-name.ts";

const Key = z.tuple([moment(), id<"notices">()]);

/** What a member was told, the newest first, as far as he still reaches what it is about. */
export async function listNotices(ctx: Context, { limit, cursor, isNew }: ListNotices) {
  let query = selectNotices(ctx)
    .orderBy("n.happenedAt", "desc")
    .orderBy("n.id", "desc")
    .limit(limit + 1);
  if (isNew === "true") query = query.where("n.readAt", "is", null);
  if (cursor !== undefined) {
    const [at, last] = decodeCursor(cursor, Key);
    query = query.where((eb) => eb(eb.refTuple("n.happenedAt", "n.id"), "<", eb.tuple(at, last)));
  }
  const [rows, fresh] = await Promise.all([query.execute(), countFresh(ctx)]);
  const page = pageOfRows(rows, limit, (row) => [row.happenedAt, row.id]);
  return { ...page, items: page.items.map(noticeOf), fresh };
}

const mostCounted = 100;

/** How many are new, as far as the bell counts. */
export async function countFresh(ctx: Context): Promise<number> {
  const fresh = await own(ctx, "notices")
    .select("id")
    .where("memberId", "=", ctx.actor.memberId)
    .where("readAt", "is", null)
    .limit(mostCounted)
    .execute();
  return fresh.length;
}

/** A member's notices with what they are about, as he sees it now. */
export function selectNotices(ctx: Context) {
  return own(ctx, "notices as n")
    .select(["n.id", "n.kind", "n.subjectKind", "n.subjectId", "n.times", "n.happenedAt", "n.readAt"])
    .select(["n.actorKind", "n.actorId", "n.actorName"])
    .select([
      sql<string | null>`${subjectName("n", "and party")}`.as("recordName"),
      isOfOne.as("isOfOne"),
      pageKind.as("pageKind"),
      text.as("text"),
    ])
    .where("n.memberId", "=", ctx.actor.memberId);
}

/** Whether all that it tells happened to one record, also where that was merged into another one since. */
const isOfOne = sql<boolean>`(n.topic = n.subject_id::text or exists (select from merge_moves v
  where v.workspace_id = n.workspace_id and v.place = 'notices' and v.row_id = n.id and v.from_id::text = n.topic))`;

/** By the kind whose page shows the record: a lead, a delivery. */
const pageKind = sql<string>`case n.subject_kind
  when 'opportunity' then (select case o.type when 'opportunity' then o.type else 'lead' end from opportunities o where o.workspace_id = n.workspace_id and o.id = n.subject_id)
  when 'transfer' then (select t.kind from transfers t where t.workspace_id = n.workspace_id and t.id = n.subject_id)
  else n.subject_kind end`;

/** The note, activity or mail that it is about, else what is said of an approval, the order that waits, whoever has what a leader is told of, or the reason of a no. */
const text: RawBuilder<string | null> = sql`case
  when n.kind = 'webhook_off' then (select w.name from outgoing_webhooks w where w.workspace_id = n.workspace_id and w.id = n.subject_id)
  when n.kind = 'proposal_waiting' then (select r.key_name from agent_runs r where r.workspace_id = n.workspace_id and r.id = n.subject_id)
  when n.about_kind = 'note' then (select left(o.body, 300) from notes o where o.workspace_id = n.workspace_id and o.id = n.about_id)
  when n.about_kind = 'activity' then (select case n.kind when 'mentioned' then left(a.note, 300) else a.summary end from activities a where a.workspace_id = n.workspace_id and a.id = n.about_id)
  when n.about_kind = 'message' then (select m.to_address from messages m where m.workspace_id = n.workspace_id and m.id = n.about_id)
  when n.kind = 'delivery_late' then (select concat_ws(' · ', t.origin_number, (select c.name from contacts c where c.workspace_id = t.workspace_id and c.id = t.contact_id))
    from transfers t where t.workspace_id = n.workspace_id and t.id = n.subject_id)
  when n.kind in ('contact_missed', 'gone_idle') then (select m.name from opportunities o join members m on m.workspace_id = o.workspace_id and m.id = o.salesperson_id
    where o.workspace_id = n.workspace_id and o.id = n.subject_id and o.salesperson_id <> n.member_id)
  when n.kind in ('approval_wanted', 'approval_waits') then (select a.note from sale_approvals a
    where a.workspace_id = n.workspace_id and a.sale_id = n.subject_id and a.state = 'waiting')
  when n.kind in ('approved', 'not_approved') then (select t.note from sale_approval_steps t join sale_approvals a on a.workspace_id = t.workspace_id and a.id = t.approval_id
    where t.workspace_id = n.workspace_id and a.sale_id = n.subject_id and t.decided_at <= n.happened_at order by t.decided_at desc limit 1)
  when n.kind = 'declined' then (select s.decline_reason from sales s where s.workspace_id = n.workspace_id and s.id = n.subject_id)
  when n.kind = 'import_done' then (select i.failure from imports i where i.workspace_id = n.workspace_id and i.id = n.subject_id)
  end`;

type Row = Awaited<ReturnType<ReturnType<typeof selectNotices>["executeTakeFirstOrThrow"]>>;

export function noticeOf(row: Row): Notice {
  const { id, kind, happenedAt, readAt, text } = row;
  return {
    id,
    kind: kind as NoticeKind, // as told
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName ?? "" },
    record: { kind: row.pageKind as Kind, id: row.subjectId, name: row.recordName ?? "" }, // of a kind of the catalogue, or one of its sides
    records: row.isOfOne ? 1 : row.times,
    text,
    happenedAt,
    readAt,
  };
}
