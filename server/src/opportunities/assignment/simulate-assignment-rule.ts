import { sql } from "kysely";
import { addDays, type Moment, momentAt } from "@trato/domain/dates.ts";
import { columnsOf } from "@trato/domain/fields/field-columns.ts";
import type { Id } from "@trato/domain/ids.ts";
import { conditionFields } from "@trato/domain/opportunities/assignment/conditions.ts";
import type { RuleMember } from "@trato/domain/opportunities/assignment/draw.ts";
import type { SimulateAssignmentRule } from "@trato/domain/opportunities/assignment/inputs.ts";
import type { AssignmentRule, AssignmentSimulation } from "@trato/domain/opportunities/assignment/records.ts";
import { simulate, type Simulated } from "@trato/domain/opportunities/assignment/simulation.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import { authorize } from "../../platform/permissions.ts";
import { found } from "../../platform/rows.ts";
import { refuseUnfit } from "./assignment-rules.ts";
import { peopleOf, readRules } from "./rule-store.ts";

const days = 90;
const mostLeads = 20_000;

/**
 * To whom the leads that came by themselves in the last 90 days would have gone, had this rule been in force beside those that are: in its
 * place, or after all of them where it is new. Nothing is kept.
 */
export async function simulateAssignmentRule(
  ctx: Context,
  { ruleId, ...wished }: SimulateAssignmentRule,
): Promise<AssignmentSimulation> {
  authorize(ctx, "pipeline.configure");
  nothingToRecord(ctx);
  const all = await readRules(ctx);
  const former = ruleId === undefined ? [] : found(all.find(({ id }) => id === ruleId)).members;
  const tried = { ...wished, id: ruleId ?? ctx.newId<"assignment_rules">(), isOn: true, version: 1 };
  await refuseUnfit(ctx, { ...tried, others: all.filter(({ id }) => id !== tried.id), former });
  const rules = [...all.map((rule) => (rule.id === ruleId ? tried : rule)), ...(ruleId === undefined ? [tried] : [])];
  const inForce = rules.filter(({ isOn }) => isOn);
  const [people, past] = await Promise.all([peopleOf(ctx), readPast(ctx)]);
  const asked = inForce.map((rule) => ({ ...rule, members: membersOf(rule, people) }));
  const { given, ...result } = simulate(asked, past, { timeZone: ctx.workspace.timeZone, seed: 0 });
  return { ...result, ...toldOf({ given, past, people, tried, inForce }) };
}

const membersOf = ({ members }: AssignmentRule, people: ReadonlyMap<string, RuleMember>): RuleMember[] =>
  members.flatMap(({ memberId, weight }) => {
    const person = people.get(memberId);
    return person ? [{ ...person, weight }] : [];
  });

type PastRow = Record<string, unknown> & {
  createdAt: Moment;
  salespersonId: Id<"members"> | null;
  namedTeamId: Id<"teams"> | null;
};
type Past = { createdAt: Moment; lead: PastRow }[];

const columns = columnsOf(conditionFields).map((name) => sql.ref(`o.${name}`));

/** The last of what came, the oldest first, as it is known today, with the team that it named; what said itself whose it is no rule would have given. */
async function readPast(ctx: Context): Promise<Past> {
  const since = momentAt(ctx.workspace.timeZone, addDays(ctx.today, -days), "00:00");
  const { rows } = await sql<PastRow>`
    select o.created_at, o.salesperson_id, a.read ->> 'teamId' as named_team_id, ${sql.join(columns)}
    from arrivals a
    join opportunities o on o.workspace_id = a.workspace_id and o.id = a.subject_id
    where a.workspace_id = ${ctx.workspace.id} and a.state = 'taken' and a.subject_kind = 'opportunity' and o.created_at >= ${since}
      and a.received_at >= ${since} and a.read ->> 'salespersonId' is null
    order by a.id desc limit ${mostLeads}`.execute(ctx.db);
  return rows
    .map((lead) => ({ createdAt: lead.createdAt, lead: { ...lead, teamId: lead.namedTeamId } }))
    .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt, "en"));
}

type Told = {
  given: Simulated["given"];
  past: Past;
  people: ReadonlyMap<string, RuleMember>;
  tried: AssignmentRule;
  inForce: readonly AssignmentRule[];
};

/** By whom and by rule, with how many each has in truth. */
function toldOf({ given, past, people, tried, inForce }: Told): Pick<AssignmentSimulation, "people" | "rules"> {
  const rows = [...people.values()].map(({ memberId, name }) => {
    const his = given.filter((each) => each.memberId === memberId);
    const byRule = sum(his.filter(({ ruleId }) => ruleId === tried.id));
    const now = past.filter(({ lead }) => lead.salespersonId === memberId).length;
    return { memberId, name, byRule, byOthers: sum(his) - byRule, now };
  });
  return {
    people: rows.filter(({ byRule, byOthers, now }) => byRule + byOthers + now > 0),
    rules: inForce.map(({ id, name }) => ({
      name,
      isTried: id === tried.id,
      count: sum(given.filter(({ ruleId }) => ruleId === id)),
    })),
  };
}

const sum = (counted: Simulated["given"]): number => counted.reduce((total, { count }) => total + count, 0);
