import { describe, expect, test } from "vitest";
import {
  type Cell,
  cellAfter,
  cellsIn,
  isOneCell,
  linesIn,
  lookOf,
  rangeOf,
  stretched,
  type Way,
  wholeLines,
} from "./selection.ts";

const ids = ["a", "b", "c", "d"];
const cell = (text: string): Cell => {
  const [line = "", name = ""] = text.split(".");
  return { line, cell: name as Cell["cell"] }; // written so below
};

test.each([
  ["b.quantity", "left", "b.product"],
  ["b.product", "left", "b.product"],
  ["b.quantity", "right", "b.unitPrice"],
  ["b.amount", "right", "b.amount"],
  ["b.quantity", "up", "a.quantity"],
  ["a.quantity", "up", "a.quantity"],
  ["b.quantity", "down", "c.quantity"],
  ["d.quantity", "down", "d.quantity"],
  ["b.quantity", "row start", "b.product"],
  ["b.quantity", "row end", "b.amount"],
  ["b.quantity", "top", "a.quantity"],
  ["b.quantity", "bottom", "d.quantity"],
  ["b.quantity", "first", "a.product"],
  ["b.quantity", "last", "d.amount"],
  ["gone.quantity", "down", "gone.quantity"],
] as const)("from %s %s is %s", (from, way, to) => {
  expect(cellAfter(cell(from), way, ids)).toEqual(cell(to));
});

test("goes no further than there is a place for the focus", () => {
  expect(cellAfter(cell("a.discount"), "row end", ids, "taxes")).toEqual(cell("a.taxes"));
  expect(cellAfter(cell("a.taxes"), "right", ids, "taxes")).toEqual(cell("a.taxes"));
});

const walk = (from: string, ...ways: Way[]) =>
  ways.reduce<ReturnType<typeof stretched> | null>(
    (selection, way) => stretched(selection, cell(from), way, ids),
    null,
  );

describe("a selection", () => {
  test.each([
    [["down", "down", "right"], { first: 1, last: 3, from: 1, to: 2 }],
    [["up", "left"], { first: 0, last: 1, from: 0, to: 1 }],
    [["down", "up"], { first: 1, last: 1, from: 1, to: 1 }],
    [["row end", "bottom"], { first: 1, last: 3, from: 1, to: 5 }],
  ] as const)("stretched %j from the second line's quantity", (ways, range) => {
    const selection = walk("b.quantity", ...ways);
    expect(selection && rangeOf(selection, ids)).toEqual(range);
  });

  test("is of the lines that are there: moved with them, and none where an end of it is gone", () => {
    const selection = { anchor: cell("a.quantity"), head: cell("c.discount") };
    expect(rangeOf(selection, ["c", "x", "a"])).toEqual({ first: 0, last: 2, from: 1, to: 3 });
    expect(rangeOf(selection, ["a", "b"])).toBeNull();
  });

  test("names its lines and cells", () => {
    const range = { first: 1, last: 2, from: 1, to: 3 };
    expect(linesIn(range, ids)).toEqual(["b", "c"]);
    expect(cellsIn(range)).toEqual(["quantity", "unitPrice", "discount"]);
    expect([range, { first: 1, last: 1, from: 2, to: 2 }].map(isOneCell)).toEqual([false, true]);
  });

  test("becomes one of whole lines", () => {
    const whole = wholeLines({ anchor: cell("c.unitPrice"), head: cell("b.quantity") });
    expect(rangeOf(whole, ids)).toEqual({ first: 1, last: 2, from: 0, to: 5 });
  });

  test("shows where it ends", () => {
    const range = { first: 1, last: 2, from: 1, to: 2 };
    expect(lookOf(range, 1, "quantity")).toBe("chosen top left");
    expect(lookOf(range, 2, "unitPrice")).toBe("chosen bottom right");
    expect([lookOf(range, 0, "quantity"), lookOf(range, 1, "product"), lookOf(range, 3, "quantity")]).toEqual([
      "",
      "",
      "",
    ]);
  });
});
