import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { isDue, type ProgressEvent } from "@trato/domain/sequences/machine.ts";
import { intoHours } from "@trato/domain/sequences/timing.ts";
import { planActivity } from "../activities/plan-activity.ts";
import { holdFromMerging } from "../contacts/merging/writing-about.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord } from "../platform/diary.ts";
import { own } from "../platform/rows.ts";
import { type Followed, followedOf, lockFollowed, type Standing } from "./followed.ts";
import {
  advance,
  type Enrolment,
  type EnrolmentId,
  keepStep,
  lockLive,
  minutesLater,
  planOf,
  progressOf,
  stop,
  tell,
} from "./store.ts";
import { writeStepMail } from "./write-step-mail.ts";

/** While something is in the way that passes by itself, a step is looked at again after so many minutes. */
const againAfter = 15;

/** What was changed and not sent again may stay so for long. */
const unsentAgainAfter = 24 * 60;

/**
 * What is due is done, once: all that a step writes, and how far that leads, is one transaction under the lock of the record. Done again it
 * finds nothing due. What cannot be done now comes later, or waits for somebody to look at it.
 */
export async function doStep(ctx: Context, id: EnrolmentId): Promise<void> {
  const known = await own(ctx, "sequenceEnrolments")
    .select(["opportunityId", "saleId"])
    .where("id", "=", id)
    .executeTakeFirst();
  const followed = known && followedOf(known);
  if (followed) await holdFromMerging(ctx, followed.id); // before the record, as whoever merges does
  const standing = followed && (await lockFollowed(ctx, followed));
  const live = standing ? await lockLive(ctx, followed) : [];
  const enrolment = live.find((each) => each.id === id);
  if (!standing || !enrolment || !isDue(progressOf(enrolment), ctx.now)) return nothingToRecord(ctx);
  const [oldest] = live;
  if (followed.kind === "opportunity" && oldest?.id !== id) return stop(ctx, enrolment, "merged");
  if (standing.over) return stop(ctx, enrolment, standing.over);
  const obstacle = standing.isUnsent ? held(ctx, "unsent") : await obstacleTo(ctx, enrolment);
  if (obstacle) return takeEvent(ctx, enrolment, obstacle);
  await doIt(ctx, enrolment, followed, standing);
}

/** The step itself: a mail, something planned, or the end of waiting for an answer. */
async function doIt(ctx: Context, enrolment: Enrolment, followed: Followed, { owners }: Standing): Promise<void> {
  const step = planOf(enrolment).steps[enrolment.position];
  if (!step) return takeEvent(ctx, enrolment, { kind: "finished" });
  const owner = await ownerOf(ctx, [...owners, enrolment.enrolledBy]);
  if (step.kind === "mail") {
    const written = await writeStepMail(ctx, { enrolment, step, owner });
    if ("event" in written) return takeEvent(ctx, enrolment, written.event, { missing: written.missing ?? [] });
    await keepStep(ctx, enrolment, { kind: "mail", messageId: written.messageId });
    return takeEvent(ctx, enrolment, { kind: "done", at: ctx.now }, { messageId: written.messageId });
  }
  const planned = await plannedBefore(ctx, enrolment);
  if (planned)
    return takeEvent(ctx, enrolment, planned.isOpen ? { kind: "planned" } : { kind: "done", at: ctx.now }, planned);
  if (!owner) return takeEvent(ctx, enrolment, held(ctx, "nobody"));
  const kind = step.kind === "call" ? ("call" as const) : ("to_do" as const);
  const asked = { kind, summary: step.summary, note: step.note, assigneeId: owner, dueOn: ctx.today };
  const { id: activityId } = await planActivity(ctx, followed, asked);
  await keepStep(ctx, enrolment, { kind: step.kind, activityId });
  await takeEvent(ctx, enrolment, { kind: "planned" }, { activityId });
}

/** The first of them who works here: who does not would not do what is planned, nor read the answers to his mails. */
async function ownerOf(ctx: Context, ids: readonly (Id<"members"> | null)[]): Promise<Id<"members"> | null> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return null;
  const members = await own(ctx, "members")
    .select("id")
    .where("id", "in", known)
    .where("deactivatedAt", "is", null)
    .execute();
  return known.find((id) => members.some((member) => member.id === id)) ?? null;
}

/** How far it is, and what the history tells of that. */
async function takeEvent(
  ctx: Context,
  enrolment: Enrolment,
  event: ProgressEvent,
  along: Parameters<typeof advance>[3] & { isOpen?: boolean } = {},
): Promise<void> {
  const { isOpen: _, ...columns } = along;
  if (event.kind === "stopped") return stop(ctx, enrolment, event.reason);
  const isLast = enrolment.position + 1 === planOf(enrolment).steps.length;
  await advance(ctx, enrolment, event, columns);
  if (event.kind === "paused")
    return tell(ctx, "sequence.paused", enrolment, { reason: event.reason, missing: columns.missing ?? [] });
  if (event.kind === "finished" || (event.kind === "done" && isLast && columns.messageId === undefined))
    return tell(ctx, "sequence.finished", enrolment);
  nothingToRecord(ctx);
}

const held = (ctx: Context, reason: "off" | "mail_waits" | "nobody" | "unsent") =>
  ({
    kind: "held",
    reason,
    until: minutesLater(ctx.now, reason === "unsent" ? unsentAgainAfter : againAfter),
  }) as const;

/** What is in the way of any step: its hours, the sequence, the mail before. */
async function obstacleTo(ctx: Context, enrolment: Enrolment): Promise<ProgressEvent | null> {
  const until = intoHours(ctx.now, planOf(enrolment), ctx.workspace.timeZone);
  if (until !== ctx.now) return { kind: "held", reason: "off_hours", until };
  const { isOn, archivedAt } = await own(ctx, "sequences")
    .select(["isOn", "archivedAt"])
    .where("id", "=", enrolment.sequenceId)
    .executeTakeFirstOrThrow();
  if (!isOn || archivedAt !== null) return held(ctx, "off");
  if (!enrolment.messageId) return null;
  const before = await own(ctx, "messages")
    .select("state")
    .where("id", "=", enrolment.messageId as Id<"messages">) // as keepStep wrote it
    .executeTakeFirst();
  if (before?.state === "failed") return { kind: "stopped", reason: "undeliverable" };
  return before?.state === "waiting" || before?.state === "leaving" ? held(ctx, "mail_waits") : null;
}

/** What was planned for this step before it was stopped, or taken up again. */
async function plannedBefore(
  ctx: Context,
  { id, position }: Enrolment,
): Promise<{ activityId: string; isOpen: boolean } | null> {
  const { rows } = await sql<{ activityId: string; isOpen: boolean }>`
    select d.activity_id, coalesce(a.done_at is null and a.cancelled_at is null, false) as is_open
    from sequence_steps_done d left join activities a on a.workspace_id = d.workspace_id and a.id = d.activity_id
    where d.workspace_id = ${ctx.workspace.id} and d.enrolment_id = ${id} and d.position = ${position}`.execute(ctx.db);
  return rows[0] ?? null;
}
