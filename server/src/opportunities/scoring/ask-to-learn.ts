import type { Scoring } from "@trato/domain/opportunities/scoring/scoring-records.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";
import { authorize } from "../../platform/permissions.ts";
import { getScoring } from "./get-scoring.ts";

/** Somebody does not want to wait until it is learned again. */
export async function askToLearn(ctx: Context): Promise<Scoring> {
  authorize(ctx, "pipeline.configure");
  await enqueueLearning(ctx);
  await recordInDiary(ctx, "scoring.asked", { kind: "setting", id: ctx.workspace.id });
  return getScoring(ctx);
}

/** One that waits already will do. */
export function enqueueLearning(ctx: Context): Promise<void> {
  return enqueueJob(ctx, "learn_scoring", {}, { key: `learn_scoring ${ctx.workspace.id}`, queue: "scoring" });
}
