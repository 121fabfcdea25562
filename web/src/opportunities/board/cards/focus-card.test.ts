import { expect, test } from "vitest";
import { anId } from "../../../../test/ids.ts";
import { aBoard, aCard } from "../../../../test/opportunities.ts";
import { spotOf } from "./focus-card.ts";

const board = aBoard([aCard(1), aCard(2)], [aCard(3)], []);

test.each([
  [1, { id: anId(1), stageId: anId(900), index: 0 }],
  [2, { id: anId(2), stageId: anId(900), index: 1 }],
  [3, { id: anId(3), stageId: anId(901), index: 0 }],
  [4, null],
])("card %i is found where it stands", (number, spot) => {
  expect(spotOf(board, anId(number))).toEqual(spot);
});

test("no card stands nowhere", () => {
  expect(spotOf(board, null)).toBeNull();
});
