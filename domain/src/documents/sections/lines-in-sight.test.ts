import { expect, test } from "vitest";
import { linesForCustomer, linesInSight } from "./lines-in-sight.ts";

/** A capital is the heading of a section. */
const linesOf = (ids: string) =>
  Array.from(ids, (id) => ({ id, kind: id === id.toUpperCase() ? ("section" as const) : ("product" as const) })); // two of the kinds
const said = (seen: { line: { id: string }; place: number }[]) => [
  seen.map(({ line }) => line.id).join(""),
  seen.map(({ place }) => place).join(""),
];

test.each([
  ["abAcdBeCf", "", "abAcdBeCf", "012345678"],
  ["abAcdBeCf", "A", "abABeCf", "0125678"],
  ["abAcdBeCf", "AC", "abABeC", "012567"],
  ["ABa", "A", "ABa", "012"],
  ["abA", "z", "abA", "012"],
  ["", "A", "", ""],
])("of %s with %s folded one sees %s", (lines, folded, seen, places) => {
  expect(said(linesInSight(linesOf(lines), ({ id }) => folded.includes(id)))).toEqual([seen, places]);
});

test("the customer sees of a section that is shown as one line its title alone", () => {
  const lines = linesOf("aAbcBd").map((line) => ({ ...line, hidesLines: line.id === "A" }));
  expect(said(linesForCustomer(lines))).toEqual(["aABd", "0145"]);
});
