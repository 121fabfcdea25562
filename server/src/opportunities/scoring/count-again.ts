import type { Context } from "../../platform/context.ts";
import { opportunitiesBy, type OpportunityId } from "../store.ts";
import { enqueueLearning } from "./ask-to-learn.ts";
import { countOutcomes } from "./count-outcomes.ts";
import { readScoringSettings } from "./read-scoring-settings.ts";
import { countersReady, readyToScore } from "./scorer.ts";

/**
 * Records that had gone are there again: where a workspace compares by counters, those that are closed are counted again. Of what is out of reach
 * of whoever brought it back, for it is a colleague's, it is not read here what it says: then all are counted anew, by a job.
 */
export async function countAgain(ctx: Context, ids: readonly OpportunityId[]): Promise<void> {
  await readyToScore(ctx);
  if (!countersReady(ctx)) return;
  const records = await opportunitiesBy(ctx, ids).execute();
  if (records.length < ids.length) return enqueueLearning(ctx);
  await countOutcomes(
    ctx,
    records.map((record) => ({ record, from: null, to: record })),
  );
}

/** So many came or went at once that the counters are counted anew, by a job. */
export async function recountSoon(ctx: Context): Promise<void> {
  const { mode } = await readScoringSettings(ctx);
  if (mode === "compatible") await enqueueLearning(ctx);
}
