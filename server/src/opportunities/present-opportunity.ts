import { sql } from "kysely";
import { type Obstacle, obstacle, Refusal } from "@trato/domain/errors.ts";
import { withAmounts } from "@trato/domain/fields/field-amounts.ts";
import { without, withoutReferences } from "@trato/domain/fields/field-lists.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import {
  obstacleToArchive,
  obstacleToAssign,
  obstacleToConvert,
  obstacleToEdit,
  obstacleToLose,
  obstacleToMove,
  obstacleToQuote,
  obstacleToRestore,
  obstacleToWin,
} from "@trato/domain/opportunities/lifecycle.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import { updatedAtOf } from "../platform/changes/changed-since.ts";
import type { Context } from "../platform/context.ts";
import { answeredFields } from "../platform/database/answered-fields.ts";
import { builtOnce } from "../platform/database/built-once.ts";
import { obstacleToVerb } from "../platform/permissions.ts";
import { followUpOf } from "./follow-up/follow-up-column.ts";
import { nextActivityOf } from "./next-activity-column.ts";
import type { OpportunityId } from "./store.ts";

/** A lead or opportunity as far as the reader reaches; refused where it is not there or not to be seen. */
export async function readOpportunity(ctx: Context, id: OpportunityId): Promise<Opportunity> {
  const found = await read(ctx, id);
  if (!found?.isReached) throw new Refusal("not_found", "record.not_found");
  return present(ctx, found);
}

/** The answer of a command, which shows the record even where it has just left the actor's reach. */
export async function answerOpportunity(ctx: Context, id: OpportunityId): Promise<Opportunity> {
  const found = await read(ctx, id);
  if (!found) throw new Refusal("not_found", "record.not_found");
  return present(ctx, found);
}

/** The same, asked for right behind changes that were just sent: one connection runs its statements in the order they came. */
export async function answerBehind(ctx: Context, changes: Promise<unknown>, id: OpportunityId): Promise<Opportunity> {
  const [, answer] = await Promise.all([changes, answerOpportunity(ctx, id)]);
  return answer;
}

const facts = answeredFields(without(withoutReferences(opportunityFields), ["expectedClosing"]), "(o)");

/** The record as the database gives it, whether it is in the reach of who reads it, and whether there is a stage to win it in. */
type Read = Omit<Opportunity, "can"> & { isReached: boolean; canBeWon: boolean };

async function read(ctx: Context, id: OpportunityId): Promise<Read | undefined> {
  const [record] = await shownBy(ctx, { id });
  return record;
}

const shownBy = builtOnce(["id"], (ctx, { id }: { id: OpportunityId }) =>
  sql<Read>`
    select (o).id, (o).type, (o).state, ${facts}, ${named("salesperson")} as salesperson, ${named("team")} as team,
      json_build_object('id', (s.stage).id, 'name', (s.stage).name, 'isWon', (s.stage).is_won) as stage,
      ${named("customer")} as customer, (o).expected_closing, ${named("lost_reason")} as lost_reason,
      ${nextActivityOf("(o)")} as next_activity, ${followUpOf(ctx, "(o)", "(s.stage)")} as follow_up,
      case when (o).list_id is not null then (select json_build_object('source', l.source, 'basis', l.basis)
        from lead_lists l where l.workspace_id = ${ctx.workspace.id} and l.id = (o).list_id) end as list, (o).assigned_at, (o).converted_at, (o).stage_changed_at, (o).closed_at, (o).archived_at,
      (o).external_id, (o).created_at, ${updatedAtOf("opportunity", "(o)")} as updated_at, (o).version, s.can_be_won,
      exists (select from opportunities e where e.workspace_id = ${ctx.workspace.id} and e.id = ${id}) as is_reached
    from app.opportunity_shown(${id}::uuid) as s (o, salesperson, team, customer, lost_reason, stage, can_be_won)`.compile(
    ctx.db,
  ),
);

function named(what: "salesperson" | "team" | "customer" | "lost_reason") {
  const id = sql.raw(`(o).${what}_id`);
  return sql`case when ${id} is not null then json_build_object('id', ${id}, 'name', s.${sql.raw(what)}) end`;
}

function present(ctx: Context, { isReached, canBeWon, ...record }: Read): Opportunity {
  const shown = withAmounts(opportunityFields, record, ctx.workspace.currencyDecimals);
  return { ...shown, can: permissionsOf(ctx, record, { isReached, canBeWon }) };
}

type Standing = Pick<Read, "isReached" | "canBeWon">;

function permissionsOf(
  ctx: Context,
  record: Pick<Read, "type" | "state" | "archivedAt">,
  { isReached, canBeWon }: Standing,
): Opportunity["can"] {
  const can = (verb: Verb, standing: Obstacle | null) => {
    const found = obstacleToReach(ctx, verb, isReached) ?? standing;
    return found ? { code: found.code, details: found.details } : (true as const);
  };
  return {
    edit: can("opportunity.edit", obstacleToEdit(record)),
    assign: can("opportunity.assign", obstacleToAssign(record)),
    convert: can("opportunity.edit", obstacleToConvert(record)),
    move: can("opportunity.edit", obstacleToMove(record)),
    win: can("opportunity.edit", obstacleToWin(record, [{ isWon: canBeWon }])),
    lose: can("opportunity.edit", obstacleToLose(record)),
    archive: can("opportunity.edit", obstacleToArchive(record)),
    restore: can("opportunity.edit", obstacleToRestore(record)),
    quote: can("sale.edit", obstacleToQuote(record)),
  };
}

function obstacleToReach(ctx: Context, verb: Verb, isReached: boolean): Obstacle | null {
  return obstacleToVerb(ctx, verb) ?? (isReached ? null : obstacle("not_found", "record.not_found"));
}
