import { canonical } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { CreateLead, CreateOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { afterMove, firstStage, type Position } from "@trato/domain/opportunities/positions.ts";
import { rankAt } from "@trato/domain/opportunities/rank.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { refuseUnknownCustomer } from "./customer-of.ts";
import { columnsOf } from "./edit-opportunity.ts";
import { ownerOf } from "./owner-defaults.ts";
import { answerOpportunity } from "./present-opportunity.ts";
import { addOpportunities, readStages } from "./store.ts";

/** Somebody may want to buy: a first contact, not yet qualified. */
export function createLead(ctx: Context, input: CreateLead): Promise<Opportunity> {
  return create(ctx, "lead", input);
}

/** A deal that may be won, put on the board. */
export function createOpportunity(ctx: Context, input: CreateOpportunity): Promise<Opportunity> {
  return create(ctx, "opportunity", input);
}

async function create(ctx: Context, type: "lead" | "opportunity", input: CreateOpportunity): Promise<Opportunity> {
  authorize(ctx, "opportunity.edit");
  const { id = ctx.newId<"opportunities">(), salespersonId, teamId, stageId, externalId, ...known } = input;
  await refuseUnknownCustomer(ctx, known.customerId);
  const [owner, position] = await Promise.all([ownerOf(ctx, { salespersonId, teamId }), positionIn(ctx, stageId)]);
  const fields = { ...columnsOf(known), title: known.title, expectedRevenue: canonical(known.expectedRevenue ?? "0") };
  const record = {
    ...fields,
    ...owner,
    ...position,
    id,
    type,
    rank: rankAt(Date.parse(ctx.now)),
    externalId,
    assignedAt: owner.salespersonId && ctx.now,
    createdAt: ctx.now,
    createdBy: ctx.actor.memberId,
  };
  await addOpportunities(ctx, [record]);
  tellOthers(ctx, "opportunity", id, 1);
  const after = { type, ...fields, ...owner, stageId: position.stageId, version: 1 };
  await recordInDiary(ctx, `${type}.created`, { kind: "opportunity", id }, { after });
  return answerOpportunity(ctx, id);
}

/** Where a new record stands: in the stage asked for, else in the first one. */
async function positionIn(ctx: Context, stageId: CreateOpportunity["stageId"]): Promise<Position> {
  const stages = await readStages(ctx);
  const stage = stageId ? stages.find(({ id }) => id === stageId) : firstStage(stages);
  if (!stage) throw new Refusal("invalid", "reference.unknown", { path: "stageId" });
  const start: Position = {
    state: "open",
    stageId: stage.id,
    stageChangedAt: ctx.now,
    closedAt: null,
    probability: null,
    lostReasonId: null,
  };
  return afterMove(start, stage, ctx.now, null);
}
