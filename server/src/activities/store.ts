import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { Activity, Mention } from "@trato/domain/activities/records.ts";
import { stateOfActivity } from "@trato/domain/activities/lifecycle.ts";
import type { SubjectKind } from "@trato/domain/kinds.ts";
import { holdFromMerging } from "../contacts/merging/writing-about.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { guestsIn } from "./meeting.ts";
import type { About } from "./about-route.ts";

/** Whom a text mentions, as they are called now. */
export const mentionsShown = (row: "a" | "n") =>
  sql<Mention[]>`app.mentions_shown(${sql.ref(`${row}.mentions`)})`.as("mentions");

export type ActivityId = Activity["id"];

export function selectActivities(ctx: Context) {
  return own(ctx, "activities as a")
    .innerJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "a.workspaceId").onRef("m.id", "=", "a.assigneeId"),
    )
    .select(["a.id", "a.kind", "a.subjectKind", "a.subjectId", "a.summary", "a.note", "a.dueOn", "a.doneAt"])
    .select(["a.outcome", "a.durationMinutes", "a.cancelledAt", "a.createdAt", "a.version", "a.assigneeId"])
    .select(["a.startsAt", "a.plannedMinutes", "a.place", "a.reminderMinutes", "a.guests"])
    .select("m.name as assigneeName")
    .select(mentionsShown("a"));
}

type Row = Awaited<ReturnType<ReturnType<typeof selectActivities>["executeTakeFirstOrThrow"]>>;

export function activityOf(ctx: Context, { assigneeId, assigneeName, guests, ...row }: Row): Activity {
  return {
    ...row,
    guests: shownGuests(guests),
    state: stateOfActivity(row, ctx.today),
    assignee: { id: assigneeId, name: assigneeName },
  };
}

/** Who is to come, as it is shown. */
export const shownGuests = (column: unknown): Activity["guests"] =>
  guestsIn(column).flatMap(({ email, name, answer, answeredAt, isGone }) =>
    isGone ? [] : { email, name, answer, answeredAt },
  );

export async function readActivity(ctx: Context, id: ActivityId): Promise<Activity> {
  return activityOf(ctx, await selectActivities(ctx).where("a.id", "=", id).executeTakeFirstOrThrow());
}

/** Refuses a record that is not there or not to be seen. */
export async function refuseUnreached(ctx: Context, about: About<SubjectKind>): Promise<void> {
  const { rows } = await sql<{ reached: boolean }>`select ${reached(about)} as reached`.execute(ctx.db);
  if (!rows[0]?.reached) throw new Refusal("not_found", "record.not_found");
}

function reached(about: About<SubjectKind>) {
  return sql<boolean>`app.reaches(${about.kind}, ${about.id}::uuid)`;
}

/** The same for whoever writes about it: what was merged is reached, but what is written stands with the one that stayed. */
export async function refuseUnlessStanding(ctx: Context, about: About<SubjectKind>): Promise<void> {
  const [, { rows }] = await Promise.all([
    holdFromMerging(ctx, about.id),
    sql<{ stands: boolean }>`select ${stands(ctx, about)} as stands`.execute(ctx.db),
  ]);
  if (!rows[0]?.stands) throw new Refusal("not_found", "record.not_found");
}

/** `holdFromMerging` was asked before. */
export function stands(ctx: Context, about: About<SubjectKind>) {
  return sql<boolean>`(${reached(about)} and not exists (
    select from merged_records k where k.workspace_id = ${ctx.workspace.id} and k.kind = ${about.kind} and k.record_id = ${about.id}::uuid))`;
}
