import type { OpportunityState } from "./lifecycle.ts";
import { inOrder, type Observation, observationsOf, type ScoredLead, type ScoringModel } from "./scoring-model.ts";

/**
 * How many closed leads of a team (or of none) with a value were won and lost: one row of the table. Whole numbers. Rule
 * R-351's counters are these and a tenth (0.1, 1.1, 2.1 ...), which the engine adds when it computes, so that no row is zero.
 */
export type Frequency = Observation & { teamId: string | null; won: number; lost: number };

/** What to add to a row; a row that does not exist starts at zero, and no counter falls below zero. */
export type FrequencyChange = Frequency;

/** From which state to which a lead goes. */
export type StateChange = { from: OpportunityState; to: OpportunityState };

/**
 * Which counters a lead changes when it is closed or opened again. A won lead counts in every stage there is, a lost one
 * in each stage up to its own. Leaving an outcome takes out the same rows that reaching it puts in; from lost to won both
 * happen. Leads created before the model's first day change nothing. Sources: rules.
 */
export function frequencyChanges(lead: ScoredLead, change: StateChange, model: ScoringModel): FrequencyChange[] {
  if (lead.createdOn < model.startsOn || change.from === change.to) return [];
  return joined([...countsOf(lead, change.from, model, -1), ...countsOf(lead, change.to, model, 1)]);
}

/** The table after the changes. A counter that would fall below zero stays there (0.1 in rule R-352). */
export function applyChanges(table: readonly Frequency[], changes: readonly FrequencyChange[]): Frequency[] {
  const rows = new Map(table.map((row) => [keyOf(row), row]));
  for (const change of changes) {
    const row = rows.get(keyOf(change));
    const next = { ...change, won: atLeastZero(row?.won, change.won), lost: atLeastZero(row?.lost, change.lost) };
    if (row || next.won > 0 || next.lost > 0) rows.set(keyOf(change), next);
  }
  return [...rows.values()];
}

/** The whole table counted anew from the closed leads. Source: rule R-353. */
export function countFrequencies(closed: Iterable<ClosedLead>, model: ScoringModel): Frequency[] {
  const rows = new Map<string, Frequency>();
  for (const { lead, outcome } of closed) {
    for (const change of frequencyChanges(lead, { from: "open", to: outcome }, model)) addTo(rows, change);
  }
  return [...rows.values()];
}

export type ClosedLead = { lead: ScoredLead; outcome: Exclude<OpportunityState, "open"> };

/** The table after a team is gone: what it counted counts for no team; rows at zero are dropped. Source: rule R-359. */
export function withoutTeam(table: readonly Frequency[], teamId: string): Frequency[] {
  const kept = table.filter((row) => row.teamId !== teamId || row.won > 0 || row.lost > 0);
  return joined(kept.map((row) => (row.teamId === teamId ? { ...row, teamId: null } : row)));
}

function countsOf(lead: ScoredLead, outcome: OpportunityState, model: ScoringModel, step: 1 | -1): FrequencyChange[] {
  if (outcome === "open") return [];
  const counted: Observation[] = [...stagesOf(lead, outcome, model), ...observationsOf(lead, model)];
  const counts = { won: outcome === "won" ? step : 0, lost: outcome === "lost" ? step : 0 };
  return counted.map((observation) => ({ teamId: lead.teamId, ...observation, ...counts }));
}

function stagesOf(lead: ScoredLead, outcome: "won" | "lost", { stages }: ScoringModel): Observation[] {
  const current = stages.find(({ id }) => id === lead.stageId);
  const reached = outcome === "won" ? () => true : (sequence: number) => current && sequence <= current.sequence;
  return inOrder(stages)
    .filter(({ sequence }) => reached(sequence))
    .map(({ id }) => ({ variable: "stage", value: id }));
}

function joined(changes: readonly Frequency[]): Frequency[] {
  const rows = new Map<string, Frequency>();
  for (const change of changes) addTo(rows, change);
  return [...rows.values()];
}

function addTo(rows: Map<string, Frequency>, change: Frequency): void {
  const row = rows.get(keyOf(change));
  rows.set(keyOf(change), row ? { ...row, won: row.won + change.won, lost: row.lost + change.lost } : change);
}

const keyOf = ({ teamId, variable, value }: Frequency): string => JSON.stringify([teamId, variable, value]);
const atLeastZero = (count = 0, change: number): number => Math.max(0, count + change);
