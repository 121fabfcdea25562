import { type Obstacle, obstacle } from "../errors.ts";
import type { Moment } from "../dates.ts";
import type { Id } from "../ids.ts";
import type { RefusalCode } from "../refusal-words.ts";

/** A lead is not yet qualified; qualifying makes it an opportunity, and it stays the same record. What is pooled waits to be given out as a lead. */
export type OpportunityType = "lead" | "opportunity" | "pooled";

/** What a record is called: also while it waits it is a lead. */
export const calledAs = ({ type }: Pick<OpportunityFacts, "type">): "lead" | "opportunity" =>
  type === "opportunity" ? type : "lead";

/** Won is standing in a won stage; lost can happen in any. */
export type OpportunityState = "open" | "won" | "lost";

/** A column of the board. */
export type Stage = { id: Id<"stages">; sequence: number; isWon: boolean };

/** A lead or opportunity as far as its rules need it. */
export type OpportunityFacts = {
  type: OpportunityType;
  state: OpportunityState;
  /** Archived is closed, too: it stands as what is lost does, and counts as no loss. */
  archivedAt?: Moment | null | undefined;
};

/** Each move of a record: from which states, to which, and which types may make it. Sources: rules. */
export const moves = {
  convert: { types: ["lead"], from: ["open"], to: "open" },
  move: { types: ["opportunity"], from: ["open", "won"], to: "open" },
  win: { types: ["opportunity"], from: ["open", "lost"], to: "won" },
  lose: { types: ["lead", "opportunity"], from: ["open", "won"], to: "lost" },
  archive: { types: ["lead", "opportunity"], from: ["open"], to: "lost" },
  restore: { types: ["lead", "opportunity"], from: ["lost"], to: "open" },
} as const satisfies Record<
  string,
  { types: readonly OpportunityType[]; from: readonly OpportunityState[]; to: OpportunityState }
>;
export type OpportunityMove = keyof typeof moves;

export const isOpen = ({ state }: Pick<OpportunityFacts, "state">): boolean => state === "open";
export const isWon = ({ state }: Pick<OpportunityFacts, "state">): boolean => state === "won";
export const isLost = ({ state }: Pick<OpportunityFacts, "state">): boolean => state === "lost";
export const isArchived = ({ archivedAt }: Pick<OpportunityFacts, "archivedAt">): boolean => Boolean(archivedAt);
/** What a screen calls its state. */
export const shownState = (opportunity: OpportunityFacts): OpportunityState | "archived" =>
  isArchived(opportunity) ? "archived" : opportunity.state;
export const isLead = ({ type }: Pick<OpportunityFacts, "type">): boolean => type === "lead";

/** A lead that is open becomes an opportunity, once. */
export function obstacleToConvert(lead: OpportunityFacts): Obstacle | null {
  return obstacleTo("convert", lead);
}

/** To another column: opportunities that are not lost; leads have no columns until they are converted. */
export function obstacleToMove(opportunity: OpportunityFacts): Obstacle | null {
  return obstacleTo("move", opportunity);
}

/** A lost opportunity may be won all the same; a lead is converted first, and there must be a won stage. */
export function obstacleToWin(opportunity: OpportunityFacts, stages: readonly Pick<Stage, "isWon">[]): Obstacle | null {
  const standing = obstacleTo("win", opportunity);
  if (standing) return standing;
  return stages.some((stage) => stage.isWon) ? null : obstacle("conflict", "opportunity.no_won_stage");
}

export function obstacleToLose(opportunity: OpportunityFacts): Obstacle | null {
  return obstacleTo("lose", opportunity);
}

/** What is open goes out of the way; what was won or lost is no more in it, and counts. */
export function obstacleToArchive(opportunity: OpportunityFacts): Obstacle | null {
  return obstacleTo("archive", opportunity);
}

export function obstacleToRestore(opportunity: OpportunityFacts): Obstacle | null {
  return obstacleTo("restore", opportunity);
}

/** Its data may change as long as it is not lost: restore it first. */
export function obstacleToEdit(opportunity: OpportunityFacts): Obstacle | null {
  return obstacleInPool(opportunity) ?? (isLost(opportunity) ? obstacle("conflict", codeOf(opportunity)) : null);
}

/** A probability is typed only while the outcome is open; a closed record's is 0 or 100. */
export function obstacleToTypeProbability(opportunity: OpportunityFacts): Obstacle | null {
  return isOpen(opportunity) ? null : obstacle("conflict", codeOf(opportunity));
}

/** A quotation is made from an opportunity that is not lost; a lead is converted with it. */
export function obstacleToQuote(opportunity: OpportunityFacts): Obstacle | null {
  return obstacleToEdit(opportunity);
}

/** It becomes somebody's, or a team's, once it is given out. */
export const obstacleToAssign = (opportunity: OpportunityFacts): Obstacle | null => obstacleInPool(opportunity);

/** Only what waits in the pool is given out. */
export const obstacleToGiveOut = ({ type }: OpportunityFacts): Obstacle | null =>
  type === "pooled" ? null : obstacle("conflict", "lead.not_pooled");

/** It goes back to the pool as long as it is a lead with which nobody has begun. */
export const obstacleToPool = ({ type, state }: OpportunityFacts, isBegun: boolean): Obstacle | null =>
  type === "lead" && state === "open" && !isBegun ? null : obstacle("conflict", "lead.begun");

const obstacleInPool = ({ type }: OpportunityFacts): Obstacle | null =>
  type === "pooled" ? obstacle("conflict", "lead.pooled") : null;

function obstacleTo(move: OpportunityMove, opportunity: OpportunityFacts): Obstacle | null {
  const { type, state } = opportunity;
  const types: readonly OpportunityType[] = moves[move].types;
  const states: readonly OpportunityState[] = moves[move].from;
  if (!types.includes(type)) return obstacle("conflict", codeOfType[type]);
  return states.includes(state) ? null : obstacle("conflict", codeOf(opportunity));
}

const codeOf = (opportunity: OpportunityFacts): RefusalCode =>
  isArchived(opportunity) ? "opportunity.archived" : codeOfState[opportunity.state];

const codeOfType: Record<OpportunityType, RefusalCode> = {
  lead: "opportunity.not_converted",
  opportunity: "opportunity.converted",
  pooled: "lead.pooled",
};

const codeOfState: Record<OpportunityState, RefusalCode> = {
  open: "opportunity.open",
  won: "opportunity.won",
  lost: "opportunity.lost",
};
