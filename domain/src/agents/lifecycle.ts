import type { Moment } from "../dates.ts";
import { canonical, isBoundedDecimal } from "../decimal.ts";
import { type Obstacle, obstacle } from "../errors.ts";
import { isSameValue } from "../same-value.ts";

/** The most that one run does: what is more could not be taken back in one go. */
export const mostSteps = 200;

const quietMinutes = 30;

type Run = { undoneAt: Moment | null; steps: number };

/** What was taken back does not go on, and a run that is full neither. */
export function obstacleToGoOn({ undoneAt, steps }: Run): Obstacle | null {
  if (undoneAt) return obstacle("conflict", "agent.run_undone");
  return steps >= mostSteps ? obstacle("conflict", "agent.run_full", { most: mostSteps }) : null;
}

/** What was taken back is not taken back again. */
export function obstacleToUndo({ undoneAt }: Pick<Run, "undoneAt">): Obstacle | null {
  return undoneAt ? obstacle("conflict", "agent.run_undone") : null;
}

/** A program that names no run goes on with its last one, until it was quiet for a while. */
export function isStillGoingOn({ lastAt, ...run }: Run & { lastAt: Moment }, now: Moment): boolean {
  return obstacleToGoOn(run) === null && Date.parse(now) - Date.parse(lastAt) < quietMinutes * 60_000;
}

type Facts = Readonly<Record<string, unknown>>;

/** The former values of what is still as a step left it, and the names of what somebody has changed since. */
export function takenBack({ before, after }: { before: Facts; after: Facts }, now: Facts) {
  const isAsLeft = (name: string): boolean => isSaidTheSame(after[name], now[name]);
  const names = Object.keys(before);
  return {
    former: Object.fromEntries(names.filter(isAsLeft).map((name) => [name, before[name] ?? null])),
    stays: names.filter((name) => !isAsLeft(name)),
  };
}

/** Whether two values mean the same, however a number or a moment is written. */
function isSaidTheSame(one: unknown, other: unknown): boolean {
  return isSameValue(inOneForm(one), inOneForm(other));
}

const momentShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

function inOneForm(value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (momentShape.test(value) && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString();
  return isBoundedDecimal(value) ? canonical(value) : value;
}

/** What is decided is decided, and by a person: a key would say yes to itself. */
export function obstacleToDecide({ state }: { state: string }, isByKey: boolean): Obstacle | null {
  if (isByKey) return obstacle("forbidden", "agent.not_a_person");
  return state === "waiting" ? null : obstacle("conflict", "agent.decided");
}

type Change = {
  event: string;
  record: { kind: string; id: string };
  about?: { id: string } | null;
  before: unknown;
  after: unknown;
};

const idShape = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const momentIn = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g;

/** Whether two lists of changes come to the same: which records, from what to what. Ids of what would be made and moments are others each time. */
export function isSameDifference(one: readonly Change[], other: readonly Change[]): boolean {
  return comparable(one) === comparable(other);
}

function comparable(changes: readonly Change[]): string {
  const made = new Set(
    changes.flatMap(({ record, about, before }) => (before === null ? [about?.id ?? record.id] : [])),
  );
  const known = new Map<string, string>();
  const named = (id: string): string => {
    if (!made.has(id)) return id;
    if (!known.has(id)) known.set(id, `new ${known.size}`);
    return known.get(id) ?? id;
  };
  const told = changes.map(({ event, record, about, before, after }) => [
    event,
    record.kind,
    record.id,
    about?.id,
    withoutVersion(before),
    withoutVersion(after),
  ]);
  return JSON.stringify(told).replaceAll(idShape, named).replaceAll(momentIn, "then");
}

function withoutVersion(fields: unknown): unknown {
  if (typeof fields !== "object" || fields === null) return fields;
  const entries = Object.entries(fields).filter(([name]) => name !== "version");
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
