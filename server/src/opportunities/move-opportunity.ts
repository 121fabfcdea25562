import { sql } from "kysely";
import { refuseIf } from "@trato/domain/errors.ts";
import type { MoveOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { obstacleToMove } from "@trato/domain/opportunities/lifecycle.ts";
import { afterMove } from "@trato/domain/opportunities/positions.ts";
import { rankAt, rankBetween } from "@trato/domain/opportunities/rank.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord } from "../platform/diary.ts";
import { authorize } from "../platform/permissions.ts";
import { own } from "../platform/rows.ts";
import { answerBehind, answerOpportunity } from "./present-opportunity.ts";
import { changeOpportunity, lockOpportunity, readStages, stageOf } from "./store.ts";

/** A card goes to a column, to its top or right below another card; into a won column wins, out of one opens again. */
export async function moveOpportunity(
  ctx: Context,
  { opportunityId: id, stageId, below }: MoveOpportunity,
): Promise<Opportunity> {
  const [before, stages] = await Promise.all([lockOpportunity(ctx, id), readStages(ctx)]);
  authorize(ctx, "opportunity.edit");
  refuseIf(obstacleToMove(before));
  const stage = stageOf(stages, stageId);
  const isElsewhere = stage.id !== before.stageId;
  if (below === id || (below === undefined && !isElsewhere)) {
    nothingToRecord(ctx);
    return answerOpportunity(ctx, id);
  }
  const rank = (below && (await rankUnder(ctx, below, stage.id))) ?? rankAt(Date.parse(ctx.now));
  const changes = { ...afterMove(before, stage, ctx.now, null), rank };
  const event = isElsewhere ? "opportunity.moved" : "opportunity.reordered";
  return answerBehind(ctx, changeOpportunity(ctx, before, { changes, event }), id);
}

/** The rank right below a card, or null where it has left the column: then the top will do. */
async function rankUnder(
  ctx: Context,
  card: MoveOpportunity["opportunityId"],
  stageId: MoveOpportunity["stageId"],
): Promise<string | null> {
  const above = await own(ctx, "opportunities")
    .select(["rank", sql<string | null>`app.rank_below(stage_id, rank)`.as("next")])
    .where("id", "=", card)
    .where("stageId", "=", stageId)
    .where("type", "=", "opportunity")
    .where("state", "!=", "lost")
    .executeTakeFirst();
  return above ? rankBetween(above.next, above.rank) : null;
}
