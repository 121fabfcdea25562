import type { Decimal } from "@trato/domain/decimal.ts";
import { readTypedNumber } from "@trato/domain/read-number.ts";
import { expect, test } from "vitest";
import { withEdits, editsBetween } from "../../../../domain/src/documents/line-edits.ts";
import { type EditedLine, emptyLine } from "../edited-line.ts";
import { cells, type CellName } from "../grid/selection.ts";
import { readTable } from "../grid/table-text.ts";
import type { LineDoings } from "../grid/line-doings.ts";
import type { Recognised } from "../../products/recognised.ts";
import { withPasted } from "./paste-lines.ts";
import { pastedRows } from "./read-pasted.ts";

const decimal = (text: string) => text as Decimal; // written so here
const product = (id: string, name: string) => ({ id, name, listPrice: "7" }) as unknown as Recognised; // what is looked at of it
const found = new Map([
  ["A", product("1", "Apple")],
  ["B", product("2", "Berry")],
  ["BOX", { ...product("1", "Apple"), quantity: decimal("12") }], // of a box
]);

const line = (id: string, given: Partial<EditedLine> = {}): EditedLine => ({
  ...emptyLine,
  id,
  productId: "9" as never, // some product
  name: id,
  ...given,
});

const doings: LineDoings<EditedLine> = {
  newLine: (kind) => line("new", { kind, productId: null, name: "" }),
  typed: (before, change) => ({ ...before, ...change }),
  picked: (before, { id, name, listPrice, quantity = before.quantity }) => ({
    ...before,
    productId: id,
    name,
    unitPrice: listPrice,
    quantity,
  }),
  alike: (before) => before,
  settle: () => undefined,
};

const lines = [
  line("x"),
  line("s", { kind: "section", name: "Ground" }),
  line("y"),
  line("e", { productId: null, name: "" }),
];

type At = { line: string; cell: CellName; rows?: number };
function paste(text: string, { line: id, cell, rows = 1 }: At, over: readonly EditedLine[] = lines) {
  const [first, from] = [over.findIndex((each) => each.id === id), cells.indexOf(cell)];
  return withPasted(over, {
    rows: pastedRows(readTable(text), cell, found),
    at: { line: id, cell },
    range: { first, last: first + rows - 1, from, to: from },
    doings,
    read: (text, cell) =>
      readTypedNumber(text, "es", cell === "discount" ? "percent" : cell === "unitPrice" ? "money" : "quantity"),
  });
}

const short = ({ name, kind, quantity, unitPrice, discount, unread }: EditedLine): string =>
  kind === "section"
    ? `[${name}]`
    : `${name} ${quantity}×${unitPrice}-${discount}${unread ? ` ${JSON.stringify(unread)}` : ""}`;
const none = "x 1×0-0";
const [asX, section, asY, blank] = [none, "[Ground]", "y 1×0-0", " 1×0-0"];

test.each([
  [
    "new lines behind one with a product",
    "A\t3\nB\t1,5\t2.000,25 €\t10 %",
    { line: "x", cell: "product" },
    [asX, "Apple 3×7-0", "Berry 1.5×2000.25-10", section, asY, blank],
  ],
  ["a blank line first", "A\t3\nB", { line: "e", cell: "product" }, [asX, section, asY, "Apple 3×7-0", "Berry 1×7-0"]],
  [
    "over the lines below in a column of numbers",
    "2\t5",
    { line: "y", cell: "quantity" },
    [asX, section, "y 2×5-0", blank],
  ],
  [
    "a column with a gap over the lines that stand beside it",
    "2\n\n5",
    { line: "x", cell: "quantity" },
    ["x 2×0-0", section, "y 5×0-0", blank],
  ],
  [
    "a gap over what is chosen",
    "A\n\n\n",
    { line: "x", cell: "product", rows: 3 },
    ["Apple 1×7-0", section, asY, blank],
  ],
  [
    "a gap among new lines as none",
    "A\n\nB",
    { line: "e", cell: "product" },
    [asX, section, asY, "Apple 1×7-0", "Berry 1×7-0"],
  ],
  [
    "what was not found and not read, at its cell",
    "C\t3\nA\tabc",
    { line: "y", cell: "product" },
    [asX, section, asY, ' 3×0-0 {"product":"C"}', 'Apple 1×7-0 {"quantity":"abc"}', blank],
  ],
  [
    "boxes by their code as what they hold",
    "BOX\t3\nBOX\nA\t3",
    { line: "e", cell: "product" },
    [asX, section, asY, "Apple 36×7-0", "Apple 12×7-0", "Apple 3×7-0"],
  ],
  [
    "over what is chosen",
    "A\t3\nB\nA",
    { line: "x", cell: "product", rows: 3 },
    ["Apple 3×7-0", "[B]", "Apple 1×7-0", blank],
  ],
  [
    "one row into all that are chosen",
    "4",
    { line: "x", cell: "discount", rows: 3 },
    ["x 1×0-4", section, "y 1×0-4", blank],
  ],
  [
    "at the end where the line is gone",
    "A",
    { line: "gone", cell: "product" },
    [asX, section, asY, blank, "Apple 1×7-0"],
  ],
] satisfies [string, string, At, string[]][])("pastes %s", (_, text, at, after) => {
  expect(paste(text, at).lines.map(short)).toEqual(after);
});

test.each([
  ["A\nB\nC", { line: "x", cell: "product" }, { lines: 3, notFound: 1, unread: 0, leftOut: 0 }],
  ["A\tabc\tx\t1\tIVA", { line: "x", cell: "product" }, { lines: 1, notFound: 0, unread: 2, leftOut: 1 }],
  ["1\n2\n3\n4\n5", { line: "y", cell: "quantity" }, { lines: 2, notFound: 0, unread: 0, leftOut: 3 }],
  ["1\n2", { line: "x", cell: "quantity" }, { lines: 2, notFound: 0, unread: 0, leftOut: 1 }],
  ["1\n2", { line: "gone", cell: "quantity" }, { lines: 0, notFound: 0, unread: 0, leftOut: 2 }],
] satisfies [string, At, object][])("tells of %j at %j what became of it", (text, at, told) => {
  expect(paste(text, at).told).toEqual(told);
});

test("what was copied from a section and a note is one again", () => {
  const rows = pastedRows(readTable("Ground floor\t\nA\t3\nWith care\t"), "product", found, [
    "section",
    "product",
    "note",
  ]);
  const range = { first: 0, last: 0, from: 0, to: 0 };
  const { lines: after, told } = withPasted([line("x")], {
    rows,
    at: { line: "x", cell: "product" },
    range,
    doings,
    read: () => decimal("3"),
  });
  expect(after.map(({ kind, name }) => [kind, name])).toEqual([
    [undefined, "x"],
    ["section", "Ground floor"],
    ["product", "Apple"],
    ["note", "With care"],
  ]);
  expect(told).toEqual({ lines: 3, notFound: 0, unread: 0, leftOut: 0 });
});

test("what is mended is no longer marked", () => {
  const wrong = [line("x", { unread: { product: "C", quantity: "abc" } })];
  const { lines } = paste("A\t2", { line: "x", cell: "product", rows: 2 }, [...wrong, line("y")]);
  expect(lines[0]).toMatchObject({ name: "Apple", quantity: "2", unread: { product: undefined, quantity: undefined } });
});

test("goes together with what a colleague writes meanwhile in another field, another line, and a line of theirs", () => {
  const pasted = paste("2\t5", { line: "x", cell: "quantity" }).lines;
  const theirs = [
    line("x", { discount: decimal("15") }),
    line("t"),
    ...lines.slice(1).map((each) => (each.id === "y" ? { ...each, quantity: decimal("8") } : each)),
  ];
  const { lines: both, overlaps } = withEdits(theirs, editsBetween(lines, pasted));
  expect(overlaps).toEqual([]);
  expect(both.map(short)).toEqual(["x 2×5-15", "t 1×0-0", "[Ground]", "y 8×0-0", blank]);
});
