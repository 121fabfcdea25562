import { type Selectable, sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Id } from "@trato/domain/ids.ts";
import { advanced, type Progress, type ProgressEvent } from "@trato/domain/sequences/machine.ts";
import type { Plan } from "@trato/domain/sequences/plan.ts";
import { withdrawUnsent } from "../messaging/withdraw-unsent.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import type { Tables } from "../platform/database/tables.ts";
import { tellOthers } from "../platform/events.ts";
import { own, writeRow } from "../platform/rows.ts";
import { type Followed, followedOf, tellOfFollowed } from "./followed.ts";

export type EnrolmentId = Id<"sequence_enrolments">;
export type Enrolment = Selectable<Tables["sequenceEnrolments"]>;

/** How a step ended, beside where that leads. */
export type Along = Partial<Pick<Enrolment, "activityId" | "messageId" | "missing">>;

export const planOf = ({ plan }: Pick<Enrolment, "plan">): Plan => plan as Plan; // as enrolOpportunity wrote it

export const progressOf = ({ state, position, dueAt, reason }: Enrolment): Progress => ({
  state,
  position,
  dueAt,
  reason: reason as Progress["reason"], // as the machine gave it
});

export const enrolmentsOf = (ctx: Context, { kind, id }: Followed) =>
  own(ctx, "sequenceEnrolments").where(kind === "sale" ? "saleId" : "opportunityId", "=", id as never); // the id of its kind

/** Those of a record that can still do something, the oldest first, locked until the commit. */
export function lockLive(ctx: Context, followed: Followed): Promise<Enrolment[]> {
  return enrolmentsOf(ctx, followed)
    .selectAll()
    .where("state", "in", ["running", "paused"])
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** Something happened to one that is locked: how far it is now. Whether it went on at all. */
export async function advance(
  ctx: Context,
  enrolment: Enrolment,
  event: ProgressEvent,
  along: Along = {},
): Promise<boolean> {
  const before = progressOf(enrolment);
  const after = advanced(planOf(enrolment), ctx.workspace.timeZone, before, event);
  if (after === before) return false;
  const isOver = after.state === "finished" || after.state === "stopped";
  await writeRow(ctx, "sequenceEnrolments", enrolment, {
    ...after,
    missing: [],
    ...along,
    endedAt: isOver ? (enrolment.endedAt ?? ctx.now) : null,
  });
  if (after.state === "stopped" && enrolment.messageId) await withdrawUnsent(ctx, enrolment.messageId);
  tellOfFollowed(ctx, followedOf(enrolment));
  return true;
}

/** The history of the record tells of it. */
export async function tell(
  ctx: Context,
  event: DiaryEvent,
  { sequenceId, ...enrolment }: Pick<Enrolment, "opportunityId" | "saleId" | "sequenceId">,
  told: Record<string, unknown> = {},
): Promise<void> {
  const followed = followedOf(enrolment);
  tellOthers(ctx, "timeline", followed.id, 0);
  await recordInDiary(ctx, event, followed, { after: { sequence: await nameOf(ctx, sequenceId), ...told } });
}

async function nameOf(ctx: Context, id: Id<"sequences">): Promise<string> {
  const { name } = await own(ctx, "sequences").select("name").where("id", "=", id).executeTakeFirstOrThrow();
  return name;
}

/** It goes no further; what waits to leave does not leave. */
export async function stop(
  ctx: Context,
  enrolment: Enrolment,
  reason: Extract<ProgressEvent, { kind: "stopped" }>["reason"],
): Promise<void> {
  if (await advance(ctx, enrolment, { kind: "stopped", reason }))
    await tell(ctx, "sequence.stopped", enrolment, { reason });
}

/** Writes down that a step was done, once: whoever does it again is refused by its key. */
export async function keepStep(
  ctx: Context,
  { id, position }: Enrolment,
  done: { kind: "mail" | "call" | "task"; messageId?: string; activityId?: string },
): Promise<void> {
  await sql`
    insert into sequence_steps_done (workspace_id, enrolment_id, position, kind, done_at, message_id, activity_id)
    values (${ctx.workspace.id}, ${id}, ${position}, ${done.kind}, ${ctx.now}, ${done.messageId ?? null}, ${done.activityId ?? null})`.execute(
    ctx.db,
  );
}

/** So much later. */
export const minutesLater = (at: Moment, minutes: number): Moment =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString() as Moment; // an ISO moment by construction
