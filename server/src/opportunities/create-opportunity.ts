import type { CreateLead, CreateOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { knownFields } from "@trato/domain/opportunities/known-fields.ts";
import { afterMove, firstStage } from "@trato/domain/opportunities/positions.ts";
import { rankAt } from "@trato/domain/opportunities/rank.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { learnFromCustomer } from "./customer-of.ts";
import { ownerOf } from "./owner-defaults.ts";
import { answerBehind } from "./present-opportunity.ts";
import { addOpportunities, readStages, stageOf } from "./store.ts";

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
  const { id = ctx.newId<"opportunities">(), salespersonId, teamId, stageId, externalId, title, ...known } = input;
  const fields = knownFields(known, ctx.workspace.currencyDecimals);
  const [owner, position, learned] = await Promise.all([
    ownerOf(ctx, { salespersonId, teamId }),
    positionIn(ctx, stageId),
    learnFromCustomer(ctx, fields.customerId, fields),
  ]);
  const record = { id, type, title, ...learned, ...fields, ...owner, ...position };
  tellOthers(ctx, "opportunity", id, 1);
  const written = Promise.all([
    addOpportunities(ctx, [
      {
        ...record,
        externalId,
        rank: rankAt(Date.parse(ctx.now)),
        assignedAt: owner.salespersonId && ctx.now,
        createdAt: ctx.now,
        createdBy: ctx.actor.memberId,
      },
    ]),
    recordInDiary(ctx, `${type}.created`, { kind: "opportunity", id }, { after: { ...record, version: 1 } }),
  ]);
  return answerBehind(ctx, written, id);
}

/** Where a new record stands: in the stage asked for, else in the first one. */
async function positionIn(ctx: Context, stageId: CreateOpportunity["stageId"]) {
  const stages = await readStages(ctx);
  const first = firstStage(stages);
  const stage = stageOf(stages, stageId ?? first?.id);
  const start = {
    state: "open" as const,
    stageId: stage.id,
    stageChangedAt: ctx.now,
    closedAt: null,
    probability: null,
    lostReasonId: null,
  };
  return afterMove(start, stage, ctx.now, null);
}
