import { expect, test } from "vitest";
import { namesInFile, narrowest, shownColumns, stepped, toggled } from "./chosen-columns.ts";

const columns = [
  { id: "title" },
  { id: "activity", inFile: ["nextActivity.on", "nextActivity.summary"] },
  { id: "revenue", inFile: ["expectedRevenue"], from: "xl" as const },
  { id: "email", isExtra: true },
];

test.each([
  [undefined, "title activity revenue"],
  [[], "title activity revenue"],
  [["email", "title"], "email title"],
  [["gone", "revenue"], "revenue"],
  [["gone"], "title activity revenue"],
])("of those chosen (%j) it shows: %s", (chosen, shown) => {
  expect(
    shownColumns(columns, chosen)
      .map(({ id }) => id)
      .join(" "),
  ).toBe(shown);
});

const froms = (chosen?: string[]) => shownColumns(columns, chosen).map((column) => "from" in column && column.from);

test("what was chosen is shown at every width, and what comes by itself as far as there is room", () => {
  expect(froms(["revenue"])).toEqual([undefined]);
  expect(froms()).toContain("xl");
});

test("a file has the columns that are shown, by the names that it knows", () => {
  expect(namesInFile(columns)).toEqual([
    "title",
    "nextActivity.on",
    "nextActivity.summary",
    "expectedRevenue",
    "email",
  ]);
});

test.each([
  [["a", "b"], "c", ["a", "b", "c"]],
  [["a", "b"], "a", ["b"]],
  [["a"], "a", ["a"]],
])("%j with %s put in or taken out is %j", (shown, id, after) => {
  expect(toggled(shown, id)).toEqual(after);
});

test.each([
  ["b", -1, ["b", "a", "c"]],
  ["b", 1, ["a", "c", "b"]],
  ["a", -1, ["a", "b", "c"]],
  ["c", 1, ["a", "b", "c"]],
  ["x", 1, ["a", "b", "c"]],
] as const)("%s by %i of a, b, c gives %j", (id, step, after) => {
  expect(stepped(["a", "b", "c"], id, step)).toEqual(after);
});

test("columns are never narrower than they say", () => {
  expect(narrowest(["minmax(180px, 1.4fr)", "120px"])).toBe(180 + 120 + 3 * 16);
});
