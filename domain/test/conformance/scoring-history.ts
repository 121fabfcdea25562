import {
  applyChanges,
  type ClosedLead,
  type Frequency,
  frequencyChanges,
} from "../../src/opportunities/frequencies.ts";
import type { OpportunityState } from "../../src/opportunities/lifecycle.ts";
import { type Probability, probabilityOf } from "../../src/opportunities/scoring.ts";
import type { ScoredLead, ScoringModel } from "../../src/opportunities/scoring-model.ts";
import { prepareScoring, type ScoringTable } from "../../src/opportunities/scoring-statistics.ts";

export const pastOutcomes = ["won", "lost", "restored", "unwon", "lost_then_won", "won_then_lost"] as const;
export type PastOutcome = (typeof pastOutcomes)[number];

/** Opportunities alike, created one by one and then closed. */
export type PastGroup = { lead: ScoredLead; count: number; outcome: PastOutcome };

/** Where one of them ended. */
export type Past = { lead: ScoredLead; isActive: boolean; probability: Probability };

export const all = "100" as Probability; // a decimal
export const none = "0" as Probability; // as above

/** The reference system adds each team's tenths (quirk Q-358). */
export function scoringTable(rows: Frequency[], model: ScoringModel): ScoringTable {
  return prepareScoring(rows, model, "each");
}

/** Closes the leads one by one: the rows as they then stand, and where each lead ended. */
export function replay(history: PastGroup[], model: ScoringModel): { rows: Frequency[]; past: Past[] } {
  let rows: Frequency[] = [];
  const step: Step = (lead, from, to) => {
    rows = applyChanges(rows, frequencyChanges(lead, { from, to }, model));
    return to === "open" ? probabilityOf(lead, scoringTable(rows, model), model) : null;
  };
  const past = history.flatMap(({ lead, count, outcome }) =>
    Array.from({ length: count }, () => endings[outcome](lead, step, model)),
  );
  return { rows, past };
}

/** What a rebuild counts again: probability 100, or 0 and archived. Source: rule R-353. */
export function closedLeads(past: Past[]): ClosedLead[] {
  return past.flatMap(({ lead, isActive, probability }): ClosedLead[] => {
    if (probability === all) return [{ lead, outcome: "won" }];
    return !isActive && probability === none ? [{ lead, outcome: "lost" }] : [];
  });
}

/** Makes one transition and, where the lead is open again, answers its new probability. */
type Step = (lead: ScoredLead, from: OpportunityState, to: OpportunityState) => Probability | null;

/** A lead brought back keeps the probability it had where none can be computed (quirks ). */
const endings: Record<PastOutcome, (lead: ScoredLead, step: Step, model: ScoringModel) => Past> = {
  won: (lead, step, model) => {
    step(lead, "open", "won");
    return won(lead, model);
  },
  lost: (lead, step) => {
    step(lead, "open", "lost");
    return { lead, isActive: false, probability: none };
  },
  lost_then_won: (lead, step, model) => {
    step(lead, "open", "lost");
    step(lead, "lost", "won");
    return won(lead, model);
  },
  won_then_lost: (lead, step, model) => {
    step(lead, "open", "won");
    const inWonStage = won(lead, model).lead;
    step(inWonStage, "won", "lost");
    return { lead: inWonStage, isActive: false, probability: none };
  },
  restored: (lead, step) => {
    step(lead, "open", "lost");
    return { lead, isActive: true, probability: step(lead, "lost", "open") ?? none };
  },
  unwon: (lead, step, model) => {
    step(lead, "open", "won");
    const back = { ...lead, stageId: model.stages[0]?.id ?? null };
    return { lead: back, isActive: true, probability: step(back, "won", "open") ?? all };
  },
};

function won(lead: ScoredLead, { stages }: ScoringModel): Past {
  const stageId = stages.find(({ isWon }) => isWon)?.id ?? null;
  return { lead: { ...lead, stageId }, isActive: true, probability: all };
}
