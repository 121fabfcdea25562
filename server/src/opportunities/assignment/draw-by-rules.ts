import { randomInt } from "node:crypto";
import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { afterWorking } from "@trato/domain/opportunities/assignment/availability.ts";
import type { KnownLead } from "@trato/domain/opportunities/assignment/conditions.ts";
import {
  type DrawLog,
  fieldUnmet,
  giveByRules,
  mayStillBeGiven,
  type RuleMember,
} from "@trato/domain/opportunities/assignment/draw.ts";
import type { DrawCause } from "@trato/domain/opportunities/assignment/records.ts";
import type { Context } from "../../platform/context.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";
import { updateOwn } from "../../platform/rows.ts";
import type { Owner } from "../owner-defaults.ts";
import type { OpportunityId } from "../store.ts";
import { type BareRule, isDrawing, membersOfRules, type PersonOfRule, type RuleId, rulesAtWork } from "./rule-store.ts";

/** What rules came to for one lead: whose it is, where they give it to anybody, and how. */
export type Drawn = {
  owner: Owner | null;
  rule: { id: RuleId; name: string; answerMinutes: number | null } | null;
  member: RuleMember | null;
  log: DrawLog;
};

type LeadToGive = KnownLead & { teamId?: Owner["teamId"] | undefined };

/**
 * Whom the rules give a lead to: null where none is switched on. Until the commit nobody else draws among the same people; `keepDraw`
 * writes down what came of it. What is a team's that draws its leads no rule gives to anybody: its draw does.
 */
export async function drawByRules(
  ctx: Context,
  lead: LeadToGive,
  hadBy: readonly Id<"members">[] = [],
): Promise<Drawn | null> {
  const [all, isTheirs] = await Promise.all([rulesAtWork(ctx), isDrawing(ctx, lead.teamId)]);
  if (all.length === 0) return null;
  const bare = isTheirs ? all.filter(({ isDrawn }) => isDrawn) : all;
  const met = bare.filter((rule) => !rule.isDrawn && fieldUnmet(rule, lead) === null);
  const members = met.length > 0 ? await membersOfRules(ctx, idsOf(met)) : null;
  const rules = bare.map((rule) => ({ ...rule, members: members?.get(rule.id) ?? [] }));
  const { log, given } = giveByRules(rules, lead, { ...clockOf(ctx), seed: randomInt(2 ** 32), hadBy });
  const rule = rules.find(({ id }) => id === given?.ruleId) ?? null;
  const member = rule?.members.find(({ memberId }) => memberId === given?.memberId) ?? null;
  const owner = rule && ownerBy(rule, lead, member);
  return { owner, rule, member, log };
}

const idsOf = (rules: readonly BareRule[]): RuleId[] => rules.map(({ id }) => id);

/** Somebody of the rule's team, else of the team that the lead names, be it in use no more, else of his own. Nothing is asked: others wait for the draw. */
function ownerBy(rule: BareRule, lead: LeadToGive, member: PersonOfRule | null): Owner {
  const salespersonId = (member?.memberId ?? null) as Id<"members"> | null; // as it was read
  return { salespersonId, teamId: rule.teamId ?? lead.teamId ?? member?.teamIds[0] ?? null };
}

/**
 * Writes down how the rules were asked for a lead that is there, and counts it for whoever has it, who is to answer in time where the rule says so.
 * What nobody could take waits until somebody can. Whoever had it before (`hadBy`) is given nothing.
 */
export async function keepDraw(
  ctx: Context,
  opportunityId: OpportunityId,
  drawn: Drawn,
  cause: DrawCause,
  hadBy: Owner["salespersonId"] = null,
): Promise<void> {
  const { owner, rule, member, log } = drawn;
  const id = ctx.newId<"lead_draws">();
  const answerBy = rule?.answerMinutes && member ? afterWorking(rule.answerMinutes, member, clockOf(ctx)) : null;
  const isWaiting = owner === null && mayStillBeGiven(log);
  const kept = sql`
    insert into lead_draws (workspace_id, id, opportunity_id, drawn_at, cause, rule_id, member_id, team_id, log, answer_by, is_waiting)
    values (${ctx.workspace.id}, ${id}, ${opportunityId}, ${ctx.now}, ${cause}, ${rule?.id ?? null}, ${member?.memberId ?? null},
      ${owner?.teamId ?? null}, ${JSON.stringify(log)}::jsonb, ${answerBy}, ${isWaiting})`;
  await Promise.all([
    cause !== "arrived" && endWaiting(ctx, opportunityId),
    kept.execute(ctx.db),
    rule && member && member.memberId !== hadBy && countGiven(ctx, rule.id, member, log),
    answerBy && enqueueJob(ctx, "answer_due", { drawId: id }, { runAt: answerBy, key: `answer:${id}` }),
  ]);
}

const endWaiting = (ctx: Context, opportunityId: OpportunityId) =>
  updateOwn(ctx, "leadDraws")
    .set({ isWaiting: false })
    .where("opportunityId", "=", opportunityId)
    .where("isWaiting", "=", true)
    .execute();

const clockOf = ({ now, workspace: { timeZone } }: Context) => ({ now, timeZone });

async function countGiven(ctx: Context, ruleId: RuleId, member: RuleMember, log: DrawLog): Promise<void> {
  const { memberId, givenToday, givenThisMonth } = member;
  await sql`
    with turned as (
      update assignment_rule_members set last_given_at = ${afterAll(ctx.now, log)}
      where workspace_id = ${ctx.workspace.id} and rule_id = ${ruleId} and member_id = ${memberId})
    update lead_receivers
    set given_on = greatest(given_on, ${ctx.today}::date), given_that_day = ${givenToday + 1}, given_that_month = ${givenThisMonth + 1}
    where workspace_id = ${ctx.workspace.id} and member_id = ${memberId}`.execute(ctx.db);
}

/** Later than whatever the rule gave before, also where the clocks of two who draw differ, or no time passed: turns keep their order. */
function afterAll(now: Moment, { draws }: DrawLog): Moment {
  const times =
    draws.at(-1)?.candidates.flatMap(({ lastGivenAt }) => (lastGivenAt ? Date.parse(lastGivenAt) : [])) ?? [];
  return new Date(Math.max(Date.parse(now), ...times.map((time) => time + 1))).toISOString() as Moment; // an ISO moment
}

/** What the history tells of it. */
export const toldOf = ({ rule, member, owner }: Drawn) => ({
  drawn: { rule: rule?.name ?? null, member: member?.name ?? null, teamId: owner?.teamId ?? null },
});
