import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../domain/test/property-runs.ts";
import { blocksMoved, blocksOf, dropped, lineChanged, lineInserted, linesDuplicated } from "./line-edits.ts";

type Line = { id: string; name?: string; kind?: string };

/** A capital is the heading of a section. */
const linesOf = (ids: string): Line[] =>
  Array.from(ids, (id) => ({ id, kind: id === id.toUpperCase() ? "section" : "product" }));
const idsOf = (lines: readonly Line[]) => lines.map(({ id }) => id).join("");

test("one line changes, and the others stay the very same", () => {
  const lines = linesOf("abc");
  const changed = lineChanged(lines, "b", { name: "two" });
  expect(changed).toEqual([lines[0], { ...lines[1], name: "two" }, lines[2]]);
  expect(changed[0]).toBe(lines[0]);
});

test.each([
  { after: "a", becomes: "axbc" },
  { after: "c", becomes: "abcx" },
  { after: undefined, becomes: "abcx" },
  { after: "gone", becomes: "abcx" },
])("a new line after $after: $becomes", ({ after, becomes }) => {
  expect(idsOf(lineInserted(linesOf("abc"), { id: "x" }, after))).toBe(becomes);
});

test.each([
  ["abc", "b", -1, "bac"],
  ["abc", "b", 1, "acb"],
  ["abc", "a", -1, "abc"],
  ["abc", "c", 1, "abc"],
  ["abc", "x", 1, "abc"],
  ["abcd", "bc", -1, "bcad"],
  ["abcd", "bc", 1, "adbc"],
  ["abcd", "ac", 1, "bdac"],
  ["aBc", "c", -1, "acB"],
  ["aBcDe", "D", -1, "aDeBc"],
  ["aBcDe", "B", 1, "aDeBc"],
  ["aBcDe", "B", -1, "aBcDe"],
  ["aBcDe", "D", 1, "aBcDe"],
  ["AbCdEf", "A", 1, "CdAbEf"],
  ["AbCdEf", "CE", -1, "CdEfAb"],
] as const)("%s: %s by %i is %s", (lines, ids, by, becomes) => {
  expect(idsOf(blocksMoved(linesOf(lines), [...ids], by))).toBe(becomes);
});

test.each([
  ["abcd", "a", "c", "top", "bacd"],
  ["abcd", "a", "c", "bottom", "bcad"],
  ["abcd", "d", "a", "top", "dabc"],
  ["abcd", "b", "b", "top", "abcd"],
  ["abcd", "b", "a", "bottom", "abcd"],
  ["AbCdEf", "A", "d", "top", "CdAbEf"],
  ["AbCdEf", "A", "d", "bottom", "CdAbEf"],
  ["AbCdEf", "E", "C", "top", "AbEfCd"],
  ["AbCdEf", "E", "b", "top", "AbEfCd"],
  ["aBcDe", "D", "a", "top", "aDeBc"],
  ["AbCdEf", "A", "b", "bottom", "AbCdEf"],
  ["AbCd", "d", "A", "top", "dAbC"],
] as const)("%s: %s dropped on %s at its %s is %s", (lines, id, row, edge, becomes) => {
  expect(idsOf(dropped(linesOf(lines), id, { row, edge }))).toBe(becomes);
});

const isCopy = (id: string) => (id === id.toUpperCase() ? id.toLowerCase() : id.toUpperCase());

test.each([
  ["abc", "b", "abBc"],
  ["abc", "ab", "abABc"],
  ["Abc", "b", "AbBc"],
  ["AbcDe", "A", "AbcaBCDe"],
])("%s: a copy of %s makes %s", (lines, ids, becomes) => {
  const all = linesOf(lines);
  const copies = new Map(blocksOf(all, [...ids]).map((id) => [id, isCopy(id)]));
  expect(idsOf(linesDuplicated(all, copies))).toBe(becomes);
});

const documents = fc
  .uniqueArray(fc.constantFrom(..."abcdefghABCDEFGH"), { minLength: 1, maxLength: 10 })
  .chain((ids) => fc.tuple(fc.constant(linesOf(ids.join(""))), fc.constantFrom(...ids), fc.constantFrom(...ids)));

test("what is moved loses no line and keeps each section's lines, and moved back stands where it stood", () => {
  fc.assert(
    fc.property(documents, fc.constantFrom<1 | -1>(1, -1), ([lines, id], by) => {
      const moved = blocksMoved(lines, [id], by);
      expect(idsOf(moved.toSorted(byId))).toBe(idsOf(lines.toSorted(byId)));
      expect(idsOf(moved)).toContain(blocksOf(lines, [id]).join(""));
      expect(moved === lines ? lines : blocksMoved(moved, [id], by === 1 ? -1 : 1)).toEqual(lines);
    }),
    propertyRuns(),
  );
});

const sections = (lines: readonly Line[]) =>
  lines.flatMap((line) => (line.kind === "section" ? blocksOf(lines, [line.id]).join("") : [])).toSorted();

test("what is dropped loses no line, and no section swallows another's", () => {
  fc.assert(
    fc.property(documents, fc.constantFrom<"top" | "bottom">("top", "bottom"), ([lines, id, row], edge) => {
      const after = dropped(lines, id, { row, edge });
      expect(idsOf(after.toSorted(byId))).toBe(idsOf(lines.toSorted(byId)));
      const isSection = lines.some((line) => line.id === id && line.kind === "section");
      expect(isSection ? sections(after) : []).toEqual(isSection ? sections(lines) : []);
    }),
    propertyRuns(),
  );
});

const byId = (a: Line, b: Line): number => (a.id < b.id ? -1 : 1);
