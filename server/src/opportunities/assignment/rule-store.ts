import { sql } from "kysely";
import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Absence, WorkingSpan } from "@trato/domain/opportunities/assignment/availability.ts";
import type { Condition } from "@trato/domain/opportunities/assignment/conditions.ts";
import type { Rule, RuleMember } from "@trato/domain/opportunities/assignment/draw.ts";
import type { AssignmentRule } from "@trato/domain/opportunities/assignment/records.ts";
import { mayDo, type Role } from "@trato/domain/permissions.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";

export type RuleId = Id<"assignment_rules">;

/** All rules in the order in which they are asked. */
export async function readRules(ctx: Context): Promise<AssignmentRule[]> {
  const { rows } = await sql<AssignmentRule>`
    select r.id, r.name, r.is_on, r.conditions, r.team_id, r.mode, r.answer_minutes, r.version, coalesce((
      select jsonb_agg(jsonb_build_object('memberId', j.member_id, 'weight', j.weight) order by j.place)
      from assignment_rule_members j where j.workspace_id = r.workspace_id and j.rule_id = r.id), '[]') as members
    from assignment_rules r where r.workspace_id = ${ctx.workspace.id}
    order by r.sequence, r.id limit 100`.execute(ctx.db);
  return rows;
}

/** A rule without its people. */
export type BareRule = Omit<Rule, "members" | "id" | "teamId"> & {
  id: RuleId;
  teamId: Id<"teams"> | null;
  answerMinutes: number | null;
  /** Its team draws its leads: it has them as a whole, until it does. */
  isDrawn: boolean;
};

/** The rules that are switched on, in their order; a team that is not in use any more counts as none. */
export async function rulesAtWork(ctx: Context): Promise<BareRule[]> {
  const { rows } = await sql<Omit<BareRule, "conditions"> & { conditions: Condition[] }>`
    select r.id, r.name, r.conditions, r.mode, r.answer_minutes, t.id as team_id, exists (
      select from team_draws d where d.workspace_id = t.workspace_id and d.team_id = t.id and d.is_on) as is_drawn
    from assignment_rules r
    left join teams t on t.workspace_id = r.workspace_id and t.id = r.team_id and t.archived_at is null
    where r.workspace_id = ${ctx.workspace.id} and r.is_on
    order by r.sequence, r.id limit 100`.execute(ctx.db);
  return rows;
}

/** Whether a team draws its leads, instead of having them by rules. */
export async function isDrawing(ctx: Context, teamId: Id<"teams"> | null | undefined): Promise<boolean> {
  if (!teamId) return false;
  const drawing = own(ctx, "teamDraws").select("teamId").where("teamId", "=", teamId).where("isOn", "=", true);
  return (await drawing.executeTakeFirst()) !== undefined;
}

type Row = {
  ruleId: RuleId;
  memberId: Id<"members">;
  place: number;
  weight: number;
  lastGivenAt: Moment | null;
  name: string;
  role: Role;
  deactivatedAt: Moment | null;
  perDay: number | null;
  perMonth: number | null;
  languages: Language[];
  hours: WorkingSpan[];
  absences: Absence[];
  givenOn: CalendarDate | null;
  givenThatDay: number;
  givenThatMonth: number;
};

/** Somebody of a rule with his teams in use, the newest first. */
export type PersonOfRule = RuleMember & { teamIds: readonly Id<"teams">[] };

/** The people of rules, by rule, as they stand. Nobody else draws in the workspace until the commit, so nobody is given more than they take. */
export async function membersOfRules(ctx: Context, ruleIds: readonly RuleId[]): Promise<Map<RuleId, PersonOfRule[]>> {
  const locked = sql`select pg_advisory_xact_lock(hashtextextended(${ctx.workspace.id}::text || 'draw', 0))`;
  // sent together: the second begins when the first has been waited for, and sees what was committed until then
  const [, rows] = await Promise.all([locked.execute(ctx.db), peopleOfRules(ctx, ruleIds)]);
  const byRule = new Map<RuleId, PersonOfRule[]>(ruleIds.map((id) => [id, []]));
  for (const row of rows.toSorted((one, other) => one.place - other.place))
    byRule.get(row.ruleId)?.push({ ...memberOf(ctx, row), teamIds: row.teamIds });
  return byRule;
}

async function peopleOfRules(ctx: Context, ruleIds: readonly RuleId[]) {
  const { rows } = await sql<Row & Pick<PersonOfRule, "teamIds">>`
    select j.rule_id, j.member_id, j.place, j.weight, j.last_given_at, m.name, m.role, m.deactivated_at, r.per_day, r.per_month, r.languages,
      r.hours, r.absences, r.given_on, r.given_that_day, r.given_that_month, coalesce(theirs.team_ids, '{}') as team_ids
    from assignment_rule_members j
    join members m on m.workspace_id = j.workspace_id and m.id = j.member_id
    join lead_receivers r on r.workspace_id = j.workspace_id and r.member_id = j.member_id
    left join (
      select i.member_id, array_agg(t.id order by t.created_at desc, t.id desc) as team_ids
      from teams t join (
        select id as team_id, leader_id as member_id from teams where workspace_id = ${ctx.workspace.id}
        union select team_id, member_id from team_members where workspace_id = ${ctx.workspace.id}) i on i.team_id = t.id
      where t.workspace_id = ${ctx.workspace.id} and t.archived_at is null and i.member_id = any (array(
        select o.member_id from assignment_rule_members o where o.workspace_id = ${ctx.workspace.id} and o.rule_id = any (${ruleIds}::uuid[])))
      group by i.member_id) theirs on theirs.member_id = j.member_id
    where j.workspace_id = ${ctx.workspace.id} and j.rule_id = any (${ruleIds}::uuid[])
    order by j.member_id, j.rule_id`.execute(ctx.db);
  return rows;
}

function memberOf({ today }: Context, row: Row): RuleMember {
  const { memberId, name, weight, lastGivenAt, perDay, perMonth, languages, hours, absences } = row;
  const isActive = row.deactivatedAt === null && mayDo(row.role, "opportunity.edit");
  return {
    memberId,
    name,
    weight,
    lastGivenAt,
    perDay,
    perMonth,
    languages,
    hours,
    absences,
    isActive,
    ...givenSoFar(row, today),
  };
}

/** What somebody was given today and this month, from what he was given on the last day that he was: be it tomorrow, by whoever waited less at midnight. */
export function givenSoFar(
  { givenOn, givenThatDay, givenThatMonth }: Pick<Row, "givenOn" | "givenThatDay" | "givenThatMonth">,
  today: CalendarDate,
) {
  const day = givenOn !== null && givenOn > today ? givenOn : today;
  return {
    givenToday: givenOn === day ? givenThatDay : 0,
    givenThisMonth: givenOn?.slice(0, 7) === day.slice(0, 7) ? givenThatMonth : 0,
  };
}

/** Everybody of the workspace as a rule may give to them, who have left too; nobody was given anything yet. */
export async function peopleOf(ctx: Context): Promise<Map<string, RuleMember>> {
  const { rows } = await sql<Row>`
    select m.id as member_id, m.name, m.role, m.deactivated_at, 1 as weight, null as last_given_at, r.per_day, r.per_month,
      coalesce(r.languages, '{}') as languages, coalesce(r.hours, '[]') as hours, coalesce(r.absences, '[]') as absences,
      null as given_on, 0 as given_that_day, 0 as given_that_month
    from members m left join lead_receivers r on r.workspace_id = m.workspace_id and r.member_id = m.id
    where m.workspace_id = ${ctx.workspace.id} order by app.fold(m.name), m.id limit 1000`.execute(ctx.db);
  return new Map(rows.map((row) => [row.memberId, memberOf(ctx, row)]));
}
