import { sql } from "kysely";
import { unmet } from "@trato/domain/opportunities/assignment/conditions.ts";
import {
  type AssignmentRun,
  type AssignmentStep,
  type Receiver,
  shareOut,
  type UnassignedLead,
} from "@trato/domain/opportunities/assignment.ts";
import { rankAt } from "@trato/domain/opportunities/rank.ts";
import type { TeamDraw } from "@trato/domain/opportunities/team-draws/records.ts";
import { found } from "../../platform/rows.ts";
import type { OpportunityId, OpportunityRecord } from "../store.ts";
import type { Drawing } from "./drawing.ts";
import { lockFirst, mostLookedAt } from "./free-opportunities.ts";

/** What a team has and nobody ever had is shared out among its people, the likeliest first, and becomes an opportunity. Source: rule R-403. */
export async function shareOutInTeam(drawing: Drawing, team: TeamDraw, run: AssignmentRun): Promise<void> {
  const { ctx } = drawing;
  const leads = await unassigned(drawing, team);
  const steps: AssignmentStep[] = [];
  shareOut(leads, team.members.map(receiver), run, steps);
  const nameOf = (memberId: string) => found(team.members.find((one) => one.memberId === memberId)).name;
  for (const step of steps) {
    const { record } = found(leads.find(({ id }) => id === step.leadId));
    const passedOver = step.passedOver.map((memberId) => ({ memberId, name: nameOf(memberId) }));
    if (step.memberId === null) {
      drawing.leave(record, { passedOver, because: step.because });
      continue;
    }
    const member = found(team.members.find(({ memberId }) => memberId === step.memberId));
    const changes = {
      salespersonId: member.memberId,
      type: "opportunity" as const,
      assignedAt: ctx.now,
      ...(record.type === "lead" && { rank: rankAt(Date.parse(ctx.now)), convertedAt: ctx.now }),
    };
    const owner = { teamId: team.teamId, member };
    await drawing.giveToMember(record, owner, changes, { passedOver, quotaLeft: step.quotaLeft });
  }
}

type Lead = UnassignedLead & { id: OpportunityId; record: OpportunityRecord };

/** Whoever is away is given nothing, as if he took none. */
function receiver({ memberId, capacity, conditions, givenLastDay, isOptedOut, isAway }: TeamDraw["members"][number]) {
  return {
    id: memberId,
    capacity,
    assignedLastDay: givenLastDay,
    isOptedOut: isOptedOut || isAway,
    accepts: ({ record }) => unmet(conditions, record) === null,
  } satisfies Receiver<Lead>;
}

/**
 * The likeliest first, of those alike the oldest: what somebody of the team takes, also behind many that nobody does, and what the draw has just
 * given it. What somebody works on at this moment is left to the next draw.
 */
async function unassigned(drawing: Drawing, { teamId, members }: TeamDraw): Promise<Lead[]> {
  const { ctx } = drawing;
  const { rows } = await sql<{ id: OpportunityId }>`
    select id from opportunities
    where workspace_id = ${ctx.workspace.id} and team_id = ${teamId} and salesperson_id is null and assigned_at is null and state = 'open'
      and type <> 'pooled'
    order by probability desc nulls last, id limit ${mostLookedAt}`.execute(ctx.db);
  const isTheirs = (record: OpportunityRecord) =>
    record.teamId === teamId && record.salespersonId === null && record.assignedAt === null;
  const isTaken = (record: OpportunityRecord) =>
    drawing.hasDrawn(record) || members.some(({ conditions }) => unmet(conditions, record) === null);
  const ids = rows.map(({ id }) => id);
  const records = await lockFirst(ctx, ids, (record) => isTheirs(record) && isTaken(record));
  return records.map((record) => ({ id: record.id, probability: record.probability, record }));
}
