import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { unmet } from "@trato/domain/opportunities/assignment/conditions.ts";
import type { Draw } from "@trato/domain/opportunities/assignment/seeded-draw.ts";
import type { AssignmentRun } from "@trato/domain/opportunities/assignment.ts";
import { inConfidenceOrder, type MergeableLead } from "@trato/domain/opportunities/confidence.ts";
import { type DrawnTeam, type DrawStep, giveToTeams, isTeamless } from "@trato/domain/opportunities/team-draw.ts";
import type { TeamDraw } from "@trato/domain/opportunities/team-draws/records.ts";
import { holdFreeFromWriting } from "../../contacts/merging/writing-about.ts";
import type { Context } from "../../platform/context.ts";
import { mergeOpportunities } from "../merging/merge-opportunities.ts";
import { lockOpportunity, type OpportunityId, type OpportunityRecord, readStages } from "../store.ts";
import type { TeamId } from "./draw-store.ts";
import type { Drawing } from "./drawing.ts";
import { isOpen, lockFirst, lockFreeOpportunities, mostLookedAt } from "./free-opportunities.ts";

/** What is nobody's goes to the teams: drawn by their capacity, each takes the first that it accepts, with its duplicates merged. Source: rule R-402. */
export async function giveToTeamsThatDraw(
  drawing: Drawing,
  teams: readonly TeamDraw[],
  run: AssignmentRun,
  draw: Draw,
): Promise<void> {
  const { ctx } = drawing;
  const drawn = teams.map((team) => drawnTeam(ctx, team, run));
  const isTaken = (record: OpportunityRecord) => teams.some((team) => takes(ctx, team, run, record));
  const { leads, alike } = await apart(ctx, await teamless(ctx, run, isTaken));
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

function drawnTeam(ctx: Context, team: TeamDraw, run: AssignmentRun): DrawnTeam<Lead> {
  return {
    id: team.teamId,
    capacity: team.members.reduce((sum, { capacity }) => sum + capacity, 0),
    accepts: ({ record }) => takes(ctx, team, run, record),
  };
}

const takes = (
  { now }: Context,
  { conditions, waitHours }: TeamDraw,
  run: AssignmentRun,
  record: OpportunityRecord,
): boolean => isTeamless({ ...record, isWon: false }, run, now, waitHours) && unmet(conditions, record) === null;

/**
 * Those that a team takes, of the highest priority first, then the newest: also behind many that none takes. What somebody works on at this
 * moment is left to the next draw.
 */
async function teamless(
  ctx: Context,
  run: AssignmentRun,
  isTaken: (record: OpportunityRecord) => boolean,
): Promise<Lead[]> {
  const oldest = run === "daily" ? sql`${ctx.now}::timestamptz - interval '7 days'` : sql`'-infinity'::timestamptz`;
  const { rows } = await sql<{ id: OpportunityId }>`
    select id from opportunities
    where workspace_id = ${ctx.workspace.id} and team_id is null and salesperson_id is null and state = 'open' and type <> 'pooled'
      and created_at >= ${oldest}
    order by priority desc, id desc limit ${mostLookedAt}`.execute(ctx.db);
  const ids = rows.map(({ id }) => id);
  return leadsOf(ctx, await lockFirst(ctx, ids, isTaken));
}

/** Leads with all that is open and has the same address, whoever's it is, by the address; without those that somebody writes about now. Source: rule R-362. */
async function apart(
  ctx: Context,
  leads: readonly Lead[],
): Promise<{ leads: readonly Lead[]; alike: Map<string, Lead[]> }> {
  const emails = [...new Set(leads.map(({ email }) => email).filter((email) => email !== ""))];
  const { rows } = await sql<{ id: OpportunityId }>`
    select id from app.open_with_emails(${emails}::text[]) as id`.execute(ctx.db);
  const known = new Set<string>(leads.map(({ id }) => id));
  const others = rows.flatMap(({ id }) => (known.has(id) ? [] : [id]));
  const standing = (await leadsOf(ctx, await lockFreeOpportunities(ctx, others))).filter(({ record }) =>
    isOpen(record),
  );
  const groups = [...Map.groupBy([...leads, ...standing], ({ email }) => email)].filter(
    ([email, group]) => email !== "" && group.length > 1,
  );
  const grouped = groups.flatMap(([, group]) => group.map(({ id }) => id));
  const held = await holdFreeFromWriting(ctx, grouped);
  const isFree = ({ id }: Lead) => held.has(id);
  const busy = new Set(grouped.filter((id) => !held.has(id)));
  return {
    leads: leads.filter(({ id }) => !busy.has(id)),
    alike: new Map(groups.map(([email, group]) => [email, group.filter(isFree)])),
  };
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
