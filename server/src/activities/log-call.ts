import { type Moment, dayIn } from "@trato/domain/dates.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { LogCall } from "@trato/domain/activities/inputs.ts";
import { obstacleToLog } from "@trato/domain/activities/lifecycle.ts";
import type { Activity } from "@trato/domain/activities/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { insertOwn } from "../platform/rows.ts";
import { assigneeOf } from "./plan-activity.ts";
import { readActivity, refuseUnreached } from "./store.ts";
import type { About } from "./about-route.ts";

/** A call that was made is written down: what it was about, how it ended, how long it took. */
export async function logCall(ctx: Context, about: About, input: LogCall): Promise<Activity> {
  authorize(ctx, "activity.edit");
  const happenedAt = input.happenedAt ? inUtc(input.happenedAt) : ctx.now;
  refuseIf(obstacleToLog(happenedAt, ctx.now));
  await refuseUnreached(ctx, about);
  const id = input.id ?? ctx.newId<"activities">();
  const caller = assigneeOf(ctx, undefined);
  const call = {
    kind: "call" as const,
    summary: input.summary,
    outcome: input.outcome ?? null,
    durationMinutes: input.durationMinutes ?? null,
    doneAt: happenedAt,
  };
  await insertOwn(ctx, "activities", {
    ...call,
    id,
    subjectKind: about.kind,
    subjectId: about.id,
    dueOn: dayIn(ctx.workspace.timeZone, happenedAt),
    assigneeId: caller,
    doneBy: caller,
    createdAt: ctx.now,
    createdBy: caller,
  }).execute();

  tellOthers(ctx, "timeline", about.id, 0);
  await recordInDiary(ctx, "call.logged", about, { after: call, about: { kind: "activity", id } });
  return readActivity(ctx, id);
}

function inUtc(moment: Moment): Moment {
  return new Date(moment).toISOString() as Moment; // the same moment, in UTC
}
