import { sql } from "kysely";
import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { uuidv7 } from "@trato/domain/ids.ts";
import { outcomeIn } from "@trato/domain/imports/outcome.ts";
import { inputOf, type ReadRow, type RowValues } from "@trato/domain/imports/read-rows.ts";
import { CreateLead } from "@trato/domain/opportunities/inputs.ts";
import { knownFields } from "@trato/domain/opportunities/known-fields.ts";
import type { Stage } from "@trato/domain/opportunities/lifecycle.ts";
import { firstStage, type Position } from "@trato/domain/opportunities/positions.ts";
import { rankAt } from "@trato/domain/opportunities/rank.ts";
import { addOpportunities, type NewOpportunity, readStages, readyForChange } from "../../opportunities/store.ts";
import { noteMany } from "../../platform/changes/note-changed.ts";
import type { Context } from "../../platform/context.ts";
import { recordAllInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { randomBytesOfId } from "../../platform/new-id.ts";
import type { Batch } from "../batch.ts";
import type { References } from "../make-missing.ts";
import { momentOf } from "../moment-of.ts";

/** Leads or opportunities as their rows tell them: whose they are, where they stand, when they began and ended. */
export async function writeDeals(
  ctx: Context,
  type: "lead" | "opportunity",
  rows: readonly ReadRow[],
  { references, whole }: { references: References; whole: Batch },
): Promise<string[]> {
  const [stages, teams] = await Promise.all([readStages(ctx), readTeams(ctx), readyForChange(ctx)]);
  const records = rows.map(({ values }) => recordOf(ctx, { type, values, references, whole, stages, teams }));
  await addOpportunities(ctx, records);
  await Promise.all([
    keepProducts(ctx, rows, records, references),
    recordAllInDiary(ctx, `${type}.imported`, "opportunity", records.map(beginningOf)),
  ]);
  for (const { id } of records.slice(0, mostTold)) tellOthers(ctx, "opportunity", id, 1);
  const rest = records.slice(mostTold).map(({ id }) => id);
  await noteMany(ctx, "opportunity", rest);
  return records.map(({ id }) => id);
}

const beginningOf = ({ id, title, stageId, state, expectedRevenue }: NewOpportunity) => ({
  id,
  after: { title, stageId, state, expectedRevenue, version: 1 },
});

// screens that hear of one new record read their lists again; hearing of each would only repeat it
const mostTold = 20;

type Source = {
  type: "lead" | "opportunity";
  values: RowValues;
  references: References;
  whole: Batch;
  stages: Stage[];
  teams: ReadonlyMap<string, Id<"teams">>;
};

function recordOf(ctx: Context, { type, values, references, whole, stages, teams }: Source): NewOpportunity {
  const input = CreateLead.parse(inputOf(type === "lead" ? "leads" : "opportunities", values));
  const { id: _, salespersonId: __, teamId: ___, externalId, ...known } = input;
  const createdAt = momentOf(ctx, values["createdOn"]) ?? momentOf(ctx, values["closedOn"]) ?? ctx.now;
  const salespersonId = references.get<"members">("member", values["salesperson"]) ?? whole.salespersonId;
  const ownTeam = salespersonId && teams.get(salespersonId);
  const teamId = references.get<"teams">("team", values["team"]) ?? whole.teamId ?? ownTeam ?? null;
  const isPooled = type === "lead" && whole.isPooled && !salespersonId && !teamId;
  const position = positionOf(ctx, { values, references, stages, createdAt });
  return {
    ...knownFields(known, ctx.workspace.currencyDecimals),
    ...position,
    expectedClosing: expectedClosing(values),
    id: uuidv7<"opportunities">(Date.parse(createdAt), randomBytesOfId()),
    type: isPooled ? "pooled" : type,
    listId: type === "lead" ? whole.listId : null,
    title: input.title,
    customerId: references.get<"contacts">("contact", values["customer"]) ?? null,
    salespersonId,
    teamId,
    lostReasonId: position.state === "lost" ? (references.get("lostReason", values["lostReason"]) ?? null) : null,
    rank: rankAt(Date.parse(createdAt)),
    externalId,
    assignedAt: salespersonId && createdAt,
    convertedAt: type === "opportunity" ? createdAt : null,
    createdAt,
    createdBy: ctx.actor.memberId,
  };
}

/** Won and lost are told by the stage's own column; a deal that is open stands in the stage named, else in the first. */
function positionOf(
  ctx: Context,
  { values, references, stages, createdAt }: Omit<Source, "type" | "teams" | "whole"> & { createdAt: Moment },
): Position {
  const said = values["stage"] === undefined ? null : outcomeIn(String(values["stage"]));
  const named = stages.find(({ id }) => id === references.get("stage", values["stage"]));
  const stage = said === "won" ? stages.find(({ isWon }) => isWon) : (named ?? firstStage(stages));
  const state = said ?? (stage?.isWon ? "won" : "open");
  const closedAt = state === "open" ? null : (momentOf(ctx, values["closedOn"]) ?? createdAt);
  return {
    state,
    stageId: (stage ?? firstStage(stages))?.id as Id<"stages">, // a workspace has stages
    stageChangedAt: closedAt ?? createdAt,
    closedAt,
    probability: state === "won" ? ("100" as Decimal) : state === "lost" ? nothing : null, // canonical
    lostReasonId: null,
  };
}

/** The day on which a deal was closed is also the one it was expected on, where nothing else is said. */
function expectedClosing({ expectedClosing: said, closedOn }: RowValues): CalendarDate | null {
  return (said ?? closedOn ?? null) as CalendarDate | null; // read as dates
}

/** Each salesperson's own team: the first that they belong to or lead. */
async function readTeams(ctx: Context): Promise<Map<string, Id<"teams">>> {
  const { rows } = await sql<{ memberId: string; teamId: Id<"teams"> }>`
    select member_id, min(team_id::text)::uuid as team_id from (
      select j.member_id, j.team_id from team_members j
      join teams t on t.workspace_id = j.workspace_id and t.id = j.team_id and t.archived_at is null
      where j.workspace_id = ${ctx.workspace.id}
      union all
      select leader_id, id from teams
      where workspace_id = ${ctx.workspace.id} and leader_id is not null and archived_at is null
        and not exists (select 1 from team_members o where o.workspace_id = teams.workspace_id and o.member_id = teams.leader_id)
    ) as all_of_them group by member_id`.execute(ctx.db);
  return new Map(rows.map(({ memberId, teamId }) => [memberId, teamId]));
}

async function keepProducts(
  ctx: Context,
  rows: readonly ReadRow[],
  records: readonly NewOpportunity[],
  references: References,
): Promise<void> {
  const pairs = records.flatMap(({ id }, index) => {
    const productId = references.get("product", rows[index]?.values["product"]);
    return productId ? [{ id, productId }] : [];
  });
  if (pairs.length === 0) return;
  await sql`
    insert into opportunity_products (workspace_id, opportunity_id, product_id)
    select ${ctx.workspace.id}::uuid, id, product
    from unnest(${pairs.map(({ id }) => id)}::uuid[], ${pairs.map(({ productId }) => productId)}::uuid[]) as pair (id, product)
  `.execute(ctx.db);
}
