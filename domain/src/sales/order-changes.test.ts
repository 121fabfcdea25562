import { expect, test } from "vitest";
import type { Decimal } from "../decimal.ts";
import { obstacleToChangeLine, onItsWayAfter } from "./order-changes.ts";

const text = (amount: string) => amount as Decimal; // a decimal

test.each([
  ["more of it", ["5", "2", "0"], "8", false, null],
  ["just what is there", ["5", "2", "0"], "2", false, null],
  ["less than is there", ["5", "2", "0"], "1", false, "sale.below_delivered"],
  ["nothing, with nothing there", ["5", "0", "0"], "0", false, null],
  ["nothing, with something there", ["5", "2", "0"], "0", false, "sale.below_delivered"],
  ["the other way round", ["-5", "-2", "0"], "3", false, "sale.below_delivered"],
  ["the other way round, with nothing there", ["5", "0", "0"], "-3", false, "sale.below_delivered"],
  ["more to be given back", ["-5", "-2", "0"], "-6", false, null],
  ["another price while some is to come", ["5", "2", "0"], "5", true, null],
  ["another price of what was delivered", ["5", "5", "0"], "5", true, "sale.line_delivered"],
  ["another price of what was closed", ["5", "2", "3"], "5", true, "sale.line_delivered"],
  ["another price with nothing there", ["5", "0", "5"], "5", true, null],
] as const)("%s: of %j then %s, price changed %s: %s", (_, [was, moved, givenUp], ordered, isPriceChanged, code) => {
  const progress = { ordered: text(was), moved: text(moved), returned: text("0"), givenUp: text(givenUp) };
  const change = { name: "Chair", progress, ordered: text(ordered), isPriceChanged };
  expect(obstacleToChangeLine(change)?.code ?? null).toBe(code);
});

test.each([
  ["more of what is awaited", "5", ["8", "0", "0"], "5", "8"],
  ["less of it", "5", ["3", "0", "0"], "5", "3"],
  ["a new line", "0", ["4", "0", "0"], "0", "4"],
  ["the rest after a part", "5", ["6", "2", "0"], "3", "4"],
  ["nothing any more", "5", ["0", "0", "0"], "5", "0"],
  ["just what is there", "5", ["2", "2", "0"], "3", "0"],
  ["what came back stays undecided", "5", ["6", "3", "0"], "0", "1"],
  ["what was given up stays so", "5", ["5", "3", "2"], "0", "0"],
  ["more to be given back", "-2", ["-3", "0", "0"], "-2", "-3"],
] as const)(
  "%s: of %s before, now %j, with %s on its way: %s",
  (_, before, [ordered, moved, givenUp], onItsWay, after) => {
    const progress = { ordered: text(ordered), moved: text(moved), returned: text("0"), givenUp: text(givenUp) };
    expect(onItsWayAfter(text(before), progress, text(onItsWay))).toBe(after);
  },
);
