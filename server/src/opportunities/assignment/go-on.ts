import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { answeringEvents } from "@trato/domain/opportunities/assignment/answers.ts";
import { mayStillBeGiven } from "@trato/domain/opportunities/assignment/draw.ts";
import type { AnswerOutcome } from "@trato/domain/opportunities/assignment/records.ts";
import { assignedAt } from "@trato/domain/opportunities/positions.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import { changeOpportunity, lockAnyOpportunity, type OpportunityRecord } from "../store.ts";
import { drawByRules, keepDraw, toldOf } from "./draw-by-rules.ts";

type DrawId = Id<"lead_draws">;

/**
 * The time for the first answer is over: a lead that nobody answered goes on to the next who can take it, of those who did not have it yet.
 * Where there is none it stays; where somebody can take it later it is asked again a while later. Done again it does nothing more.
 */
export async function goOn(ctx: Context, drawId: DrawId): Promise<void> {
  const draw = await readDraw(ctx, drawId);
  const lead = draw && (await lockAnyOpportunity(ctx, draw.opportunityId));
  // as it stands now that nobody else changes it
  const due = lead && (await readDraw(ctx, drawId));
  if (!lead || !due || due.outcome !== null) return nothingToRecord(ctx);
  const outcome = await outcomeOf(ctx, lead, due);
  if (outcome !== null) await updateOwn(ctx, "leadDraws").set({ outcome }).where("id", "=", drawId).execute();
  if (outcome !== "went_on") nothingToRecord(ctx);
}

type DueDraw = NonNullable<Awaited<ReturnType<typeof readDraw>>>;

function readDraw(ctx: Context, id: DrawId) {
  return own(ctx, "leadDraws")
    .select(["id", "opportunityId", "memberId", "teamId", "outcome"])
    .select(
      sql<boolean>`exists (
        select from lead_draws later where later.workspace_id = lead_draws.workspace_id and later.opportunity_id = lead_draws.opportunity_id
          and later.member_id = lead_draws.member_id and later.id > lead_draws.id)`.as("isDrawnAgain"),
    )
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Null where nothing can be said yet: who has it was given it again, with a time of its own, or somebody can take it later. */
async function outcomeOf(ctx: Context, lead: OpportunityRecord, due: DueDraw): Promise<AnswerOutcome | null> {
  if (lead.salespersonId !== due.memberId || lead.state !== "open" || lead.type === "pooled") return "elsewhere";
  if (due.isDrawnAgain) return null;
  const { isAnswered, hadBy } = await heardOf(ctx, lead);
  if (isAnswered) return "answered";
  const drawn = await drawByRules(ctx, await asItCame(ctx, lead, due), hadBy);
  if (drawn && !drawn.owner && mayStillBeGiven(drawn.log)) return askLater(ctx, due.id);
  if (!drawn?.owner || !drawn.member) return "stayed";
  await keepDraw(ctx, lead.id, drawn, "went_on");
  const changes = { ...drawn.owner, assignedAt: assignedAt(lead, drawn.owner.salespersonId, ctx.now) };
  await changeOpportunity(ctx, lead, { changes, event: "lead.went_on", told: toldOf(drawn) });
  return "went_on";
}

async function askLater(ctx: Context, drawId: DrawId): Promise<null> {
  const runAt = new Date(Date.parse(ctx.now) + quarterOfAnHour).toISOString();
  await enqueueJob(ctx, "answer_due", { drawId }, { runAt, key: `answer:${drawId}` });
  return null;
}

const quarterOfAnHour = 15 * 60_000;

/** A lead with the team that it named itself: that of whoever has it by a rule came with them, and goes with them. */
async function asItCame(ctx: Context, lead: OpportunityRecord, { teamId }: DueDraw): Promise<OpportunityRecord> {
  if (lead.teamId !== teamId) return lead; // somebody has changed it
  const { rows } = await sql<{ named: Id<"teams"> | null }>`
    select read ->> 'teamId' as named from arrivals
    where workspace_id = ${ctx.workspace.id} and subject_id = ${lead.id} and state = 'taken' order by id limit 1`.execute(
    ctx.db,
  );
  return rows[0] ? { ...lead, teamId: rows[0].named } : lead;
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
        and e.actor_kind = 'member' and e.happened_at >= max(d.drawn_at) and (e.event = any (${answeringEvents}::text[])
          or (e.event = 'activity.planned' and jsonb_path_exists(e.after, '$.guests[*].email')))) as is_answered
    from lead_draws d where d.workspace_id = ${ctx.workspace.id} and d.opportunity_id = ${id} and d.member_id is not null`.execute(
    ctx.db,
  );
  return rows[0] ?? { isAnswered: false, hadBy: [] };
}
