import { sql } from "kysely";
import * as z from "zod/mini";
import type { ReadDay } from "@trato/domain/reports/my-day.ts";
import { calendarDate, id, moment } from "@trato/domain/schemas.ts";
import { activityOf, selectActivities } from "../activities/store.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { own } from "../platform/rows.ts";
import { subjectName } from "./subject-name.ts";

const OpenKey = z.tuple([calendarDate(), id<"activities">()]);
const DoneKey = z.tuple([moment(), id<"activities">()]);

/** What a member has to do, the overdue first, or what was done lately: with what each is about, as far as the reader reaches. */
export async function getMyDay(ctx: Context, { assigneeId, done, limit, cursor }: ReadDay) {
  const whose = assigneeId ?? ctx.actor.memberId;
  const own = activitiesOf(ctx, whose);
  const isDone = done === "true";
  const sorted = isDone ? newestDone(own, cursor) : byDay(own, cursor);
  const [rows, counts] = await Promise.all([sorted.limit(limit + 1).execute(), countDue(ctx, whose)]);
  const page = pageOfRows(rows, limit, (row) => (isDone ? [row.doneAt, row.id] : [row.dueOn, row.id]));
  const items = page.items.map(({ subjectTitle, isLead, ...row }) => ({
    ...activityOf(ctx, row),
    subjectTitle,
    isLead,
  }));
  return { ...page, items, ...counts };
}

type Whose = ReadDay["assigneeId"] | null;

function activitiesOf(ctx: Context, whose: Whose) {
  return selectActivities(ctx)
    .select([
      sql<string>`coalesce(${subjectName("a", "or party")}, '')`.as("subjectTitle"),
      sql<boolean>`a.subject_kind = 'opportunity' and exists (select from opportunities o
        where o.workspace_id = a.workspace_id and o.id = a.subject_id and o.type = 'lead')`.as("isLead"),
    ])
    .where("a.assigneeId", "=", whose ?? null);
}

type Query = ReturnType<typeof activitiesOf>;

function byDay(query: Query, cursor: ReadDay["cursor"]) {
  const sorted = query
    .where("a.doneAt", "is", null)
    .where("a.cancelledAt", "is", null)
    .orderBy("a.dueOn")
    .orderBy("a.id");
  if (cursor === undefined) return sorted;
  const [day, last] = decodeCursor(cursor, OpenKey);
  return sorted.where((eb) => eb(eb.refTuple("a.dueOn", "a.id"), ">", eb.tuple(day, last)));
}

function newestDone(query: Query, cursor: ReadDay["cursor"]) {
  const sorted = query.where("a.doneAt", "is not", null).orderBy("a.doneAt", "desc").orderBy("a.id", "desc");
  if (cursor === undefined) return sorted;
  const [at, last] = decodeCursor(cursor, DoneKey);
  return sorted.where((eb) => eb(eb.refTuple("a.doneAt", "a.id"), "<", eb.tuple(at, last)));
}

async function countDue(ctx: Context, whose: Whose): Promise<{ overdue: number; today: number }> {
  return own(ctx, "activities")
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere("dueOn", "<", ctx.today).as("overdue"),
      eb.fn.countAll<number>().filterWhere("dueOn", "=", ctx.today).as("today"),
    ])
    .where("assigneeId", "=", whose ?? null)
    .where("doneAt", "is", null)
    .where("cancelledAt", "is", null)
    .where("dueOn", "<=", ctx.today)
    .executeTakeFirstOrThrow();
}
