import { canonical } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { quotaOf } from "@trato/domain/opportunities/assignment.ts";
import { CreateLead } from "@trato/domain/opportunities/inputs.ts";
import type { Case, DeclaredDifference, Difference } from "../../../domain/test/conformance/area.ts";
import {
  type CaseInput,
  compareResult,
  expected,
  input,
  type Result,
} from "../../../domain/test/conformance/assignment.ts";
import { compareEach, compareNumber } from "../../../domain/test/conformance/compare.ts";
import { addMember } from "../../src/identity/add-member.ts";
import { createTeam } from "../../src/identity/teams.ts";
import { createLead } from "../../src/opportunities/create-opportunity.ts";
import { readOpportunity } from "../../src/opportunities/present-opportunity.ts";
import { typeProbability } from "../../src/opportunities/scoring/type-probability.ts";
import type { OpportunityId } from "../../src/opportunities/store.ts";
import { drawToday } from "../../src/opportunities/team-draws/draw-daily.ts";
import { drawTeams } from "../../src/opportunities/team-draws/draw-teams.ts";
import { editTeamDraw, listTeamDraws } from "../../src/opportunities/team-draws/team-draws.ts";
import type { Context } from "../../src/platform/context.ts";
import type { Edge } from "../../src/platform/edge.ts";
import { conditionsOf } from "./conditions-of.ts";
import { inCompany } from "./flow-company.ts";

const isSaid = ({ team_filter: ofTeam, members }: CaseInput): boolean =>
  [ofTeam, ...members.map(({ filter }) => filter)].every((filter) => conditionsOf(filter) !== null);

/** Where the draw of our teams goes another way, judged by the case's input. */
export const assignmentDifferences: readonly DeclaredDifference[] = [
  {
    rule: "R-402 and R-403, filters of any depth over any field",
    reason: "conditions are made by clicking: all of them hold, each on one field of the lead",
    record: "docs/decisions/0099-a-team-may-draw-its-leads.md",
    hasCompatibleMode: true,
    appliesTo: ({ input: value }) => !isSaid(input.parse(value)),
  },
];

/** A case played on the product: its team draws, by hand or as each day, and its leads are where they then are. */
export async function checkAssignmentFlow(edge: Edge, one: Case): Promise<Difference[]> {
  const asked = input.parse(one.input);
  const wanted = expected.parse(one.expected);
  if (!isSaid(asked)) return [{ path: "filter", expected: "taken as it is written", actual: "no conditions for it" }];
  return inCompany(edge, async (ctx) => {
    const people = await peopleOf(ctx, asked);
    const teamId = await teamOf(ctx, asked, people);
    const leads = await leadsOf(ctx, asked, { people, teamId });
    const quotas = await quotasOf(ctx, asked, people);
    await (asked.ignore_today ? drawTeams(ctx) : drawToday(ctx));
    const results: Result[] = [];
    for (const id of leads) results.push(await resultOf(ctx, id, { people, teamId }));
    return [
      ...[...quotas].flatMap(([user, quota]) =>
        compareNumber(`quota.${user}`, wanted.quota[user] ?? null, String(quota), 0),
      ),
      ...compareEach("leads", wanted.leads, results, compareResult),
    ];
  });
}

const none = canonical("0");

type People = Map<string, Id<"members">>;
type Company = { people: People; teamId: Id<"teams"> };

async function peopleOf(ctx: Context, { members, leads }: CaseInput): Promise<People> {
  const people: People = new Map();
  for (const { user } of [...members, ...leads])
    if (user && !people.has(user)) people.set(user, await addMember(ctx, { name: user, role: "sales", reach: "all" }));
  return people;
}

const idIn = (people: People, user: string | null | undefined): Id<"members"> | null =>
  user ? (people.get(user) ?? null) : null;

async function teamOf(ctx: Context, { members, team_filter: filter }: CaseInput, people: People): Promise<Id<"teams">> {
  const said = members.flatMap(({ user, capacity_30_days: capacity, filter: own, optout: isOptedOut }) => {
    const memberId = people.get(user);
    return memberId ? [{ memberId, capacity, isOptedOut, conditions: asClicked(own) }] : [];
  });
  const { id: teamId } = await createTeam(ctx, { name: "Team", memberIds: said.map(({ memberId }) => memberId) });
  await editTeamDraw(ctx, { teamId, version: undefined, isOn: true, conditions: asClicked(filter), members: said });
  return teamId;
}

const asClicked = (filter: string) =>
  (conditionsOf(filter) ?? []).map(({ values, ...condition }) => ({ ...condition, values: [...values] }));

async function leadsOf(ctx: Context, { leads, run_step1: isTeamless }: CaseInput, { people, teamId }: Company) {
  const ids: OpportunityId[] = [];
  for (const [place, { probability, country, user, email }] of leads.entries()) {
    const { id } = await createLead(
      ctx,
      CreateLead.parse({
        title: `Lead ${place + 1}`,
        email: email ?? `somebody.${place}@apart-${place}.example`,
        address: { country: country ?? null },
        salespersonId: idIn(people, user),
        teamId: isTeamless ? null : teamId,
      }),
    );
    await typeProbability(ctx, { opportunityId: id, probability });
    ids.push(id);
  }
  return ids;
}

async function quotasOf(ctx: Context, { ignore_today: isManual }: CaseInput, people: People) {
  const { items } = await listTeamDraws(ctx);
  const members = items.flatMap((team) => team.members);
  return new Map(
    [...people].flatMap(([user, memberId]) => {
      const found = members.find((each) => each.memberId === memberId);
      const quota = found && quotaOf({ ...found, assignedLastDay: found.givenLastDay }, isManual ? "manual" : "daily");
      return quota === undefined ? [] : [[user, quota] as const];
    }),
  );
}

async function resultOf(ctx: Context, id: OpportunityId, { people, teamId }: Company): Promise<Result> {
  const lead = await readOpportunity(ctx, id).catch(() => null);
  if (!lead) return "merged away";
  const user = [...people].find(([, memberId]) => memberId === lead.salesperson?.id)?.[0] ?? null;
  return { user, type: lead.type, in_team: lead.team?.id === teamId, probability: lead.probability ?? none };
}
