import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import type { Decimal } from "../decimal.ts";
import {
  givenUpAfter,
  isAnythingMoved,
  isOver,
  keptOf,
  type LineProgress,
  openOf,
  type Progress,
  progressOf,
  unmovedOf,
  untouched,
  wholeRestOf,
} from "./progress.ts";

const text = (amount: string | number) => String(amount) as Decimal; // a decimal

/** Ordered, moved less what came back, came back, given up. */
type Row = readonly [string, string, string, string];
const line = ([ordered, moved, returned, givenUp]: Row): LineProgress => ({
  ordered: text(ordered),
  moved: text(moved),
  returned: text(returned),
  givenUp: text(givenUp),
});

describe("how far the goods of an order have come, by what was kept of them (R-631, R-1212, net)", () => {
  test.each<[string, Row[], Progress | null]>([
    ["without goods", [], null],
    ["with the goods awaited", [["5", "0", "0", "0"]], "pending"],
    ["with a first part moved", [["5", "2", "0", "0"]], "partial"],
    [
      "with one line of two moved",
      [
        ["5", "5", "0", "0"],
        ["1", "0", "0", "0"],
      ],
      "partial",
    ],
    ["with all moved", [["5", "5", "0", "0"]], "full"],
    ["with more moved than was ordered", [["5", "6", "0", "0"]], "full"],
    ["with a part of what was moved back again", [["5", "3", "2", "0"]], "partial"],
    ["with all of it back again", [["1", "0", "1", "0"]], "returned"],
    ["with all of it back for good", [["1", "0", "1", "1"]], "closed_short"],
    ["with a part moved and the rest given up, better than Q-632", [["5", "3", "0", "2"]], "closed_short"],
    ["with everything given up before anything moved", [["5", "0", "0", "5"]], "closed_short"],
    ["with a rest given up, and then something back", [["5", "2", "1", "2"]], "partial"],
    [
      "with one line given up while another waits",
      [
        ["5", "0", "0", "5"],
        ["1", "0", "0", "0"],
      ],
      "pending",
    ],
    ["with goods that a customer is to give back", [["-2", "0", "0", "0"]], "pending"],
    ["with goods that a customer gave back in part", [["-2", "-1", "0", "0"]], "partial"],
    ["with goods that a customer gave back", [["-2", "-2", "0", "0"]], "full"],
    ["with a line of nothing", [["0", "0", "0", "0"]], "full"],
  ])("%s", (_, rows, progress) => {
    expect(progressOf(rows.map(line))).toBe(progress);
  });

  test("nothing more is to come once it is full or closed short", () => {
    const told: [Progress | null, boolean][] = [
      [null, false],
      ["pending", false],
      ["partial", false],
      ["returned", false],
      ["full", true],
      ["closed_short", true],
    ];
    for (const [progress, over] of told) expect([progress, isOver(progress)]).toEqual([progress, over]);
  });
});

describe("a line", () => {
  test.each<[Row, string, string, string, string]>([
    [["5", "0", "0", "0"], "5", "5", "0", "5"],
    [["5", "3", "2", "0"], "0", "2", "2", "5"],
    [["5", "3", "2", "0"], "2", "2", "0", "5"],
    [["5", "3", "0", "2"], "0", "0", "2", "3"],
    [["5", "6", "0", "0"], "0", "0", "0", "5"],
    [["-2", "-1", "0", "0"], "0", "-1", "-1", "-2"],
    [["-2", "0", "0", "-2"], "0", "0", "-2", "0"],
  ])("of %j with %s on its way: %s open, %s to move again, %s kept", (row, onItsWay, open, unmoved, kept) => {
    expect([openOf(line(row)), unmovedOf(line(row), text(onItsWay)), keptOf(line(row))]).toEqual([open, unmoved, kept]);
  });

  test.each<[Row, string, string]>([
    [["5", "3", "0", "0"], "2", "2"],
    [["5", "3", "0", "1"], "1", "2"],
    [["5", "3", "0", "2"], "1", "2"],
    [["5", "6", "0", "0"], "1", "0"],
    [["-2", "-1", "0", "0"], "1", "-1"],
    [["-2", "0", "0", "-1"], "2", "-2"],
  ])("of %j gives up %s: %s in all", (row, more, inAll) => {
    expect(givenUpAfter(line(row), text(more))).toBe(inAll);
  });
});

test("something stays where it was brought until all of it is back", () => {
  expect(isAnythingMoved([line(["5", "1", "4", "0"]), untouched(text("2"))])).toBe(true);
  expect(isAnythingMoved([line(["5", "0", "5", "0"])])).toBe(false);
});

const amounts = fc.integer({ min: 0, max: 20 });
const lines = fc.array(
  fc.record({ ordered: fc.integer({ min: -20, max: 20 }), moved: amounts, returned: amounts, givenUp: amounts }),
  { minLength: 1, maxLength: 4 },
);

test("whatever happened, the rest that is given up ends it, and what is given up is never more than what is missing", () => {
  fc.assert(
    fc.property(lines, (some) => {
      const rows = some.map(({ ordered, moved, returned, givenUp }) => {
        const toward = ordered < 0 ? -1 : 1;
        const before = line([ordered, moved * toward, returned * toward, 0].map(String) as unknown as Row); // four of them
        return { ...before, givenUp: givenUpAfter(before, text(givenUp)) };
      });
      const ended = rows.map((row) => ({ ...row, givenUp: wholeRestOf(row) }));
      expect(isOver(progressOf(ended))).toBe(true);
      for (const row of ended) {
        expect(openOf(row)).toBe("0");
        expect(Math.abs(Number(row.givenUp))).toBeLessThanOrEqual(Math.abs(Number(row.ordered)));
      }
    }),
    propertyRuns(),
  );
});
