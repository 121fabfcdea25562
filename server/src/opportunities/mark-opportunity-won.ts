import type { Decimal } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { isLead, isWon } from "@trato/domain/opportunities/lifecycle.ts";
import { afterWin, revenueAfterOrder } from "@trato/domain/opportunities/positions.ts";
import { rankAt } from "@trato/domain/opportunities/rank.ts";
import type { Context } from "../platform/context.ts";
import { changeOpportunity, lockAnyOpportunity, type OpportunityId, readStages } from "./store.ts";

/**
 * The customer has bought: the opportunity is won, whoever reaches it, and goes to the next won stage; a lead becomes an opportunity
 * thereby. One that is won already stays where it is. What it was expected to bring becomes what was bought, or stays, as was
 * said; where nothing was said it rises to it.
 */
export async function markOpportunityWon(
  ctx: Context,
  id: OpportunityId,
  bought: Decimal,
  takesAmount?: boolean,
): Promise<void> {
  const [before, stages] = await Promise.all([lockAnyOpportunity(ctx, id), readStages(ctx)]);
  if (!before) throw new Refusal("not_found", "record.not_found");
  const expectedRevenue = revenueAfterOrder(before.expectedRevenue, bought, takesAmount);
  if (isWon(before)) {
    if (expectedRevenue === before.expectedRevenue) return;
    await changeOpportunity(ctx, before, { changes: { expectedRevenue }, event: "opportunity.edited" });
    return;
  }
  const changes = {
    ...afterWin(before, stages, ctx.now),
    expectedRevenue,
    rank: rankAt(Date.parse(ctx.now)),
    ...(isLead(before) && { type: "opportunity" as const, convertedAt: ctx.now }),
  };
  await changeOpportunity(ctx, before, { changes, event: "opportunity.won" });
}
