import { Refusal } from "@trato/domain/errors.ts";
import { isWon } from "@trato/domain/opportunities/lifecycle.ts";
import { afterWin } from "@trato/domain/opportunities/positions.ts";
import { rankAt } from "@trato/domain/opportunities/rank.ts";
import type { Context } from "../platform/context.ts";
import { changeOpportunity, lockAnyOpportunity, type OpportunityId, readStages } from "./store.ts";

/**
 * The customer has bought: the opportunity is won, whoever reaches it, and goes to the next won stage; a lead becomes an opportunity
 * thereby. One that is won already stays as it is.
 */
export async function markOpportunityWon(ctx: Context, id: OpportunityId): Promise<void> {
  const [before, stages] = await Promise.all([lockAnyOpportunity(ctx, id), readStages(ctx)]);
  if (!before) throw new Refusal("not_found", "record.not_found");
  if (isWon(before)) return;
  const changes = {
    ...afterWin(before, stages, ctx.now),
    type: "opportunity" as const,
    convertedAt: before.convertedAt ?? (before.type === "lead" ? ctx.now : null),
    rank: rankAt(Date.parse(ctx.now)),
  };
  await changeOpportunity(ctx, before, { changes, event: "opportunity.won" });
}
