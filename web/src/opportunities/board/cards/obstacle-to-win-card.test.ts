import { expect, test } from "vitest";
import { anId } from "../../../../test/ids.ts";
import { aBoard, aCard } from "../../../../test/opportunities.ts";
import { obstacleToWinCard } from "./obstacle-to-win-card.ts";

const board = aBoard([aCard(1)], [aCard(2)]);
const withoutWonColumn = { stages: board.stages.map((stage) => ({ ...stage, won: false })) };

test("a card that is open can be won", () => {
  expect(obstacleToWinCard(board, anId(1))).toBeNull();
});

test("a card that is won cannot be won again", () => {
  expect(obstacleToWinCard(board, anId(2))).toEqual(expect.any(String));
});

test("where no column is won, no card can be", () => {
  expect(obstacleToWinCard(withoutWonColumn, anId(1))).toEqual(expect.any(String));
});
