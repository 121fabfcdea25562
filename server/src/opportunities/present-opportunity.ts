import { sql } from "kysely";
import { type Obstacle, obstacle, Refusal } from "@trato/domain/errors.ts";
import { amountText } from "@trato/domain/money.ts";
import {
  obstacleToConvert,
  obstacleToEdit,
  obstacleToLose,
  obstacleToMove,
  obstacleToQuote,
  obstacleToRestore,
  obstacleToWin,
} from "@trato/domain/opportunities/lifecycle.ts";
import type { Opportunity, Stage } from "@trato/domain/opportunities/records.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import type { Context } from "../platform/context.ts";
import { isAllowed } from "../platform/permissions.ts";
import { nextActivityColumn } from "./next-activity-column.ts";
import { type OpportunityId, readStages } from "./store.ts";

/** A lead or opportunity as far as the reader reaches; refused where it is not there or not to be seen. */
export function readOpportunity(ctx: Context, id: OpportunityId): Promise<Opportunity> {
  return present(ctx, id, sql`opportunities`);
}

/** The answer of a command, which shows the record even where it has just left the actor's reach. */
export function answerOpportunity(ctx: Context, id: OpportunityId): Promise<Opportunity> {
  return present(ctx, id, sql`app.opportunity(${id}::uuid)`);
}

/** The record, and whether it is still in the reach of who reads it. */
type Read = Omit<Opportunity, "can"> & { isReached: boolean };

async function present(ctx: Context, id: OpportunityId, from: ReturnType<typeof sql>): Promise<Opportunity> {
  const [{ rows }, stages] = await Promise.all([
    sql<Read>`
      select o.id, o.type, o.state, o.title, o.contact_name, o.company_name, o.email, o.phone, o.website, o.job_title,
        json_build_object('street', o.street, 'street2', o.street2, 'city', o.city, 'zip', o.zip, 'state', o.province,
          'country', o.country) as address,
        o.language, o.source, o.medium, o.campaign, o.description, o.expected_revenue, o.probability, o.priority, o.tags,
        ${named("m")} as salesperson, ${named("t")} as team,
        json_build_object('id', s.id, 'name', s.name, 'isWon', s.is_won) as stage,
        ${named("c")} as customer, o.expected_closing, ${named("r")} as lost_reason,
        ${nextActivityColumn} as next_activity,
        o.assigned_at, o.converted_at, o.stage_changed_at, o.closed_at, o.created_at, o.version,
        exists (select from opportunities e where e.workspace_id = o.workspace_id and e.id = o.id) as is_reached
      from ${from} o
      join stages s on s.workspace_id = o.workspace_id and s.id = o.stage_id
      left join members m on m.workspace_id = o.workspace_id and m.id = o.salesperson_id
      left join teams t on t.workspace_id = o.workspace_id and t.id = o.team_id
      left join contacts c on c.workspace_id = o.workspace_id and c.id = o.customer_id
      left join lost_reasons r on r.workspace_id = o.workspace_id and r.id = o.lost_reason_id
      where o.workspace_id = ${ctx.workspace.id} and o.id = ${id}`.execute(ctx.db),
    readStages(ctx),
  ]);
  const [found] = rows;
  if (!found) throw new Refusal("not_found", "record.not_found");
  const { isReached: _, ...record } = found;
  const expectedRevenue = amountText(record.expectedRevenue, ctx.workspace.currencyDecimals);
  return { ...record, expectedRevenue, can: permissionsOf(ctx, found, stages) };
}

const named = (table: "m" | "t" | "c" | "r") =>
  sql`case when ${sql.ref(`${table}.id`)} is not null
    then json_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)}) end`;

function permissionsOf(ctx: Context, record: Read, stages: Stage[]): Opportunity["can"] {
  const can = (verb: Verb, standing: Obstacle | null) => {
    const found = obstacleToReach(ctx, verb, record) ?? standing;
    return found ? { code: found.code, details: found.details } : (true as const);
  };
  return {
    edit: can("opportunity.edit", obstacleToEdit(record)),
    assign: can("opportunity.assign", null),
    convert: can("opportunity.edit", obstacleToConvert(record)),
    move: can("opportunity.edit", obstacleToMove(record)),
    win: can("opportunity.edit", obstacleToWin(record, stages)),
    lose: can("opportunity.edit", obstacleToLose(record)),
    restore: can("opportunity.edit", obstacleToRestore(record)),
    quote: can("sale.edit", obstacleToQuote(record)),
  };
}

function obstacleToReach(ctx: Context, verb: Verb, { isReached }: Read): Obstacle | null {
  if (!isAllowed(ctx, verb)) return obstacle("forbidden", "permission.missing");
  return isReached ? null : obstacle("not_found", "record.not_found");
}
