import type { Selectable, Updateable } from "kysely";
import { refuseIf } from "@trato/domain/errors.ts";
import type { EditActivity, FinishActivity, OneActivity } from "@trato/domain/activities/inputs.ts";
import type { Guest } from "@trato/domain/activities/meetings.ts";
import { obstacleToAct, obstacleToReopen, snoozed } from "@trato/domain/activities/lifecycle.ts";
import type { Activity } from "@trato/domain/activities/records.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { reactions } from "../platform/reactions.ts";
import type { ActivitiesTable } from "../platform/database/tables.ts";
import { lockRow, writeRow } from "../platform/rows.ts";
import { editedMeeting, guestsIn, isOtherMeeting, tellGuestsSoon } from "./meeting.ts";
import { type KeptMention, keptMentions, mentionedIn } from "./mentions.ts";
import { planActivity } from "./plan-activity.ts";
import { readActivity, refuseUnreached } from "./store.ts";

/** What is to be done, by when or by whom has changed. */
export async function editActivity(ctx: Context, { activityId, version, ...fields }: EditActivity): Promise<Activity> {
  const activity = await openActivity(ctx, activityId);
  const changes = { ...fields, ...editedMeeting(ctx, activity, fields) };
  const isAsItWas = Object.entries(changes).every(([name, value]) =>
    isSameValue(value, activity[name as keyof typeof changes]),
  ); // an own field
  if (isAsItWas) {
    nothingToRecord(ctx);
    return readActivity(ctx, activityId);
  }
  refuseStale(activity, version);
  if (fields.assigneeId) await refuseUnreached(ctx, { kind: activity.subjectKind, id: activity.subjectId });
  const { note } = fields;
  if (note === undefined || note === activity.note) return change(ctx, activity, "activity.edited", changes);
  const about = { kind: activity.subjectKind, id: activity.subjectId };
  const { mentions: former } = await readActivity(ctx, activityId);
  const mentions = keptMentions(await mentionedIn(ctx, about, note, former));
  return change(ctx, activity, "activity.edited", changes, mentions);
}

/** It was done; how it went is kept, and what comes next may be planned at once. */
export async function finishActivity(ctx: Context, { activityId, outcome, durationMinutes, next }: FinishActivity) {
  const activity = await openActivity(ctx, activityId);
  const finished = await change(ctx, activity, "activity.done", {
    doneAt: ctx.now,
    doneBy: ctx.actor.memberId,
    outcome: outcome ?? null,
    durationMinutes: durationMinutes ?? null,
  });
  const about = { kind: activity.subjectKind, id: activity.subjectId };
  return { ...finished, next: next ? await planActivity(ctx, about, next) : null };
}

/** It will not be done. */
export async function cancelActivity(ctx: Context, { activityId }: OneActivity): Promise<Activity> {
  return change(ctx, await openActivity(ctx, activityId), "activity.cancelled", { cancelledAt: ctx.now });
}

/** It can wait a week. */
export async function snoozeActivity(ctx: Context, { activityId }: OneActivity): Promise<Activity> {
  const activity = await openActivity(ctx, activityId);
  const dueOn = snoozed(activity.dueOn, ctx.today);
  return change(ctx, activity, "activity.edited", editedMeeting(ctx, activity, { dueOn }));
}

/** It was not done after all, or not given up. */
export async function reopenActivity(ctx: Context, { activityId }: OneActivity): Promise<Activity> {
  authorize(ctx, "activity.edit");
  const activity = await lockRow(ctx, "activities", activityId);
  refuseIf(obstacleToReopen(activity));
  return change(ctx, activity, "activity.reopened", { doneAt: null, doneBy: null, cancelledAt: null });
}

async function openActivity(ctx: Context, activityId: OneActivity["activityId"]) {
  authorize(ctx, "activity.edit");
  const activity = await lockRow(ctx, "activities", activityId);
  refuseIf(obstacleToAct(activity));
  return activity;
}

type Changes = Omit<Updateable<ActivitiesTable>, "guests"> & { guests?: readonly Guest[] };

async function change(
  ctx: Context,
  activity: Selectable<ActivitiesTable>,
  event: DiaryEvent,
  { guests = guestsIn(activity.guests), ...fields }: Changes,
  mentions?: readonly KeptMention[],
) {
  const about = { kind: activity.subjectKind, id: activity.subjectId };
  const invitation = activity.invitation + (isOtherMeeting(activity, fields) ? 1 : 0);
  await writeRow(ctx, "activities", activity, {
    ...fields,
    guests: JSON.stringify(guests),
    invitation,
    ...(mentions && { mentions: JSON.stringify(mentions) }),
  });
  await reactions().activitiesChanged(ctx, about);
  await tellGuestsSoon(ctx, activity.id, guests);

  tellOthers(ctx, "activity", activity.id, activity.version + 1);
  tellOthers(ctx, "timeline", about.id, 0);
  await recordInDiary(ctx, event, about, {
    before: activity,
    after: { ...activity, ...fields, guests, ...(mentions && { mentions }), version: null }, // the diary's version is the record's own, not the activity's
    about: { kind: "activity", id: activity.id },
  });
  return readActivity(ctx, activity.id);
}
