import { expect, test } from "vitest";
import { canonical } from "../../decimal.ts";
import type { Id } from "../../ids.ts";
import { discountTold, linesTold, type ToldLine } from "./sale-lines.ts";

function linesOf(...rows: ToldLine[]) {
  let made = 0;
  return linesTold(rows, {
    told: (row) => row,
    lineOf: () => ({ productId: "p" }),
    newGroup: () => `group ${(made += 1)}` as Id<"choice_groups">, // an id
  });
}

const plain = { productId: "p", choice: "counted", choiceGroup: null, period: "once" };
const heading = (name: string, sectionDiscount: object | null = null) => ({ kind: "section", name, sectionDiscount });

test("a section begins where another one is named than above, and goes on where none is", () => {
  const ten = { kind: "percent", percent: "10" };
  expect(
    linesOf(
      {},
      { section: "Room", sectionDiscount: canonical("10") },
      { section: "Room" },
      {},
      { section: "Bath" },
      { section: "Room" },
    ),
  ).toEqual([plain, heading("Room", ten), plain, plain, plain, heading("Bath"), plain, heading("Room"), plain]);
});

test("what rows call a group alike is one choice, and each line is told as it is offered and paid", () => {
  expect(
    linesOf(
      { choiceGroup: "A" },
      { choiceGroup: "A", choice: "alternative" },
      { choiceGroup: "B" },
      { choice: "option", period: "monthly" },
    ),
  ).toEqual([
    { ...plain, choiceGroup: "group 1" },
    { ...plain, choiceGroup: "group 1", choice: "alternative" },
    plain,
    { ...plain, choice: "option", period: "monthly" },
  ]);
});

test("what a file calls a group for reasons of its own takes no line out of the sum", () => {
  expect(linesOf({ choiceGroup: "Chairs" }, { choiceGroup: "Chairs" }, { choiceGroup: "Tables" })).toEqual([
    plain,
    plain,
    plain,
  ]);
});

test.each([
  [undefined, null],
  ["0", null],
  ["0.00", null],
  ["12.5", { kind: "percent", percent: "12.5" }],
] as const)("%s per cent told is %j", (percent, discount) => {
  expect(discountTold(percent === undefined ? undefined : (percent as Parameters<typeof discountTold>[0]))).toEqual(
    discount,
  );
});
