import { Refusal } from "@trato/domain/errors.ts";
import type { PlanActivity } from "@trato/domain/activities/inputs.ts";
import type { Activity } from "@trato/domain/activities/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { reactions } from "../platform/reactions.ts";
import { insertOwn } from "../platform/rows.ts";
import { plannedMeeting, tellGuestsSoon } from "./meeting.ts";
import { keptMentions, mentionedIn } from "./mentions.ts";
import { readActivity, refuseUnlessStanding } from "./store.ts";
import type { About } from "./about-route.ts";

/** Somebody is to do something for a record by a day. */
export async function planActivity(ctx: Context, about: About, input: PlanActivity): Promise<Activity> {
  authorize(ctx, "activity.edit");
  await refuseUnlessStanding(ctx, about);
  const id = input.id ?? ctx.newId<"activities">();
  const planned = {
    kind: input.kind,
    summary: input.summary,
    note: input.note ?? null,
    assigneeId: assigneeOf(ctx, input.assigneeId),
    ...plannedMeeting(ctx, about, input),
  };
  const mentions = keptMentions(await mentionedIn(ctx, about, planned.note));
  await insertOwn(ctx, "activities", {
    ...planned,
    guests: JSON.stringify(planned.guests),
    mentions: JSON.stringify(mentions),
    id,
    subjectKind: about.kind,
    subjectId: about.id,
    createdAt: ctx.now,
    createdBy: ctx.actor.memberId,
  }).execute();
  await reactions().activitiesChanged(ctx, about);
  await tellGuestsSoon(ctx, id, planned.guests);

  tellOthers(ctx, "activity", id, 1);
  tellOthers(ctx, "timeline", about.id, 0);
  await recordInDiary(ctx, "activity.planned", about, {
    after: { ...planned, ...(mentions.length > 0 && { mentions }) },
    about: { kind: "activity", id },
  });
  return readActivity(ctx, id);
}

/** Who plans without naming anybody does it himself. */
export function assigneeOf(ctx: Context, chosen: PlanActivity["assigneeId"]) {
  const assigneeId = chosen ?? ctx.actor.memberId;
  if (!assigneeId) throw new Refusal("invalid", "activity.without_assignee", { path: "assigneeId" });
  return assigneeId;
}
