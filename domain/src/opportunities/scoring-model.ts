import type { CalendarDate } from "../dates.ts";

/** What may be compared between leads besides their stage, which always counts. Source: section 3.5. */
export const scoringVariables = ["country", "state", "email", "phone", "source", "language", "tag"] as const;
export type ScoringVariable = (typeof scoringVariables)[number];

/** Whether an address or number was given and can be right. */
export type ContactQuality = "correct" | "incorrect" | "missing";

/** A stage as scoring sees it; a stage without team is shared by all. */
export type ScoringStage = { id: string; sequence: number; isWon: boolean; teamId: string | null };

/** What a workspace compares, from which day of creation on, and its stages. */
export type ScoringModel = { variables: ScoringVariable[]; startsOn: CalendarDate; stages: ScoringStage[] };

/** A lead as far as it can be compared; what is empty does not count, except a missing e-mail or phone. */
export type ScoredLead = {
  teamId: string | null;
  stageId: string | null;
  createdOn: CalendarDate;
  country?: string | null;
  state?: string | null;
  source?: string | null;
  language?: string | null;
  email?: ContactQuality;
  phone?: ContactQuality;
  tags?: readonly string[];
};

/** One thing that is known of a lead: "country" "ES". */
export type Observation = { variable: ScoringVariable | "stage"; value: string };

/** What the model compares of a lead, its stage aside, in the model's order. Each tag stands alone. Source: rule R-351. */
export function observationsOf(lead: ScoredLead, model: Pick<ScoringModel, "variables">): Observation[] {
  return model.variables.flatMap((variable) => valuesOf(lead, variable).map((value) => ({ variable, value })));
}

/** Stages by sequence, then id. */
export function inOrder(stages: readonly ScoringStage[]): ScoringStage[] {
  return stages.toSorted((a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1));
}

/** The stage whose counters stand for all closed leads: the first that belongs to no team. Source: rule R-354, point 3. */
export function firstSharedStage({ stages }: Pick<ScoringModel, "stages">): ScoringStage | null {
  return inOrder(stages).find(({ teamId }) => teamId === null) ?? null;
}

function valuesOf(lead: ScoredLead, variable: ScoringVariable): string[] {
  if (variable === "tag") return [...new Set(lead.tags)];
  if (variable === "email" || variable === "phone") return [lead[variable] ?? "missing"];
  const value = lead[variable];
  return value ? [value] : [];
}
