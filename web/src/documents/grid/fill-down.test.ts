import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { type EditedLine, emptyLine } from "../edited-line.ts";
import { filled, fillOf } from "./fill-down.ts";
import { cells, type CellName } from "./selection.ts";

const line = (id: string, quantity: string, discount: string, given: Partial<EditedLine> = {}): EditedLine => ({
  ...emptyLine,
  id,
  name: id,
  quantity: quantity as Decimal, // written so here
  discount: discount as Decimal, // as above
  ...given,
});

const doings = {
  typed: (before: EditedLine, change: Partial<EditedLine>) => ({ ...before, ...change }),
  alike: (before: EditedLine, { name }: EditedLine) => ({ ...before, name }),
};

const lines = [
  line("a", "1", "10"),
  line("b", "2", "20"),
  line("s", "0", "0", { kind: "section" }),
  line("c", "3", "30"),
];
const range = (first: number, last: number, from: CellName, to: CellName) => ({
  first,
  last,
  from: cells.indexOf(from),
  to: cells.indexOf(to),
});
const short = (after: readonly EditedLine[]) =>
  after.map(({ name, quantity, discount }) => `${name} ${quantity} ${discount}`);

test.each([
  ["its first line into the others", range(0, 3, "quantity", "quantity"), ["a 1 10", "b 1 20", "s 0 0", "c 1 30"]],
  ["several cells at once", range(0, 1, "quantity", "discount"), ["a 1 10", "b 1 10", "s 0 0", "c 3 30"]],
  ["the product too", range(0, 1, "product", "amount"), ["a 1 10", "a 1 10", "s 0 0", "c 3 30"]],
  ["one line from that above", range(1, 1, "discount", "discount"), ["a 1 10", "b 2 10", "s 0 0", "c 3 30"]],
  ["nothing from a section", range(3, 3, "discount", "discount"), short(lines)],
])("fills %s", (_, chosen, after) => {
  const fill = fillOf(chosen);
  expect(short(fill ? filled(lines, fill, doings) : [])).toEqual(after);
});

test("has nothing to fill the first line from", () => {
  expect(fillOf(range(0, 0, "quantity", "quantity"))).toBeNull();
});

test("fills several lines again and again, as they are dragged", () => {
  const many = [
    line("a", "1", "0"),
    line("b", "2", "0"),
    line("c", "3", "0"),
    line("d", "4", "0"),
    line("e", "5", "0"),
  ];
  const drag = { from: range(0, 1, "quantity", "quantity"), to: range(2, 4, "quantity", "quantity") };
  expect(filled(many, drag, doings).map(({ quantity }) => quantity)).toEqual(["1", "2", "1", "2", "1"]);
});

test("a text that is no number is filled as such, and one that was is mended", () => {
  const wrong = [
    line("a", "1", "0", { unread: { quantity: "abc" } }),
    line("b", "2", "0"),
    line("c", "3", "0", { unread: { discount: "x" } }),
  ];
  const after = filled(
    wrong,
    { from: range(0, 0, "quantity", "discount"), to: range(1, 2, "quantity", "discount") },
    doings,
  );
  expect(after.map(({ unread }) => unread)).toEqual([
    { quantity: "abc" },
    { quantity: "abc" },
    { quantity: "abc", discount: undefined },
  ]);
});
