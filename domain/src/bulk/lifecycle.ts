import { type Obstacle, obstacle } from "../errors.ts";
import type { Verb } from "../permissions.ts";
import { isSameValue } from "../same-value.ts";
import type { BulkList } from "./inputs.ts";
import type { BulkChange } from "./records.ts";

type State = BulkChange["state"];

/** What is being taken back, or was, is not taken back again; one that goes on is stopped by it. */
export function obstacleToUndo({ state }: { state: State }): Obstacle | null {
  return state === "undoing" || state === "undone" ? obstacle("conflict", "bulk.undone") : null;
}

const isGiven = (value: unknown): boolean => value !== undefined;

/** They are given to one, shared out among several, or given by the rules: one way, and by the rules with their team. */
export function obstacleToGiving({ salespersonId, salespersonIds, byRules, teamId }: Facts): Obstacle | null {
  const ways = [salespersonId, salespersonIds, byRules].filter(isGiven).length;
  const isOne = ways <= 1 && !(isGiven(byRules) && isGiven(teamId));
  return isOne ? null : obstacle("invalid", "bulk.given_twice", { path: "asked.change" });
}

const edits: Record<BulkList, Verb> = {
  leads: "opportunity.edit",
  opportunities: "opportunity.edit",
  contacts: "contact.edit",
  products: "product.edit",
  quotations: "sale.edit",
  orders: "sale.edit",
  purchases: "activity.edit",
  pool: "pool.manage",
  arrivals: "arrival.settle",
};

/** The right that an undo takes: that of editing the records, or only of planning where nothing else was done to them. */
export function verbToUndo(list: BulkList, change: Facts): Verb {
  if (change["deleted"] === true) return "record.delete";
  const isEdited = Object.entries(change).some(([name, value]) => name !== "activity" && value !== undefined);
  return isEdited ? edits[list] : "activity.edit";
}

export const isUnderWay = (state: State): boolean => state === "waiting" || state === "running" || state === "undoing";

/** A record's values at one time, by name, as text of JSON says them. */
export type Facts = Readonly<Record<string, unknown>>;

/** What of a record a change made different: the values before and after. Null where it is as it was. */
export function difference(before: Facts, after: Facts): { before: Facts; after: Facts } | null {
  const names = Object.keys(after).filter((name) => !isSameValue(before[name], after[name]));
  if (names.length === 0) return null;
  const only = (facts: Facts) => Object.fromEntries(names.map((name) => [name, facts[name] ?? null]));
  return { before: only(before), after: only(after) };
}

/** What an undo gives back: the former values of what is still as the change left it. What somebody has changed since stays his. */
export function givenBack(made: { before: Facts; after: Facts }, now: Facts): Facts {
  const names = Object.keys(made.before).filter((name) => isSameValue(made.after[name], now[name]));
  return Object.fromEntries(names.map((name) => [name, made.before[name] ?? null]));
}

const owned = ["salespersonId", "teamId"];

/** Whether a change gave a record to others, and it is theirs still: its undo reaches it where whoever takes it back does not. */
export function isStillGivenAway(made: { after: Facts }, now: Facts): boolean {
  return isGivenAway(made) && owned.every((name) => !(name in made.after) || isSameValue(made.after[name], now[name]));
}

export const isGivenAway = ({ after }: { after: Facts }): boolean => owned.some((name) => name in after);

/** Tags with some added at their end and others taken away. */
export function retagged(
  tags: readonly string[],
  {
    addTags = [],
    removeTags = [],
  }: { addTags?: readonly string[] | undefined; removeTags?: readonly string[] | undefined },
): string[] {
  return [...new Set([...tags, ...addTags])].filter((tag) => !removeTags.includes(tag));
}
