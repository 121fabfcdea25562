import type { Id } from "@trato/domain/ids.ts";
import { sql } from "kysely";
import { nobody } from "../identity/memberships.ts";
import { type Context, type Origin, systemActor } from "../platform/context.ts";
import type { Edge } from "../platform/edge.ts";
import { keepNotices, type NewNotice } from "./keep-notices.ts";

/** The job, each minute: whoever has a meeting soon is reminded of it, as long before as was chosen for it, or else as he wants to be. */
export async function remindOfMeetings(edge: Edge, origin: Origin): Promise<void> {
  const failures: unknown[] = [];
  for (const workspaceId of await withMeetings(edge, origin.at ?? new Date()))
    await edge
      .run({ workspaceId, actor: systemActor }, "write", origin, remind)
      .catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, "not everybody was reminded of his meeting");
}

async function withMeetings(edge: Edge, at: Date): Promise<Id<"workspaces">[]> {
  const { rows } = await edge.database.transaction(nobody, "read", (db) =>
    sql<{ id: Id<"workspaces"> }>`select id from app.with_meetings_soon(${at.toISOString()}::timestamptz)`.execute(db),
  );
  return rows.map(({ id }) => id);
}

type Soon = Pick<NewNotice, "memberId" | "subjectKind" | "subjectId"> & { activityId: string };

/** Of each hour of a meeting its owner is reminded once; where it is moved, again. */
export async function remind(ctx: Context): Promise<void> {
  const { rows } = await sql<Soon>`
    update activities a set reminded_for = a.starts_at from members m
    where a.workspace_id = ${ctx.workspace.id} and m.workspace_id = a.workspace_id and m.id = a.assignee_id and m.deactivated_at is null
      and a.starts_at > ${ctx.now}::timestamptz and a.starts_at <= ${ctx.now}::timestamptz + make_interval(mins => nullif(coalesce(a.reminder_minutes, m.reminder_minutes), 0))
      and a.done_at is null and a.cancelled_at is null and a.reminded_for is distinct from a.starts_at
      and exists (select from app.members_reaching(a.subject_kind, a.subject_id, m.id))
    returning a.id as activity_id, m.id as member_id, a.subject_kind, a.subject_id`.execute(ctx.db);
  await keepNotices(
    ctx,
    rows.map(({ activityId, ...soon }) => ({
      ...soon,
      id: ctx.newId<"notices">(),
      kind: "meeting_soon",
      topic: activityId,
      about: { kind: "activity", id: activityId },
      actorName: ctx.actor.name,
      times: 1,
    })),
  );
}
