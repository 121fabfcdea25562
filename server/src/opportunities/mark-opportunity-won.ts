import type { Decimal } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { isWon } from "@trato/domain/opportunities/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { countPipeline } from "./count-pipeline.ts";

/** The customer has bought: the opportunity goes to the first won stage. One that is won already stays as it is. */
export async function markOpportunityWon(ctx: Context, opportunityId: Id<"opportunities">): Promise<void> {
  const opportunity = await lock(ctx, opportunityId);
  if (isWon(opportunity)) return;
  const stage = await firstWonStage(ctx);
  const won = { type: "opportunity" as const, state: "won" as const, stageId: stage?.id ?? opportunity.stageId };
  const version = opportunity.version + 1;
  await ctx.db
    .updateTable("opportunities")
    .set({
      ...won,
      lostReasonId: null,
      probability: hundred,
      closedAt: ctx.now,
      stageChangedAt: ctx.now,
      convertedAt: opportunity.convertedAt ?? ctx.now,
      version,
    })
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", opportunityId)
    .execute();
  await countPipeline(ctx, opportunity, { ...opportunity, ...won });
  tellOthers(ctx, "opportunity", opportunityId, version);
  const before = { state: opportunity.state, stageId: opportunity.stageId };
  await recordInDiary(
    ctx,
    "opportunity.won",
    { kind: "opportunity", id: opportunityId },
    { before, after: { ...won, version } },
  );
}

const hundred = "100" as Decimal; // canonical

async function lock(ctx: Context, id: Id<"opportunities">) {
  const opportunity = await ctx.db
    .selectFrom("opportunities")
    .select(["type", "state", "stageId", "teamId", "salespersonId", "expectedRevenue", "convertedAt", "version"])
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!opportunity) throw new Refusal("not_found", "record.not_found");
  return opportunity;
}

function firstWonStage(ctx: Context) {
  return ctx.db
    .selectFrom("stages")
    .select("id")
    .where("workspaceId", "=", ctx.workspace.id)
    .where("isWon", "=", true)
    .orderBy("sequence")
    .limit(1)
    .executeTakeFirst();
}
