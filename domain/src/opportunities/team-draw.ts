import type { Moment } from "../dates.ts";
import type { Draw } from "./assignment/seeded-draw.ts";
import type { AssignmentRun } from "./assignment.ts";
import { inConfidenceOrder, type MergeableLead } from "./confidence.ts";

/** A team that takes part; its capacity is the sum of its members' leads in 30 days, a whole number. */
export type DrawnTeam<Lead> = { id: string; capacity: number; accepts: (lead: Lead) => boolean };

/** A lead that found its team, and the duplicates that were merged into it, most trusted first. */
export type GivenLead = { teamId: string; leadId: string; absorbedIds: string[] };

/** One draw, as a record of fairness: the teams that took part with their weights, what was drawn, who won it. */
export type DrawStep = {
  weights: { teamId: string; capacity: number }[];
  drawn: number;
  teamId: string;
  leadId: string | null;
};

/** What a lead needs to be looked at. Leads come without those of won stages. */
export type TeamlessLead = { teamId: string | null; salespersonId: string | null; isWon: boolean; createdAt: Moment };

const hour = 3_600_000;
const daysOfDailyRun = 7;

/**
 * Whether a lead may be given to a team: it has no team and no salesperson, is not won, is at least `delayHours` old and,
 * in the daily run, at most 7 days. Source: rule R-402.
 */
export function isTeamless(lead: TeamlessLead, run: AssignmentRun, now: Moment, delayHours = 0): boolean {
  if (lead.teamId !== null || lead.salespersonId !== null || lead.isWon) return false;
  const hours = (Date.parse(now) - Date.parse(lead.createdAt)) / hour;
  return hours >= delayHours && (run === "manual" || hours <= daysOfDailyRun * 24);
}

/**
 * Gives teamless leads to teams: a team is drawn with the weight of its capacity and takes its first remaining lead, with
 * all duplicates merged into the most trusted of them; a team without any left leaves the draw. Leads come in their order
 * (priority, then newest); `duplicatesOf` names the lead's duplicates, itself included or not. Into `steps`, where it is
 * given, goes every draw. Source: rule R-402; the draw is an argument, so a run can be repeated and checked.
 */
export function giveToTeams<Lead extends MergeableLead>(
  leads: readonly Lead[],
  teams: readonly DrawnTeam<Lead>[],
  duplicatesOf: (lead: Lead) => readonly Lead[],
  draw: Draw,
  steps?: DrawStep[],
): GivenLead[] {
  const given: GivenLead[] = [];
  const processed = new Set<string>();
  let waiting = waitingFor(leads, teams);
  while (waiting.length > 0) {
    const drawn = draw(capacityOf(waiting));
    const winner = winnerOf(waiting, drawn);
    const lead = nextOf(winner, processed);
    steps?.push({ weights: weightsOf(waiting), drawn, teamId: winner.team.id, leadId: lead?.id ?? null });
    if (!lead) {
      waiting = waiting.filter((one) => one !== winner);
      continue;
    }
    const others = duplicatesOf(lead).filter(({ id }) => id !== lead.id && !processed.has(id));
    const [head = lead, ...absorbed] = inConfidenceOrder([lead, ...others]);
    for (const { id } of [lead, ...others]) processed.add(id);
    given.push({ teamId: winner.team.id, leadId: head.id, absorbedIds: absorbed.map(({ id }) => id) });
  }
  return given;
}

/** A team in the draw, its leads, and how many of them it has gone through. */
type WaitingTeam<Lead> = { team: DrawnTeam<Lead>; leads: Lead[]; seen: number };

function waitingFor<Lead>(leads: readonly Lead[], teams: readonly DrawnTeam<Lead>[]): WaitingTeam<Lead>[] {
  return teams
    .filter(({ capacity }) => capacity > 0)
    .map((team) => ({ team, leads: leads.filter((lead) => team.accepts(lead)), seen: 0 }))
    .filter(({ leads: own }) => own.length > 0);
}

function nextOf<Lead extends MergeableLead>(waiting: WaitingTeam<Lead>, processed: ReadonlySet<string>): Lead | null {
  while (waiting.seen < waiting.leads.length) {
    const lead = waiting.leads[waiting.seen++];
    if (lead && !processed.has(lead.id)) return lead;
  }
  return null;
}

type Weighted = { team: { id: string; capacity: number } };

const capacityOf = (waiting: readonly Weighted[]): number => waiting.reduce((sum, { team }) => sum + team.capacity, 0);

const weightsOf = (waiting: readonly Weighted[]): DrawStep["weights"] =>
  waiting.map(({ team }) => ({ teamId: team.id, capacity: team.capacity }));

function winnerOf<Lead>(waiting: readonly WaitingTeam<Lead>[], drawn: number): WaitingTeam<Lead> {
  let rest = drawn;
  for (const one of waiting) {
    if (rest < one.team.capacity) return one;
    rest -= one.team.capacity;
  }
  throw new RangeError("a draw has to stay below its limit");
}
