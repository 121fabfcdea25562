import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { aBoard, aCard } from "../../../test/opportunities.ts";
import { spotNow } from "./use-current-card.ts";

const [first, second] = [anId<"stages">(900), anId<"stages">(901)];
const chosen = { id: anId(2), stageId: first, index: 1 };

test.each([
  ["stays where it stands", aBoard([aCard(1), aCard(2), aCard(3)], []), chosen],
  ["goes along when the card is moved", aBoard([aCard(1)], [aCard(2)]), { ...chosen, stageId: second, index: 0 }],
  ["goes along when another card comes before it", aBoard([aCard(9), aCard(1), aCard(2)], []), { ...chosen, index: 2 }],
  ["falls to what stands in its spot", aBoard([aCard(1), aCard(3), aCard(4)], []), { ...chosen, id: anId(3) }],
  ["falls to the last card where its spot was the end", aBoard([aCard(1)], []), { ...chosen, id: anId(1), index: 0 }],
  ["is nowhere when its column is empty", aBoard([], [aCard(4)]), null],
  ["is nowhere when its column is gone", { stages: [] }, null],
])("the focus %s", (_, board, spot) => {
  expect(spotNow(board, chosen)).toEqual(spot);
});

test("where no card was chosen, none is", () => {
  expect(spotNow(aBoard([aCard(1)]), null)).toBeNull();
});
