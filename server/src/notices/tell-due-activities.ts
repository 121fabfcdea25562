import { addDays, type CalendarDate } from "@trato/domain/dates.ts";
import { sql } from "kysely";
import type { Context } from "../platform/context.ts";
import { keepNotices, type NewNotice } from "./keep-notices.ts";

type Due = Pick<NewNotice, "memberId" | "subjectKind" | "subjectId" | "times"> & { activityId: string };

/** Whoever has something to do that became due since a day, or today, is told by one notice: of the first, and how many there are. */
export async function tellDueActivities(ctx: Context, since: CalendarDate | null): Promise<void> {
  const after = since ?? addDays(ctx.today, -1);
  const { rows } = await sql<Due>`
    select m.id as "memberId", a.id as "activityId", a.subject_kind as "subjectKind", a.subject_id as "subjectId", a.times
    from members m cross join lateral (
      select a.id, a.subject_kind, a.subject_id, (count(*) over ())::int as times
      from activities a
      where a.workspace_id = m.workspace_id and a.assignee_id = m.id and a.done_at is null and a.cancelled_at is null
        and a.due_on > ${after}::date and a.due_on <= ${ctx.today}::date
        and exists (select from app.members_reaching(a.subject_kind, a.subject_id, m.id))
      order by a.due_on, a.id limit 1) a
    where m.workspace_id = ${ctx.workspace.id} and m.deactivated_at is null`.execute(ctx.db);
  await keepNotices(
    ctx,
    rows.map(({ activityId, ...due }) => ({
      ...due,
      id: ctx.newId<"notices">(),
      kind: "activity_due",
      topic: `due ${ctx.today}`,
      about: { kind: "activity", id: activityId },
      actorName: ctx.actor.name,
    })),
  );
}
