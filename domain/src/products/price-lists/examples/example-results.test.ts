import { describe, expect, test } from "vitest";
import { canonical } from "../../../decimal.ts";
import type { Paid, PriceExample } from "./example-records.ts";
import { brokenSince, holds, listsResting } from "./example-results.ts";

const paid = (unitPrice: string, discount = "0"): Paid => ({
  unitPrice: canonical(unitPrice),
  discount: canonical(discount),
});

test.each([
  [paid("12.34"), paid("12.34"), true],
  [paid("12.34"), paid("12.35"), false],
  [paid("100", "10"), paid("90"), false],
  [paid("100", "10"), paid("100", "10"), true],
  [paid("12.34"), null, false],
] as const)("%o was expected and %o came out: %s", (expected, found, isTrue) => {
  expect(holds(expected, found)).toBe(isTrue);
});

function example(id: string, expected: Paid, found: Paid | null): PriceExample {
  const shown = { id, expected, found: found && { ...found, list: null }, isTrue: holds(expected, found) };
  return shown as PriceExample; // what these functions read of one
}

test("an example is broken by what it held before and holds no more after, and is told with what was paid", () => {
  const before = [
    example("stays", paid("5"), paid("5")),
    example("breaks", paid("5"), paid("5")),
    example("was wrong before", paid("5"), paid("4")),
    example("has no price any more", paid("5"), paid("5")),
    example("is mended", paid("5"), paid("4")),
  ];
  const after = [
    example("stays", paid("5"), paid("5")),
    example("breaks", paid("5"), paid("6")),
    example("was wrong before", paid("5"), paid("3")),
    example("has no price any more", paid("5"), null),
    example("is mended", paid("5"), paid("5")),
  ];
  expect(brokenSince(before, after).map(({ id, was }) => [id, was])).toEqual([
    ["breaks", paid("5")],
    ["has no price any more", paid("5")],
  ]);
});

describe("the lists that rest on one", () => {
  const bases = [
    { list: "trade", base: "public" },
    { list: "france", base: "trade" },
    { list: "other", base: "elsewhere" },
  ];
  test.each([
    ["public", ["public", "trade", "france"]],
    ["trade", ["trade", "france"]],
    ["france", ["france"]],
  ])("%s", (on, resting) => {
    expect([...listsResting(on, bases)]).toEqual(resting);
  });
});
