import type { Frequency } from "./frequencies.ts";
import {
  firstSharedStage,
  type Observation,
  observationsOf,
  type ScoredLead,
  type ScoringModel,
} from "./scoring-model.ts";

/** Won and lost counters in tenths: rule R-351's 4.1 is 41. Whole numbers. */
export type Tenths = { won: number; lost: number };

/** The rows of one team, or of all together ("no team" included, `teamId` null), ready to be asked. */
export type Statistics = {
  teamId: string | null;
  /** The closed leads: the counters of the first shared stage, zero where it has none. */
  closed: Tenths;
  variables: ReadonlySet<string>;
  rowOf: (observation: Observation) => Tenths | null;
  /** The sum of a variable's rows; for the stage it is `closed`. */
  totalOf: (variable: Observation["variable"]) => Tenths;
};

/**
 * How the tenths of the teams' rows are added up over all teams: each row's own (quirk Q-358, several times), or a single
 * tenth for the whole.
 */
export type TenthsOfTeams = "once" | "each";

/** All statistics of a workspace, prepared once for any number of leads. */
export type ScoringTable = { byTeam: ReadonlyMap<string, Statistics>; all: Statistics };

/** Results that a tag needs in a team before it counts, tenths included. Source: rule R-354, point 6. */
const resultsForTag = 50;

export function prepareScoring(
  rows: readonly Frequency[],
  model: Pick<ScoringModel, "stages">,
  tenths: TenthsOfTeams = "once",
): ScoringTable {
  const counting = rows.filter(isCounting);
  const teams = new Set(counting.map(({ teamId }) => teamId).filter((teamId) => teamId !== null));
  const byTeam = [...teams].map((teamId) => {
    const own = counting.filter((row) => row.teamId === teamId);
    return [teamId, statisticsOf(own, teamId, model, tenths)] as const;
  });
  return { byTeam: new Map(byTeam), all: statisticsOf(counting, null, model, tenths) };
}

/**
 * The lead's team where it has a row for anything the lead shows, else all teams together. Source: rule R-354, point 2.
 */
export function statisticsFor(lead: ScoredLead, table: ScoringTable, model: ScoringModel): Statistics {
  const team = lead.teamId === null ? undefined : table.byTeam.get(lead.teamId);
  return team && variablesOf(lead, model).some((variable) => team.variables.has(variable)) ? team : table.all;
}

/** Too few results say nothing about a tag; such rows also stay out of the variable's sum. Source: rule R-354, point 6. */
export function isCounting({ variable, won, lost }: Frequency): boolean {
  return variable !== "tag" || tenthsOf(won) + tenthsOf(lost) >= resultsForTag * 10;
}

function statisticsOf(
  rows: readonly Frequency[],
  teamId: string | null,
  model: Pick<ScoringModel, "stages">,
  tenths: TenthsOfTeams,
): Statistics {
  const { byValue, totals } = addedUp(rows, tenths);
  const rowOf = ({ variable, value }: Observation) => byValue.get(keyOf(variable, value)) ?? null;
  const first = firstSharedStage(model);
  const closed = (first && rowOf({ variable: "stage", value: first.id })) ?? { won: 0, lost: 0 };
  const totalOf = (variable: Observation["variable"]) =>
    variable === "stage" ? closed : (totals.get(variable) ?? { won: 0, lost: 0 });
  return { teamId, closed, variables: new Set(rows.map(({ variable }) => variable)), rowOf, totalOf };
}

function addedUp(rows: readonly Frequency[], tenths: TenthsOfTeams) {
  const byValue = new Map<string, Tenths>();
  const totals = new Map<string, Tenths>();
  for (const { variable, value, won, lost } of rows) {
    const key = keyOf(variable, value);
    const own = tenths === "each" || !byValue.has(key) ? tenthsOf : withoutTenth;
    const counts = { won: own(won), lost: own(lost) };
    byValue.set(key, plus(byValue.get(key), counts));
    totals.set(variable, plus(totals.get(variable), counts));
  }
  return { byValue, totals };
}

function variablesOf(lead: ScoredLead, model: ScoringModel): Observation["variable"][] {
  return ["stage", ...observationsOf(lead, model).map(({ variable }) => variable)];
}

const tenthsOf = (count: number): number => count * 10 + 1;
const withoutTenth = (count: number): number => count * 10;
const keyOf = (variable: string, value: string): string => `${variable} ${value}`;

function plus(a: Tenths = { won: 0, lost: 0 }, b: Tenths): Tenths {
  return { won: a.won + b.won, lost: a.lost + b.lost };
}
