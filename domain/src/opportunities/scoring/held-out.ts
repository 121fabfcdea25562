import { type Encoding, learnEncoding } from "./encoding.ts";
import { type Block, fitRegression, marginsOf, type Regression } from "./regression.ts";
import { inColumns } from "./sparse.ts";
import type { Outcome, Trait } from "./traits.ts";

/** A record as it would have been told by others only: the log-odds learned from them, and those of their share of won alone. */
export type HeldOut = { margin: number; base: number; isWon: boolean; at: number | null };

export type Fitted = { encoding: Encoding; regression: Regression; base: number };

/** Outcomes of each kind that there must be to learn from. */
export const fewestOfEach = 10;

export function fit(traits: readonly Trait[], outcomes: readonly Outcome[]): Fitted {
  const records = outcomes.map(({ known }) => known);
  const encoding = learnEncoding(traits, records);
  const won = Float64Array.from(outcomes, ({ isWon }) => Number(isWon));
  const regression = fitRegression(inColumns(encoding, records), won, encoding.traits.map(blockOf));
  return { encoding, regression, base: baseOf(outcomes) };
}

/** The log-odds of the share that was won. */
export function baseOf(outcomes: readonly Pick<Outcome, "isWon">[]): number {
  const won = outcomes.filter(({ isWon }) => isWon).length;
  return Math.log(won / (outcomes.length - won));
}

/** Each record told by what was learned without it, in parts of all that come in an arbitrary but always the same order. */
export function heldOutInParts(traits: readonly Trait[], outcomes: readonly Outcome[]): HeldOut[] {
  const some = sampled(outcomes);
  const parts = some.length > mostHeldOut / 4 ? 5 : 10;
  return Array.from({ length: parts }, (_, part) => {
    const rest = some.filter((_, place) => place % parts !== part);
    return toldBy(
      traits,
      rest,
      some.filter((_, place) => place % parts === part),
    );
  }).flat();
}

/**
 * The later records told by what was learned from the earlier ones: what holds only within its time does not hold. Null where
 * the records do not tell their time, or too few came early.
 */
export function heldOutByTime(traits: readonly Trait[], outcomes: readonly Outcome[]): HeldOut[] | null {
  const inOrder = outcomes.filter(({ at }) => at !== undefined).sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const step = Math.ceil(inOrder.length / spans);
  const ends = Array.from({ length: spans }, (_, span) => inOrder[span * step]?.at);
  if (new Set(ends).size < spans || inOrder.length < outcomes.length) return null;
  const told = [spans - 2, spans - 1].map((span) => {
    const earlier = inOrder.slice(0, span * step);
    return canLearn(earlier)
      ? toldBy(traits, sampled(earlier), sampled(inOrder.slice(span * step, (span + 1) * step)))
      : [];
  });
  return told.some((part) => part.length === 0) ? null : told.flat();
}

/** Whether enough of both was closed to learn from it. */
export function canLearn(outcomes: readonly Pick<Outcome, "isWon">[]): boolean {
  const won = outcomes.filter(({ isWon }) => isWon).length;
  return outcomes.length >= fewestInAll && won >= fewestOfEach && outcomes.length - won >= fewestOfEach;
}

export const fewestInAll = 40;
const mostHeldOut = 10_000;
const spans = 5;

function toldBy(traits: readonly Trait[], learned: readonly Outcome[], told: readonly Outcome[]): HeldOut[] {
  const { encoding, regression, base } = fit(traits, learned);
  const records = told.map(({ known }) => known);
  const margins = marginsOf(regression, inColumns(encoding, records));
  return told.map(({ isWon, at = null }, place) => ({ margin: margins[place] ?? base, base, isWon, at }));
}

const blockOf = (trait: Encoding["traits"][number]): Block => ({
  first: trait.first,
  width: trait.width,
  smooth: trait.kind === "number" ? trait.knots.length : 0,
});

/** So many of them; more where so many hold too few of the rarer outcome to learn from. */
function sampled(outcomes: readonly Outcome[]): Outcome[] {
  const order = shuffled(outcomes);
  for (let most = mostHeldOut; most < order.length; most *= 2) {
    const some = order.slice(0, most);
    if (canLearn(some)) return some;
  }
  return order;
}

/** Fisher and Yates, by a row of numbers that is always the same. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const order = [...items];
  let state = 1;
  for (let last = order.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a === undefined || b === undefined) continue;
    order[last] = b;
    order[other] = a;
  }
  return order;
}
