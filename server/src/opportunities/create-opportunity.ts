import type { DiaryEvent } from "@trato/domain/events.ts";
import type { CreateLead, CreateOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { knownFields } from "@trato/domain/opportunities/known-fields.ts";
import { afterMove, firstStage } from "@trato/domain/opportunities/positions.ts";
import { rankAt } from "@trato/domain/opportunities/rank.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import type { Context } from "../platform/context.ts";
import { type Entry, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { learnFromCustomer } from "./customer-of.ts";
import { ownerOf } from "./owner-defaults.ts";
import { answerBehind } from "./present-opportunity.ts";
import { addOpportunities, readStages, readyForChange, stageOf } from "./store.ts";

/** Somebody may want to buy: a first contact, not yet qualified. */
export function createLead(ctx: Context, input: CreateLead): Promise<Opportunity> {
  return create(ctx, "lead", input);
}

/** A deal that may be won, put on the board. */
export function createOpportunity(ctx: Context, input: CreateOpportunity): Promise<Opportunity> {
  return create(ctx, "opportunity", input);
}

async function create(ctx: Context, type: Type, input: CreateOpportunity): Promise<Opportunity> {
  authorize(ctx, "opportunity.edit");
  const planned = await planNew(ctx, type, input);
  return answerBehind(ctx, addNew(ctx, planned, { event: `${type}.created` }), planned.id);
}

type Type = "lead" | "opportunity";
type Planned = Awaited<ReturnType<typeof planNew>>;

/** A new record as it will be written: whose it is, where it stands, what it learns from its customer. Refuses what is not there. */
export async function planNew(ctx: Context, type: Type, input: CreateOpportunity) {
  const { id = ctx.newId<"opportunities">(), salespersonId, teamId, stageId, externalId, title, ...known } = input;
  const fields = knownFields(known, ctx.workspace.currencyDecimals);
  const [owner, position, learned] = await Promise.all([
    ownerOf(ctx, { salespersonId, teamId }),
    positionIn(ctx, stageId),
    learnFromCustomer(ctx, fields.customerId, fields),
    readyForChange(ctx),
  ]);
  return { id, externalId, record: { id, type, title, ...learned, ...fields, ...owner, ...position } };
}

/** Writes a planned record, tells others, and records it under its event. */
export function addNew(
  ctx: Context,
  { id, externalId, record }: Planned,
  { event, about, told = {} }: { event: DiaryEvent; about?: Entry["about"]; told?: Record<string, unknown> },
): Promise<unknown> {
  tellOthers(ctx, "opportunity", id, 1);
  // what fails first says why: what is sent behind it fails because of it
  return Promise.all([
    addOpportunities(ctx, [
      {
        ...record,
        externalId,
        rank: rankAt(Date.parse(ctx.now)),
        assignedAt: record.salespersonId && ctx.now,
        createdAt: ctx.now,
        createdBy: ctx.actor.memberId,
      },
    ]),
    recordInDiary(
      ctx,
      event,
      { kind: "opportunity", id },
      { after: { ...record, ...told, version: 1 }, ...(about && { about }) },
    ),
  ]);
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
