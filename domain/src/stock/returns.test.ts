import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalCode } from "../../test/refusal-code.ts";
import { add, type Decimal, exact, toText } from "../decimal.ts";
import { planReturn, returnableOf, type ReturnableLine } from "./returns.ts";

const text = (amount: string) => amount as Decimal; // a decimal
const line = (id: string, moved: string, returned: string): ReturnableLine => ({
  id,
  productName: `Product ${id}`,
  moved: text(moved),
  returned: text(returned),
  piece: text("1"),
});
const named = (lineId: string, quantity: string) => ({ lineId, quantity: text(quantity) });

test.each([
  ["5", "0", "5"],
  ["5", "2", "3"],
  ["5", "5", "0"],
  ["5", "6", "0"],
])("of %s delivered, %s of them back, %s can still come back", (moved, returned, left) => {
  expect(returnableOf({ moved: text(moved), returned: text(returned) })).toBe(left);
});

describe("what comes back of a delivery (R-1107)", () => {
  const lines = [line("a", "5", "2"), line("b", "4", "4"), line("c", "0.75", "0")];
  test.each<[string, [string, string][] | undefined, [string, string][]]>([
    [
      "everything that has not come back yet",
      undefined,
      [
        ["a", "3"],
        ["c", "0.75"],
      ],
    ],
    ["what is named", [["a", "1"]], [["a", "1"]]],
    ["all that is left of a line", [["a", "3"]], [["a", "3"]]],
    ["a part of one", [["c", "0.4"]], [["c", "0.4"]]],
    [
      "in the order in which it was named",
      [
        ["c", "0.25"],
        ["a", "1"],
      ],
      [
        ["c", "0.25"],
        ["a", "1"],
      ],
    ],
  ])("%s", (_, asked, back) => {
    const wanted = asked?.map(([id, quantity]) => named(id, quantity));
    expect(planReturn(lines, wanted)).toEqual(back.map(([id, quantity]) => ({ id, quantity })));
  });

  test.each([
    ["more than is left", [named("a", "4")], "delivery.more_than_delivered"],
    ["of what came back already", [named("b", "1")], "delivery.more_than_delivered"],
    ["a line of another delivery", [named("z", "1")], "transfer.line_unknown"],
    ["a line twice", [named("a", "1"), named("a", "1")], "transfer.line_unknown"],
    ["what is no number", [named("a", "one")], "decimal.invalid"],
  ])("refused is %s", (_, asked, code) => {
    expect(refusalCode(() => planReturn(lines, asked))).toBe(code);
  });
});

test("returned in two steps or in one, all that was delivered comes back and then nothing more", () => {
  fc.assert(
    fc.property(decimals(3, 0, false), decimals(3, 0, false), (first, second) => {
      const delivered = toText(add(exact(first), exact(second)));
      const [back] = planReturn([line("a", delivered, "0")], [named("a", first)]);
      const rest = planReturn([line("a", delivered, back?.quantity ?? "0")], undefined);
      expect(rest).toEqual(second === "0" ? [] : [{ id: "a", quantity: second }]);
      expect(planReturn([line("a", delivered, delivered)], undefined)).toEqual([]);
    }),
    propertyRuns(),
  );
});
