import { beforeEach, expect, test } from "vitest";
import { anId } from "../../../../test/ids.ts";
import { giveUpUnsent, keepUnsentOf } from "../../../platform/store/unsent.ts";
import { forgetCard, keepUntilArrived, keptCards } from "./kept-cards.ts";

const stage = anId<"stages">(1);
const card = (number: number) => ({
  id: anId<"opportunities">(number),
  title: `Deal ${number}`,
  party: null,
  expectedRevenue: null,
});

beforeEach(() => {
  keepUnsentOf("w", "m");
  giveUpUnsent();
});

test("a card under way is not offered again; once it has arrived it is forgotten", async () => {
  const arriving = keepUntilArrived(stage, card(1), Promise.resolve());
  expect(keptCards(stage)).toEqual([]);
  await arriving;
  expect(keptCards(stage)).toEqual([]);
});

test("what did not arrive stays in its column with the reason, until it is given up", async () => {
  const both = [1, 2].map((number) => keepUntilArrived(stage, card(number), Promise.reject(new Error("No."))));
  await Promise.all(both);
  expect(keptCards(stage)).toEqual([1, 2].map((number) => ({ ...card(number), why: "No." })));
  expect(keptCards(anId<"stages">(2))).toEqual([]);
  forgetCard(stage, card(1));
  expect(keptCards(stage)).toMatchObject([{ title: "Deal 2" }]);
});
