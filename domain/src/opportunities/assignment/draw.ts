import type { Moment } from "../../dates.ts";
import { seededDraw } from "./seeded-draw.ts";
import { type Asking, type Availability, passing, type ReasonLeftOut, reasonToLeaveOut } from "./availability.ts";
import { type Condition, type KnownLead, unmet } from "./conditions.ts";

/** In turn: whoever waits longest. By weight: drawn, each as likely as his weight says. */
export const drawModes = ["in_turn", "by_weight"] as const;
export type DrawMode = (typeof drawModes)[number];

/** Somebody among whom a rule shares leads out; `lastGivenAt` is when the rule gave him one. */
export type RuleMember = Availability & {
  memberId: string;
  name: string;
  weight: number;
  lastGivenAt: Moment | null;
};

/** A rule in use: leads that meet all its conditions are shared out among its members; without members they go to its team as a whole. */
export type Rule = {
  id: string;
  name: string;
  conditions: readonly Condition[];
  teamId: string | null;
  mode: DrawMode;
  members: readonly RuleMember[];
};

/** Somebody of a draw as its log keeps him: what he went into it with, and why he was left out, if he was. */
export type Candidate = Pick<RuleMember, "memberId" | "name" | "weight" | "lastGivenAt"> & {
  leftOut: ReasonLeftOut | null;
};

/** A draw as its log keeps it. `drawn` is the number that came of the seed, below the sum of the weights; null where nobody was drawn for. */
export type Draw = {
  ruleId: string;
  name: string;
  mode: DrawMode;
  teamId: string | null;
  candidates: readonly Candidate[];
  seed: number;
  drawn: number | null;
  memberId: string | null;
};

/** How a lead found whoever has it: the rules that it did not meet and by which field, and the draws of those that it met, in their order. */
export type DrawLog = { passed: readonly { ruleId: string; name: string; field: string }[]; draws: readonly Draw[] };

/** Whose the lead is; null where no rule gives it to anybody. */
export type Given = { ruleId: string; name: string; memberId: string | null; teamId: string | null };

/**
 * The first rule that a lead meets gives it to one of its members who can take it; where none can the next rule is asked. A lead that
 * names its team is given by that team's rules alone, and by those of none. The same seed gives the same result.
 */
export function giveByRules(
  rules: readonly Rule[],
  lead: KnownLead,
  { seed, ...asking }: Omit<Asking, "language" | "hadIt"> & { seed: number; hadBy?: readonly string[] },
): { log: DrawLog; given: Given | null } {
  const passed: { ruleId: string; name: string; field: string }[] = [];
  const draws: Draw[] = [];
  for (const rule of rules) {
    const field = fieldUnmet(rule, lead);
    if (field !== null) {
      passed.push({ ruleId: rule.id, name: rule.name, field });
      continue;
    }
    const draw = drawOf(rule, candidatesOf(rule, lead, asking), seed);
    draws.push(draw);
    const isGiven = draw.memberId !== null || (rule.members.length === 0 && rule.teamId !== null);
    const { id: ruleId, name, teamId } = rule;
    if (isGiven) return { log: { passed, draws }, given: { ruleId, name, teamId, memberId: draw.memberId } };
  }
  return { log: { passed, draws }, given: null };
}

/** The field by which a lead is not a rule's; null where it is. */
export function fieldUnmet(
  { conditions, teamId }: Pick<Rule, "conditions" | "teamId">,
  lead: KnownLead,
): string | null {
  const named = lead["teamId"] ?? null;
  if (named !== null && teamId !== null && named !== teamId) return "teamId";
  return unmet(conditions, lead)?.field ?? null;
}

function candidatesOf(
  { members }: Rule,
  lead: KnownLead,
  { now, timeZone, hadBy = [] }: Pick<Asking, "now" | "timeZone"> & { hadBy?: readonly string[] },
): Candidate[] {
  const language = typeof lead["language"] === "string" ? lead["language"] : null;
  return members.map((member) => {
    const { memberId, name, weight, lastGivenAt } = member;
    const hadIt = hadBy.includes(memberId);
    return {
      memberId,
      name,
      weight,
      lastGivenAt,
      leftOut: reasonToLeaveOut(member, { now, timeZone, language, hadIt }),
    };
  });
}

function drawOf(rule: Rule, candidates: readonly Candidate[], seed: number): Draw {
  const { id: ruleId, name, mode, teamId } = rule;
  return { ruleId, name, mode, teamId, candidates, seed, ...winnerOf(mode, candidates, seed) };
}

/** Repeats a draw from its log: who won it, and by which number. */
export const replayed = ({ mode, candidates, seed }: Pick<Draw, "mode" | "candidates" | "seed">) =>
  winnerOf(mode, candidates, seed);

function winnerOf(mode: DrawMode, candidates: readonly Candidate[], seed: number): Pick<Draw, "drawn" | "memberId"> {
  const among = candidates.filter(({ leftOut }) => leftOut === null);
  if (among.length === 0) return { drawn: null, memberId: null };
  if (mode === "in_turn") return { drawn: null, memberId: longestWaiting(among) };
  const drawn = seededDraw(seed)(among.reduce((sum, { weight }) => sum + weight, 0));
  return { drawn, memberId: atNumber(among, drawn) };
}

/** Who was given nothing yet comes first, then whoever was given longest ago; of two alike the one who stands first in the rule. */
function longestWaiting(among: readonly Candidate[]): string | null {
  const since = among.map(({ lastGivenAt }) => (lastGivenAt === null ? -Infinity : Date.parse(lastGivenAt)));
  const longest = since.reduce((first, time, place) => (time < (since[first] ?? time) ? place : first), 0);
  return among[longest]?.memberId ?? null;
}

function atNumber(among: readonly Candidate[], drawn: number): string | null {
  let rest = drawn;
  for (const { memberId, weight } of among) {
    if (rest < weight) return memberId;
    rest -= weight;
  }
  throw new RangeError("a draw has to stay below its limit");
}

/** Whether somebody who was left out may still get it by himself, later. */
export const mayStillBeGiven = ({ draws }: DrawLog): boolean =>
  draws.some(({ candidates }) => candidates.some(({ leftOut }) => leftOut !== null && passing.includes(leftOut)));
