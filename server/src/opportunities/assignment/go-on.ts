import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { answeringEvents } from "@trato/domain/opportunities/assignment/answers.ts";
import type { AnswerOutcome } from "@trato/domain/opportunities/assignment/records.ts";
import { assignedAt } from "@trato/domain/opportunities/positions.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import { changeOpportunity, lockAnyOpportunity, type OpportunityId, type OpportunityRecord } from "../store.ts";
import { drawByRules, keepDraw, toldOf } from "./draw-by-rules.ts";

type DrawId = Id<"lead_draws">;

/**
 * The time for the first answer is over: a lead that nobody answered goes on to the next who can take it, of those who did not have it yet.
 * Where there is none it stays. Done again it does nothing more.
 */
export async function goOn(ctx: Context, drawId: DrawId): Promise<void> {
  const draw = await readDraw(ctx, drawId);
  const lead = draw && (await lockAnyOpportunity(ctx, draw.opportunityId));
  // as it stands now that nobody else changes it
  const due = lead && (await readDraw(ctx, drawId));
  if (!lead || !due || due.outcome !== null) return nothingToRecord(ctx);
  const outcome = await outcomeOf(ctx, lead, due);
  await updateOwn(ctx, "leadDraws").set({ outcome }).where("id", "=", drawId).execute();
  if (outcome !== "went_on") nothingToRecord(ctx);
}

type DueDraw = { opportunityId: OpportunityId; memberId: Id<"members"> | null; outcome: AnswerOutcome | null };

function readDraw(ctx: Context, id: DrawId): Promise<DueDraw | undefined> {
  return own(ctx, "leadDraws").select(["opportunityId", "memberId", "outcome"]).where("id", "=", id).executeTakeFirst();
}

async function outcomeOf(ctx: Context, lead: OpportunityRecord, { memberId }: DueDraw): Promise<AnswerOutcome> {
  if (lead.salespersonId !== memberId || lead.state !== "open" || lead.type === "pooled") return "elsewhere";
  const { isAnswered, hadBy } = await heardOf(ctx, lead);
  if (isAnswered) return "answered";
  const drawn = await drawByRules(ctx, lead, hadBy);
  if (!drawn?.owner || !drawn.member) return "stayed";
  await keepDraw(ctx, lead.id, drawn, "went_on");
  const changes = { ...drawn.owner, assignedAt: assignedAt(lead, drawn.owner.salespersonId, ctx.now) };
  await changeOpportunity(ctx, lead, { changes, event: "lead.went_on", told: toldOf(drawn) });
  return "went_on";
}

/** Whether somebody has answered it, or what was merged into it, since it was drawn for the last time, and who had it by rules until now. */
async function heardOf(
  ctx: Context,
  { id }: OpportunityRecord,
): Promise<{ isAnswered: boolean; hadBy: Id<"members">[] }> {
  const { rows } = await sql<{ isAnswered: boolean; hadBy: Id<"members">[] }>`
    with recursive its as (
      select ${id}::uuid as id
      union all select k.record_id from its join merged_records k
        on k.workspace_id = ${ctx.workspace.id} and k.kind = 'opportunity' and k.survivor_id = its.id)
    select array_agg(distinct d.member_id) as had_by, exists (
      select from diary e where e.workspace_id = ${ctx.workspace.id} and e.subject_kind = 'opportunity' and e.subject_id = any (array(select its.id from its))
        and e.actor_kind = 'member' and e.event = any (${answeringEvents}::text[]) and e.happened_at >= max(d.drawn_at)) as is_answered
    from lead_draws d where d.workspace_id = ${ctx.workspace.id} and d.opportunity_id = ${id} and d.member_id is not null`.execute(
    ctx.db,
  );
  return rows[0] ?? { isAnswered: false, hadBy: [] };
}
