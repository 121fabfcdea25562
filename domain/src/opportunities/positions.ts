import type { Moment } from "../dates.ts";
import { canonical, compare, type Decimal, exact } from "../decimal.ts";
import type { Id } from "../ids.ts";
import { isOpen, isWon, type OpportunityState, type Stage } from "./lifecycle.ts";
import type { Probability } from "./scoring.ts";

/** The columns that say where a record stands; every move writes them all. */
export type Position = {
  state: OpportunityState;
  stageId: Id<"stages">;
  stageChangedAt: Moment;
  closedAt: Moment | null;
  probability: Probability | null;
  lostReasonId: Id<"lost_reasons"> | null;
  /** Since when it is out of the way without being a loss; every move takes it out. */
  archivedAt?: Moment | null;
};

const certain = "100" as Probability; // a decimal
const hopeless = "0" as Probability; // as above

/**
 * In another column: won there or open. Between two won columns the day of closing stays. Out of a won column the record
 * is open again, without its day of closing; its probability is what scoring computes (`computed`, null where it cannot),
 * never the 100 that it had (mends quirk Q-336). An open record keeps its probability between normal columns; following
 * the automatic one is `follow`'s. Source: rule R-331.
 */
export function afterMove(before: Position, to: Stage, now: Moment, computed: Probability | null): Position {
  const there = inStage(before, to, now);
  if (to.isWon) return { ...there, state: "won", closedAt: wonAt(before, now), probability: certain };
  return {
    ...there,
    state: "open",
    closedAt: null,
    probability: isOpen(before) ? before.probability : computed,
  };
}

/** Won: into the next won stage, certain, closed now. Source: rules. */
export function afterWin(before: Position, stages: readonly Stage[], now: Moment): Position {
  const stage = wonStageAfter(before.stageId, stages);
  const there = stage ? inStage(before, stage, now) : inStage(before, null, now);
  return { ...there, state: "won", closedAt: wonAt(before, now), probability: certain };
}

/** Lost: in its stage, without hope, closed now, with the reason given. Source: rule R-333. */
export function afterLoss(before: Position, lostReasonId: Id<"lost_reasons"> | null, now: Moment): Position {
  return { ...inStage(before, null, now), state: "lost", closedAt: now, probability: hopeless, lostReasonId };
}

/** Archived: closed as what is lost is, and told apart from it. */
export function afterArchiving(before: Position, now: Moment): Position {
  return { ...afterLoss(before, null, now), archivedAt: now };
}

/**
 * Restored: open again in its stage (won again in a won one), with no reason, no day of closing (mends quirk Q-335), and
 * the probability that scoring computes, null where it cannot. Source: rule R-334.
 */
export function afterRestore(
  before: Position,
  stages: readonly Stage[],
  now: Moment,
  computed: Probability | null,
): Position {
  const there = inStage(before, null, now);
  const isInWonStage = stages.some(({ id, isWon: wins }) => id === before.stageId && wins);
  return isInWonStage
    ? { ...there, state: "won", closedAt: now, probability: certain }
    : { ...there, state: "open", closedAt: null, probability: computed };
}

/** The first column that is not a won one. Source: rule R-313. */
export function firstStage(stages: readonly Stage[]): Stage | null {
  const ordered = inOrder(stages);
  return ordered.find((stage) => !stage.isWon) ?? ordered[0] ?? null;
}

/** The first won column behind the current one, else the last won column up to it. Source: rule R-332. */
export function wonStageAfter(current: Id<"stages">, stages: readonly Stage[]): Stage | null {
  const won = inOrder(stages).filter((stage) => stage.isWon);
  const sequence = stages.find(({ id }) => id === current)?.sequence ?? Number.NEGATIVE_INFINITY;
  return won.find((stage) => stage.sequence > sequence) ?? won.at(-1) ?? null;
}

/** When a record was first assigned to who has it now: now when the salesperson changes, never without one. Source: 3.1, date_open. */
export function assignedAt(
  before: { salespersonId: string | null; assignedAt: Moment | null },
  salespersonId: string | null,
  now: Moment,
): Moment | null {
  if (salespersonId === null) return null;
  return salespersonId === before.salespersonId ? before.assignedAt : now;
}

/**
 * What an opportunity was expected to bring rises to the untaxed amount of an order from it, and never falls; where somebody
 * said whether it takes that amount, it takes it or stays as it is. Source: rule R-374.
 */
export function revenueAfterOrder(expected: Decimal, untaxed: Decimal, takesAmount?: boolean): Decimal {
  if (takesAmount !== undefined) return takesAmount ? canonical(untaxed) : expected;
  return compare(exact(untaxed), exact(expected)) > 0 ? canonical(untaxed) : expected;
}

function inStage(
  before: Position,
  to: Stage | null,
  now: Moment,
): Pick<Position, "stageId" | "stageChangedAt" | "lostReasonId" | "archivedAt"> {
  const isMoved = to !== null && to.id !== before.stageId;
  return {
    stageId: to?.id ?? before.stageId,
    stageChangedAt: isMoved ? now : before.stageChangedAt,
    lostReasonId: null,
    archivedAt: null,
  };
}

function wonAt(before: Position, now: Moment): Moment {
  return isWon(before) && before.closedAt !== null ? before.closedAt : now;
}

function inOrder(stages: readonly Stage[]): Stage[] {
  return stages.toSorted((a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1));
}
