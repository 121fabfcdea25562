import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { unmet } from "@trato/domain/opportunities/assignment/conditions.ts";
import type { Draw } from "@trato/domain/opportunities/assignment/seeded-draw.ts";
import type { AssignmentRun } from "@trato/domain/opportunities/assignment.ts";
import { inConfidenceOrder, type MergeableLead } from "@trato/domain/opportunities/confidence.ts";
import { type DrawnTeam, type DrawStep, giveToTeams, isTeamless } from "@trato/domain/opportunities/team-draw.ts";
import type { TeamDraw } from "@trato/domain/opportunities/team-draws/records.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { mergeOpportunities } from "../merging/merge-opportunities.ts";
import {
  lockOpportunities,
  lockOpportunity,
  type OpportunityId,
  type OpportunityRecord,
  readOpportunities,
  readStages,
} from "../store.ts";
import type { TeamId } from "./draw-store.ts";
import type { Drawing } from "./drawing.ts";

/** What is nobody's goes to the teams: drawn by their capacity, each takes the first that it accepts, with its duplicates merged. Source: rule R-402. */
export async function giveToTeamsThatDraw(
  drawing: Drawing,
  teams: readonly TeamDraw[],
  run: AssignmentRun,
  draw: Draw,
): Promise<void> {
  const { ctx } = drawing;
  const drawn = teams.map((team) => drawnTeam(ctx, team, run));
  const leads = (await teamless(ctx, run)).filter((lead) => drawn.some(({ accepts }) => accepts(lead)));
  if (leads.length === 0) return;
  const alike = await alikeByEmail(ctx, leads);
  const steps: DrawStep[] = [];
  const given = giveToTeams(leads, drawn, ({ email }) => alike.get(email) ?? [], draw, steps);
  const names = new Map(teams.map(({ teamId, name }) => [teamId, name]));
  const taking = steps.filter(({ leadId }) => leadId !== null); // one for each that was given
  for (const [place, { teamId, leadId: head, absorbedIds }] of given.entries()) {
    const step = taking[place];
    const team = teamAmong([...alike.values()].flat(), { head, absorbedIds, lead: step?.leadId, teamId });
    const mergeIds = await merge(ctx, head as OpportunityId, absorbedIds as OpportunityId[]); // as they were read
    await drawing.giveToTeam(await lockOpportunity(ctx, head as OpportunityId), team as TeamId, {
      mergeIds,
      merged: absorbedIds.length,
      drawn: step?.drawn ?? null,
      weights: (step?.weights ?? []).map((weight) => ({ ...weight, name: names.get(weight.teamId as TeamId) ?? "" })),
    });
  }
}

type Lead = MergeableLead & { email: string; record: OpportunityRecord };

function drawnTeam(
  { now }: Context,
  { teamId, members, conditions, waitHours }: TeamDraw,
  run: AssignmentRun,
): DrawnTeam<Lead> {
  return {
    id: teamId,
    capacity: members.reduce((sum, { capacity }) => sum + capacity, 0),
    accepts: ({ record }) =>
      isTeamless({ ...record, isWon: false }, run, now, waitHours) && unmet(conditions, record) === null,
  };
}

/** Those of the highest priority first, then the newest; what somebody works on at this moment is left to the next draw. */
async function teamless(ctx: Context, run: AssignmentRun): Promise<Lead[]> {
  const oldest = run === "daily" ? sql`${ctx.now}::timestamptz - interval '7 days'` : sql`'-infinity'::timestamptz`;
  const { rows } = await sql<{ id: OpportunityId }>`
    select id from opportunities
    where workspace_id = ${ctx.workspace.id} and team_id is null and salesperson_id is null and state = 'open' and type <> 'pooled'
      and created_at >= ${oldest}
    order by priority desc, id desc limit ${mostAtOnce} for update skip locked`.execute(ctx.db);
  const records = await lockOpportunities(
    ctx,
    rows.map(({ id }) => id),
  );
  const byId = new Map((await leadsOf(ctx, records)).map((lead) => [lead.id, lead]));
  return rows.flatMap(({ id }) => byId.get(id) ?? []);
}

const mostAtOnce = 2000;

/** What is open and has the same address, whoever's it is, by the address. Source: rule R-362. */
async function alikeByEmail(ctx: Context, leads: readonly Lead[]): Promise<Map<string, Lead[]>> {
  const emails = [...new Set(leads.map(({ email }) => email).filter((email) => email !== ""))];
  const found = await own(ctx, "opportunities")
    .select("id")
    .where(sql<boolean>`lower(email) = any (${emails}::text[])`)
    .where("state", "=", "open")
    .where("type", "!=", "pooled")
    .execute();
  const records = await readOpportunities(
    ctx,
    found.map(({ id }) => id),
  );
  const known = new Map(leads.map((lead) => [lead.id, lead]));
  const alike = new Map<string, Lead[]>();
  for (const lead of [...leads, ...(await leadsOf(ctx, records)).filter(({ id }) => !known.has(id))])
    alike.set(lead.email, [...(alike.get(lead.email) ?? []), lead]);
  alike.delete("");
  return alike;
}

async function leadsOf(ctx: Context, records: readonly OpportunityRecord[]): Promise<Lead[]> {
  const sequences = new Map((await readStages(ctx)).map(({ id, sequence }) => [id, sequence]));
  return records.map((record) => ({
    id: record.id,
    type: record.type === "opportunity" ? "opportunity" : "lead",
    isActive: true,
    stageSequence: sequences.get(record.stageId) ?? null,
    probability: record.probability,
    email: record.email?.trim().toLowerCase() ?? "",
    record,
  }));
}

type Group = { head: string; absorbedIds: readonly string[]; lead: string | null | undefined; teamId: string };

/** The most trusted that has a team keeps it; the lead that was drawn for has the team that drew it. Source: rule R-369. */
function teamAmong(known: readonly Lead[], { head, absorbedIds, lead, teamId }: Group): string {
  const group = known.filter(({ id }) => id === head || absorbedIds.includes(id));
  const teams = inConfidenceOrder(group).map(({ id, record }) => (id === lead ? teamId : record.teamId));
  return teams.find((each) => each !== null) ?? teamId;
}

async function merge(ctx: Context, head: OpportunityId, absorbed: readonly OpportunityId[]): Promise<Id<"merges">[]> {
  const mergeIds: Id<"merges">[] = [];
  for (let from = 0; from < absorbed.length; from += mostTogether) {
    const some = absorbed.slice(from, from + mostTogether);
    const others = some.map((opportunityId) => ({ opportunityId, version: undefined }));
    const { id } = await mergeOpportunities(ctx, { opportunityId: head, version: undefined, absorbed: others });
    mergeIds.push(id);
  }
  return mergeIds;
}

const mostTogether = 99;
