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
import type { Context } from "../../platform/context.ts";
import { found } from "../../platform/rows.ts";
import { lockOpportunities, type OpportunityId, type OpportunityRecord } from "../store.ts";
import type { Drawing } from "./drawing.ts";

/** What a team has and nobody ever had is shared out among its people, the likeliest first, and becomes an opportunity. Source: rule R-403. */
export async function shareOutInTeam(drawing: Drawing, team: TeamDraw, run: AssignmentRun): Promise<void> {
  const { ctx } = drawing;
  const leads = await unassigned(ctx, team);
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

/** The likeliest first, of those alike the oldest; what somebody works on at this moment is left to the next draw. */
async function unassigned(ctx: Context, { teamId }: TeamDraw): Promise<Lead[]> {
  const { rows } = await sql<{ id: OpportunityId }>`
    select id from opportunities
    where workspace_id = ${ctx.workspace.id} and team_id = ${teamId} and salesperson_id is null and assigned_at is null and state = 'open'
      and type <> 'pooled'
    order by probability desc nulls last, id limit ${mostAtOnce} for update skip locked`.execute(ctx.db);
  const records = await lockOpportunities(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id }) => {
    const record = found(records.find((one) => one.id === id));
    return { id, probability: record.probability, record };
  });
}

const mostAtOnce = 2000;
