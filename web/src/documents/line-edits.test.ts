import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../domain/test/property-runs.ts";
import { lineChanged, lineInserted, lineMoved } from "./line-edits.ts";

type Line = { id: string; name?: string };

const linesOf = (ids: string): Line[] => Array.from(ids, (id) => ({ id }));
const idsOf = (lines: readonly Line[]) => lines.map(({ id }) => id).join("");

test("one line changes, and the others stay the very same", () => {
  const lines = linesOf("abc");
  const changed = lineChanged(lines, "b", { name: "two" });
  expect(changed).toEqual([{ id: "a" }, { id: "b", name: "two" }, { id: "c" }]);
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
  { id: "b", by: -1, becomes: "bac" },
  { id: "b", by: 1, becomes: "acb" },
  { id: "a", by: -1, becomes: "abc" },
  { id: "c", by: 1, becomes: "abc" },
  { id: "gone", by: 1, becomes: "abc" },
] as const)("$id by $by: $becomes", ({ id, by, becomes }) => {
  expect(idsOf(lineMoved(linesOf("abc"), id, by))).toBe(becomes);
});

test("a line that is moved and moved back stands where it stood, and none is lost", () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(ids, fc.nat(), fc.constantFrom(1 as const, -1 as const), (all, at, by) => {
      const lines = all.map((id) => ({ id }));
      const id = all[at % all.length] ?? "";
      const moved = lineMoved(lines, id, by);
      expect(moved.map((line) => line.id).toSorted()).toEqual(all.toSorted());
      const back = moved === lines ? lines : lineMoved(moved, id, by === 1 ? -1 : 1);
      expect(back).toEqual(lines);
    }),
    propertyRuns(),
  );
});
