import type { Moment } from "../../dates.ts";
import { isLost, isWon, type OpportunityType, type Stage } from "../lifecycle.ts";
import { afterMove, firstStage, type Position } from "../positions.ts";

type Standing = Position & { type: OpportunityType };

/**
 * How a record that was kept aside stands among the stages that there are by now: as it stood; in the first fitting one where its stage is gone;
 * won or open as its stage says by now.
 */
export function standingNow(kept: Standing, stages: readonly Stage[], now: Moment): Partial<Position> {
  const there = stages.find(({ id }) => id === kept.stageId);
  const stage = there ?? (isWon(kept) ? stages.find((each) => each.isWon) : null) ?? firstStage(stages);
  if (!stage) return {};
  const fits = kept.type !== "opportunity" || isLost(kept) || stage.isWon === isWon(kept);
  if (fits) return there ? {} : { stageId: stage.id };
  const { state, stageId, closedAt, probability } = afterMove(kept, stage, now, null);
  return { state, stageId, closedAt, probability };
}
