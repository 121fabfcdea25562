import * as z from "zod/mini";
import { canonical } from "../../src/decimal.ts";
import {
  type AssignmentRun,
  quotaOf,
  type Receiver,
  shareOut,
  type UnassignedLead,
} from "../../src/opportunities/assignment.ts";
import { inConfidenceOrder, type MergeableLead } from "../../src/opportunities/confidence.ts";
import { giveToTeams } from "../../src/opportunities/team-draw.ts";
import type { Area, Case, Difference } from "./area.ts";
import { compareEach, compareNumber, compareValue } from "./compare.ts";
import { type Fields, readDomain } from "./odoo-domain.ts";
import * as read from "./reading.ts";

export const input = z.object({
  members: z.array(
    z.object({ user: z.string(), capacity_30_days: read.count, filter: z.string(), optout: z.boolean() }),
  ),
  leads: z.array(
    z.object({
      probability: read.number,
      country: z.nullish(z.string()),
      user: z.nullish(z.string()),
      email: z.nullish(z.string()),
    }),
  ),
  ignore_today: z.boolean(),
  team_filter: z._default(z.string(), ""),
  run_step1: z._default(z.boolean(), false),
});
export type CaseInput = z.infer<typeof input>;

const result = z.union([
  z.literal("merged away"),
  z.object({ user: z.nullable(z.string()), type: z.string(), in_team: z.boolean(), probability: read.number }),
]);
export type Result = z.infer<typeof result>;
export const expected = z.object({ quota: z.record(z.string(), read.number), leads: z.array(result) });

/** Golden cases of rule R-403, and of R-402 with one team: what it takes, and which duplicates are merged into which. */
export const assignment: Area = {
  name: "assignment",
  recognises: ({ cases }) => cases.every(({ input: value }) => input.safeParse(value).success),
  check,
};

function check(one: Case): Difference[] {
  const asked = input.parse(one.input);
  const wanted = expected.parse(one.expected);
  const run: AssignmentRun = asked.ignore_today ? "manual" : "daily";
  const members = membersOf(asked);
  const quotas = members.flatMap((member) =>
    compareNumber(`quota.${member.id}`, wanted.quota[member.id] ?? null, String(quotaOf(member, run)), 0),
  );
  return [...quotas, ...compareEach("leads", wanted.leads, runAssignment(asked, members, run), compareResult)];
}

/** A lead on its way through both steps. */
type CaseLead = UnassignedLead & MergeableLead & { user: string | null; inTeam: boolean; fields: Fields };

/** Both steps: the team takes its leads (when the case asks for it), then shares them out. */
function runAssignment(asked: CaseInput, members: Receiver<CaseLead>[], run: AssignmentRun): Result[] {
  const leads = leadsOf(asked);
  const { kept, absorbed } = asked.run_step1 ? takenByTeam(leads, asked) : { kept: leads, absorbed: new Set<string>() };
  const shared = shareOut(
    kept.filter(({ user, inTeam }) => user === null && inTeam),
    members,
    run,
  );
  const receiver = new Map(shared.map(({ leadId, memberId }) => [leadId, memberId]));
  return leads.map(({ id }) => resultOf(id, kept, absorbed, receiver));
}

function resultOf(id: string, kept: CaseLead[], absorbed: Set<string>, receiver: Map<string, string>): Result {
  const lead = kept.find((one) => one.id === id);
  if (!lead || absorbed.has(id)) return "merged away";
  const user = receiver.get(id);
  return {
    user: user ?? lead.user,
    type: user ? "opportunity" : "lead",
    in_team: lead.inTeam,
    probability: lead.probability ?? canonical("0"),
  };
}

/** The only team of the case draws alone. Merging keeps the first value of each field in the order of confidence. */
function takenByTeam(leads: CaseLead[], asked: CaseInput): { kept: CaseLead[]; absorbed: Set<string> } {
  const accepts = readDomain(asked.team_filter);
  const capacity = asked.members.reduce((sum, member) => sum + member.capacity_30_days, 0);
  const team = { id: "team", capacity, accepts: ({ fields }: CaseLead) => accepts(fields) };
  const newestFirst = leads.filter(({ user }) => user === null).toReversed();
  const given = giveToTeams(newestFirst, [team], duplicatesIn(leads), () => 0);
  const kept = leads.map((lead) => {
    const gift = given.find(({ leadId }) => leadId === lead.id);
    if (!gift) return lead;
    return merged(inConfidenceOrder(leads.filter(({ id }) => id === lead.id || gift.absorbedIds.includes(id))), lead);
  });
  return { kept, absorbed: new Set(given.flatMap(({ absorbedIds }) => absorbedIds)) };
}

function duplicatesIn(leads: CaseLead[]): (lead: CaseLead) => CaseLead[] {
  return ({ fields }) => {
    const email = fields["email_from"]?.trim().toLowerCase();
    return email ? leads.filter((other) => other.fields["email_from"]?.trim().toLowerCase() === email) : [];
  };
}

function merged(group: CaseLead[], head: CaseLead): CaseLead {
  const first = (field: string) =>
    group.map(({ fields }) => fields[field] ?? null).find((value) => value !== null) ?? null;
  const fields = Object.fromEntries(Object.keys(head.fields).map((field) => [field, first(field)]));
  return { ...head, user: group.find(({ user }) => user !== null)?.user ?? null, inTeam: true, fields };
}

function leadsOf({ leads, run_step1 }: CaseInput): CaseLead[] {
  return leads.map(({ probability, country = null, user = null, email = null }, i) => ({
    id: String(i).padStart(6, "0"),
    type: "lead",
    isActive: true,
    stageSequence: 1,
    probability,
    user,
    inTeam: !run_step1,
    fields: { probability, "country_id.code": country, email_from: email, "user_id.login": user, type: "lead" },
  }));
}

/** Leads that the case gives to somebody are assigned now; those without team are not counted in it. */
function membersOf({ members, leads, run_step1 }: CaseInput): Receiver<CaseLead>[] {
  return members.map(({ user, capacity_30_days, filter, optout }) => {
    const accepts = readDomain(filter);
    return {
      id: user,
      capacity: capacity_30_days,
      assignedLastDay: run_step1 ? 0 : leads.filter((lead) => lead.user === user).length,
      isOptedOut: optout,
      accepts: ({ fields }) => accepts(fields),
    };
  });
}

export function compareResult(path: string, wanted: Result, found: Result): Difference[] {
  if (wanted === "merged away" || found === "merged away") return compareValue(path, wanted, found);
  return [
    ...compareValue(`${path}.user`, wanted.user, found.user),
    ...compareValue(`${path}.type`, wanted.type, found.type),
    ...compareValue(`${path}.in_team`, wanted.in_team, found.in_team),
    ...compareNumber(`${path}.probability`, wanted.probability, found.probability, 2),
  ];
}
