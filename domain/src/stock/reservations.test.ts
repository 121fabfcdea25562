import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import { compare, type Decimal, exact, greater, smaller, subtract, sum, toText, zero } from "../decimal.ts";
import { freeOf, type OpenLine, openStateOf, settleReservations, shareOut } from "./reservations.ts";

const line = (id: string, quantity: string, reserved: string): OpenLine => ({
  id,
  quantity: quantity as Decimal, // a decimal
  reserved: reserved as Decimal, // a decimal
});
const text = (amount: string) => amount as Decimal; // a decimal

describe("goods are promised in the lines' order and never twice (R-1103, R-1104)", () => {
  test.each<[string, string, OpenLine[], [string, string][]]>([
    [
      "all that is there",
      "5",
      [line("a", "3", "0"), line("b", "4", "0")],
      [
        ["a", "3"],
        ["b", "2"],
      ],
    ],
    ["nothing where nothing is", "0", [line("a", "3", "0")], []],
    ["nothing where less than nothing is", "-4", [line("a", "3", "0")], []],
    ["only what is not promised yet", "5", [line("a", "3", "3"), line("b", "4", "0")], [["b", "2"]]],
    ["the rest of a line that had a part", "10", [line("a", "3", "1")], [["a", "3"]]],
    ["no more than was asked", "100", [line("a", "3", "3")], []],
    [
      "fractions of a kilo",
      "0.75",
      [line("a", "0.5", "0"), line("b", "0.5", "0")],
      [
        ["a", "0.5"],
        ["b", "0.25"],
      ],
    ],
    ["the last promise is taken back first", "4", [line("a", "3", "3"), line("b", "4", "4")], [["b", "1"]]],
    [
      "then the one before it",
      "2",
      [line("a", "3", "3"), line("b", "4", "4")],
      [
        ["a", "2"],
        ["b", "0"],
      ],
    ],
    [
      "every promise where nothing is left",
      "-1",
      [line("a", "3", "3"), line("b", "1", "1")],
      [
        ["a", "0"],
        ["b", "0"],
      ],
    ],
  ])("%s", (_, onHand, lines, changed) => {
    expect(settleReservations(text(onHand), lines)).toEqual(changed.map(([id, reserved]) => ({ id, reserved })));
  });
});

const openLines = fc.array(
  fc.tuple(decimals(2, 2, false), decimals(2, 2, false)).map(([a, b]) => {
    const [quantity, reserved] = [greater(exact(a), exact(b)), smaller(exact(a), exact(b))];
    return { quantity: toText(quantity), reserved: toText(reserved) };
  }),
  { maxLength: 6 },
);
const numbered = openLines.map((lines) => lines.map((one, place) => ({ id: String(place), ...one })));
const promisedIn = (lines: readonly { reserved: Decimal }[]) => sum(lines.map(({ reserved }) => exact(reserved)));

function settle(onHand: Decimal, lines: readonly OpenLine[]): OpenLine[] {
  const changed = new Map(settleReservations(onHand, lines).map((one) => [one.id, one.reserved]));
  return lines.map((one) => ({ ...one, reserved: changed.get(one.id) ?? one.reserved }));
}

describe("whatever stock there is and whatever was promised", () => {
  test("afterwards all goods are promised, or all that was asked for", () => {
    fc.assert(
      fc.property(decimals(2, 2), numbered, (onHand, lines) => {
        const asked = sum(lines.map(({ quantity }) => exact(quantity)));
        const promised = promisedIn(settle(onHand, lines));
        expect(toText(promised)).toBe(toText(smaller(asked, greater(exact(onHand), zero))));
      }),
      propertyRuns(),
    );
  });

  test("no line gets more than it asks for, nor less than nothing", () => {
    fc.assert(
      fc.property(decimals(2, 2), numbered, (onHand, lines) => {
        for (const { quantity, reserved } of settle(onHand, lines)) {
          expect(compare(exact(reserved), zero)).toBeGreaterThanOrEqual(0);
          expect(compare(exact(reserved), exact(quantity))).toBeLessThanOrEqual(0);
        }
      }),
      propertyRuns(),
    );
  });

  test("settled once, nothing is left to settle", () => {
    fc.assert(
      fc.property(decimals(2, 2), numbered, (onHand, lines) => {
        expect(settleReservations(onHand, settle(onHand, lines))).toEqual([]);
      }),
      propertyRuns(),
    );
  });

  test("what is shared out comes from what is free, and no more of it", () => {
    fc.assert(
      fc.property(decimals(2, 2), numbered, (free, lines) => {
        const given = subtract(promisedIn(shareOut(free, lines)), promisedIn(lines));
        expect(compare(given, zero)).toBeGreaterThanOrEqual(0);
        expect(compare(given, greater(exact(free), zero))).toBeLessThanOrEqual(0);
      }),
      propertyRuns(),
    );
  });
});

test("what is shared out is told for every line, the unchanged ones among them", () => {
  const lines = [line("a", "2", "2"), line("b", "5", "1"), line("c", "1", "0")];
  expect(shareOut(text("3"), lines)).toEqual([
    { id: "a", reserved: "2" },
    { id: "b", reserved: "4" },
    { id: "c", reserved: "0" },
  ]);
  expect(shareOut(text("-3"), lines).map(({ reserved }) => reserved)).toEqual(["2", "1", "0"]);
});

test.each([
  ["10", "3", "7"],
  ["2", "5", "-3"],
  ["0", "0", "0"],
  ["0.75", "0.5", "0.25"],
])("of %s on hand with %s promised %s is free", (onHand, reserved, free) => {
  expect(freeOf({ onHand: text(onHand), reserved: text(reserved) })).toBe(free);
});

describe("a transfer is (R-1105)", () => {
  test.each<[string, OpenLine[]]>([
    ["ready", [line("a", "2", "2"), line("b", "1", "1")]],
    ["ready", [line("a", "0", "0")]],
    ["partial", [line("a", "2", "2"), line("b", "1", "0")]],
    ["partial", [line("a", "2", "0.5")]],
    ["waiting", [line("a", "2", "0"), line("b", "1", "0")]],
  ])("%s", (state, lines) => {
    expect(openStateOf(lines)).toBe(state);
  });

  test("ready where two texts say the same quantity", () => {
    expect(openStateOf([line("a", "2.50", "2.5")])).toBe("ready");
  });
});
