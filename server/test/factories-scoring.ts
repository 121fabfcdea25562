import type { Moment } from "@trato/domain/dates.ts";
import { rankAt } from "@trato/domain/opportunities/rank.ts";
import { learnFromOutcomes } from "../src/opportunities/scoring/learn-scoring.ts";
import { addOpportunities, type NewOpportunity } from "../src/opportunities/store.ts";
import type { Context } from "../src/platform/context.ts";
import { stagesOf } from "./factories-opportunities.ts";

type Closed = { isWon: boolean } & Partial<NewOpportunity>;

/** Leads and opportunities that were closed, an hour apart, a month before now. */
export async function closed(ctx: Context, all: readonly Closed[]): Promise<NewOpportunity[]> {
  const { fresh, won } = await stagesOf(ctx);
  const began = Date.parse(ctx.now) - 30 * 24 * 3_600_000;
  const records = all.map(({ isWon, ...given }, place): NewOpportunity => {
    const at = new Date(began + place * 3_600_000).toISOString() as Moment; // a moment
    return {
      id: ctx.newId<"opportunities">(),
      type: "opportunity",
      title: `Past ${place}`,
      state: isWon ? "won" : "lost",
      stageId: isWon ? won.id : fresh.id,
      stageChangedAt: at,
      closedAt: at,
      createdAt: at,
      createdBy: null,
      rank: rankAt(Date.parse(at) + place),
      ...given,
    };
  });
  await addOpportunities(ctx, records);
  return records;
}

/** Of 50 that came by a friend 34 were won, of 150 from elsewhere 30: in no order. */
export const friendsBuy: readonly Closed[] = Array.from({ length: 200 }, (_, place) => {
  const isFriend = place % 4 === 0;
  const among = Math.floor(place / 4);
  return {
    source: isFriend ? "Friend" : "Web",
    isWon: isFriend ? (among * 17) % 50 < 34 : place % 5 === 1,
  };
});

/** Learns within the test's own transaction, as the job does in transactions of its own. */
export function learn(ctx: Context): Promise<void> {
  return learnFromOutcomes((work) => work(ctx));
}
