import { dayIn } from "@trato/domain/dates.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { LogCall } from "@trato/domain/activities/inputs.ts";
import { obstacleToLog } from "@trato/domain/activities/lifecycle.ts";
import type { FinishedActivity } from "@trato/domain/activities/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { insertOwn } from "../platform/rows.ts";
import { keptMentions, mentionedIn } from "./mentions.ts";
import { inUtc } from "./meeting.ts";
import { assigneeOf, planActivity } from "./plan-activity.ts";
import { readActivity, refuseUnlessStanding } from "./store.ts";
import type { About } from "./about-route.ts";

/** A call that was made is written down: what was said, how it ended, how long it took; what comes next may be planned at once. */
export async function logCall(ctx: Context, about: About, input: LogCall): Promise<FinishedActivity> {
  authorize(ctx, "activity.edit");
  const happenedAt = input.happenedAt ? inUtc(input.happenedAt) : ctx.now;
  refuseIf(obstacleToLog(happenedAt, ctx.now));
  await refuseUnlessStanding(ctx, about);
  const id = input.id ?? ctx.newId<"activities">();
  const caller = assigneeOf(ctx, undefined);
  const call = {
    kind: "call" as const,
    summary: input.summary,
    note: input.note ?? null,
    outcome: input.outcome ?? null,
    durationMinutes: input.durationMinutes ?? null,
    doneAt: happenedAt,
  };
  const mentions = keptMentions(await mentionedIn(ctx, about, call.note));
  await insertOwn(ctx, "activities", {
    ...call,
    mentions: JSON.stringify(mentions),
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
  await recordInDiary(ctx, "call.logged", about, {
    after: { ...call, ...(mentions.length > 0 && { mentions }) },
    about: { kind: "activity", id },
  });
  const logged = await readActivity(ctx, id);
  return { ...logged, next: input.next ? await planActivity(ctx, about, input.next) : null };
}
