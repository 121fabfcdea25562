import { sql } from "kysely";
import * as z from "zod/mini";
import { obstacleToEditNote, stateOfActivity } from "@trato/domain/activities/lifecycle.ts";
import type { Activity } from "@trato/domain/activities/records.ts";
import { obstacleToUndoMerge } from "@trato/domain/contacts/merging/lifecycle.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { TimelineEntry } from "@trato/domain/reports/timeline.ts";
import { diaryEvents } from "@trato/domain/events.ts";
import type { Id } from "@trato/domain/ids.ts";
import { id } from "@trato/domain/schemas.ts";
import { refuseUnreached, shownGuests } from "../activities/store.ts";
import type { About } from "../activities/about-route.ts";
import type { MergedKind } from "../contacts/merging/merges.ts";
import { whyNotSent } from "../messaging/list-messages.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";

const Key = z.tuple([id<"diary">()]);

/** What of the documents and deals around a record belongs to its own history. */
const mainEvents = Object.entries(diaryEvents).flatMap(([name, event]) => ("isMain" in event ? [name] : []));

/** The history of a record, newest first: what was done to it, with each note, message and activity as it is now. */
export async function getTimeline(
  ctx: Context,
  about: About,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const before = cursor === undefined ? null : decodeCursor(cursor, Key)[0];
  const { rows } = await sql<ReadEntry>`
    select * from app.timeline(${about.kind}, ${about.id}::uuid, ${mainEvents}::text[], ${limit + 1}::int, ${before}::uuid)
  `.execute(ctx.db);
  if (rows.length === 0) await refuseUnreached(ctx, about);
  const page = pageOfRows(rows, limit, (row) => [row.id]);
  return { ...page, items: page.items.map((row) => present(ctx, row)) };
}

/** An entry as the database gives it; inside JSON moments keep the database's own form. */
type ReadEntry = Pick<
  TimelineEntry,
  "id" | "happenedAt" | "event" | "before" | "after" | "fileName" | "list" | "file" | "arrival"
> & {
  actorKind: TimelineEntry["actor"]["kind"];
  actorId: TimelineEntry["actor"]["id"];
  actorName: string | null;
  keyName: string | null;
  subjectKind: TimelineEntry["subject"]["kind"];
  subjectId: string;
  subjectName: string | null;
  message: (NonNullable<TimelineEntry["message"]> & { lastProblem: string | null }) | null;
  note: (Omit<NonNullable<TimelineEntry["note"]>, "mayEdit"> & { writtenBy: string | null }) | null;
  activity: ReadActivity | null;
  merge: { id: Id<"merges">; kind: MergedKind; mergedAt: Moment; undoneAt: Moment | null } | null;
};
type ReadActivity = Omit<Activity, "state" | "assignee" | "guests"> & {
  guests: unknown;
  assigneeId: Activity["assignee"]["id"];
  assigneeName: string;
};

function present(ctx: Context, entry: ReadEntry): TimelineEntry {
  const {
    actorKind,
    actorId,
    actorName,
    keyName,
    subjectKind,
    subjectId,
    subjectName,
    message,
    note,
    activity,
    merge,
    ...rest
  } = entry;
  return {
    ...rest,
    actor: { kind: actorKind, id: actorId, name: actorName, key: keyName },
    subject: { kind: subjectKind, id: subjectId, name: subjectName },
    message: message && presentMessage(ctx, message),
    note: note && presentNote(ctx, note),
    activity: activity && presentActivity(ctx, activity),
    merge: merge && presentMerge(ctx, merge),
  };
}

function presentMerge(ctx: Context, { id, kind, ...merge }: NonNullable<ReadEntry["merge"]>) {
  const [mergedAt, undoneAt] = [inUtc(merge.mergedAt), inUtc(merge.undoneAt)];
  return {
    id,
    kind,
    isUndone: undoneAt !== null,
    mayUndo: obstacleToUndoMerge({ mergedAt, undoneAt }, ctx.now) === null,
  };
}

function presentMessage(ctx: Context, { lastProblem, ...message }: NonNullable<ReadEntry["message"]>) {
  return { ...message, lastError: whyNotSent(ctx, { lastProblem, lastError: message.lastError }) };
}

function presentNote(ctx: Context, { writtenBy, ...note }: NonNullable<ReadEntry["note"]>) {
  return { ...note, mayEdit: obstacleToEditNote({ writtenBy }, ctx.actor.memberId) === null };
}

function presentActivity(ctx: Context, { assigneeId, assigneeName, ...activity }: ReadActivity): Activity {
  const doneAt = inUtc(activity.doneAt);
  const cancelledAt = inUtc(activity.cancelledAt);
  return {
    ...activity,
    doneAt,
    cancelledAt,
    createdAt: inUtc(activity.createdAt),
    startsAt: inUtc(activity.startsAt),
    guests: shownGuests(activity.guests),
    state: stateOfActivity({ dueOn: activity.dueOn, doneAt, cancelledAt }, ctx.today),
    assignee: { id: assigneeId, name: assigneeName },
  };
}

function inUtc<Given extends Moment | null>(moment: Given): Given {
  return (moment && new Date(moment).toISOString()) as Given; // the same moment in UTC, or none
}
