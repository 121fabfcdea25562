import { obstacleToWin } from "@trato/domain/opportunities/lifecycle.ts";
import { obstacleText } from "../../../platform/obstacle-text.ts";
import type { Board } from "../board-queries.ts";

/** Why a card cannot be won now, in words. */
export function obstacleToWinCard(board: Board, id: string): string | null {
  const stages = board.stages.map((stage, sequence) => ({ id: stage.id, sequence, isWon: stage.won }));
  const isWon = board.stages.some(({ won, cards }) => won && cards.some((card) => card.id === id));
  const obstacle = obstacleToWin({ type: "opportunity", state: isWon ? "won" : "open" }, stages);
  return obstacle && obstacleText({ code: obstacle.code, details: { ...obstacle.details } });
}
