import { applyChanges, type Frequency, frequencyChanges } from "@trato/domain/opportunities/frequencies.ts";
import type { OpportunityState } from "@trato/domain/opportunities/lifecycle.ts";
import type { ScoredColumns } from "@trato/domain/opportunities/scoring/known-of.ts";
import { scoredLead } from "@trato/domain/opportunities/scoring/scorer.ts";
import type { Context } from "../../platform/context.ts";
import { keepFrequencies, lockFrequencies, readFrequencies } from "./frequency-store.ts";
import { countersReady, createdOnOf, forgetReady, readyToScore } from "./scorer.ts";

type Standing = { state?: OpportunityState | undefined; archivedAt?: string | null | undefined };

/** A record before a change, and how it stands after it; one that is new, or there again, stood nowhere before; one that goes stands nowhere after. */
export type Moved = { record: ScoredColumns & Standing; from: Standing | null; to: Standing | null };

/**
 * Where a workspace compares by counters: what is closed is counted, and what is open again is counted no more, nor what was deleted or merged
 * into another. Sources: rules.
 */
export async function countOutcomes(ctx: Context, moved: readonly Moved[]): Promise<void> {
  const model = countersReady(ctx);
  if (!model) return;
  const changes = moved.flatMap(({ record, from, to }) =>
    frequencyChanges(scoredLead(record, createdOnOf(ctx, record)), { from: outcomeOf(from), to: outcomeOf(to) }, model),
  );
  if (changes.length === 0) return;
  await lockFrequencies(ctx);
  const changed = new Set(changes.map(keyOf));
  await keepFrequencies(
    ctx,
    applyChanges(await readFrequencies(ctx), changes).filter((row) => changed.has(keyOf(row))),
  );
  forgetReady(ctx);
  await readyToScore(ctx, true);
}

/** Records that go, deleted or merged into another, are counted no more. */
export const countGone = (ctx: Context, records: readonly (ScoredColumns & Standing)[]): Promise<void> =>
  countOutcomes(
    ctx,
    records.map((record) => ({ record, from: record, to: null })),
  );

/** What is archived is no loss. */
const outcomeOf = (standing: Standing | null): OpportunityState =>
  !standing || standing.archivedAt ? "open" : (standing.state ?? "open");

const keyOf = ({ teamId, variable, value }: Frequency): string => JSON.stringify([teamId, variable, value]);
