import type { Moment } from "../../dates.ts";
import { type Obstacle, obstacle } from "../../errors.ts";
import { isSameValue } from "../../same-value.ts";

const day = 86_400_000;

/** So long what was merged can be separated again. */
export const undoDays = 90;

/** At least two different records are one, of which one stays. */
export function obstacleToMerge(ids: readonly string[]): Obstacle | null {
  return new Set(ids).size === ids.length && ids.length > 1
    ? null
    : obstacle("invalid", "merge.too_few", { path: "absorbed" });
}

export const undoableUntil = (mergedAt: Moment): Moment =>
  new Date(Date.parse(mergedAt) + undoDays * day).toISOString() as Moment; // an ISO moment by construction

type Merge = { mergedAt: Moment; undoneAt: Moment | null };

/** What was merged is separated once, as long as all is kept that it takes. */
export function obstacleToUndoMerge({ mergedAt, undoneAt }: Merge, now: Moment): Obstacle | null {
  if (undoneAt) return obstacle("conflict", "merge.undone");
  return now > undoableUntil(mergedAt) ? obstacle("conflict", "merge.too_late", { days: undoDays }) : null;
}

type Values = Readonly<Record<string, unknown>>;
/** What a merge made different of the record that stayed, by column. */
export type Made = { before: Values; after: Values };

/** Columns that only make sense together, and those of them that tell whether somebody has changed them since. */
export type Bound = { columns: readonly string[]; telling: readonly string[] };
const unbound: Bound = { columns: [], telling: [] };

/** What a merge made different: only that is given back later. */
export function madeDifferent(record: Values, merged: Values, bound: Bound = unbound): Made {
  const different = Object.keys(merged).filter((name) => !isSameValue(record[name], merged[name]));
  const names = groupsOf(Object.keys(merged), bound).filter((group) => group.some((name) => different.includes(name)));
  return { before: only(record, names.flat()), after: only(merged, names.flat()) };
}

/**
 * What the record that stayed gets back when a merge is undone: what was before, of all that is still as the merge left it; what somebody changed
 * since stays. What a later merge changed in turn (the earliest first) that one gives back: `later` holds what becomes of them. `leadsTo` says where
 * a value leads by now: whom a column points at may have been merged meanwhile, which nobody did to the column.
 */
export function givenBack(
  made: Made,
  now: Values,
  laterMerges: readonly Made[] = [],
  bound: Bound = unbound,
  leadsTo: (value: unknown) => unknown = asItIs,
): { changes: Values; later: Made[] } {
  const changes: Record<string, unknown> = {};
  const later = laterMerges.map(({ before, after }) => ({ before: { ...before }, after }));
  for (const names of groupsOf(Object.keys(made.after), bound)) {
    const telling = names.filter((name) => names.length === 1 || bound.telling.includes(name));
    const isAsLeft = (values: Values) =>
      telling.every((name) => isSameValue(leadsTo(values[name]), leadsTo(made.after[name])));
    const next = later.find(({ after }) => names.some((name) => name in after));
    if (isAsLeft(next?.before ?? now)) Object.assign(next?.before ?? changes, only(made.before, names));
  }
  return { changes, later };
}

const asItIs = (value: unknown) => value;

function groupsOf(names: readonly string[], { columns }: Bound): string[][] {
  const joined = names.filter((name) => columns.includes(name));
  const single = names.filter((name) => !columns.includes(name)).map((name) => [name]);
  return joined.length > 0 ? [joined, ...single] : single;
}

const only = (values: Values, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
