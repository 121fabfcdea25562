import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import { editsBetween, withEdits } from "./line-edits.ts";

type Line = { id: string; name: string; quantity: string };

const line = (id: string, quantity = "1", name = `line ${id}`): Line => ({ id, name, quantity });
const linesOf = (ids: string): Line[] => Array.from(ids, (id) => line(id));
const idsOf = (lines: readonly Line[]) => lines.map(({ id }) => id).join("");

describe("what somebody did to the lines of a document", () => {
  const [a, b, c] = [line("a"), line("b"), line("c")];

  it.each([
    ["nothing, where all says the same", [a, b], [line("a"), line("b")], []],
    [
      "a change of one field, and what it said before",
      [a, b],
      [a, line("b", "2")],
      [{ id: "b", set: { quantity: "2" }, over: { quantity: "1" } }],
    ],
    [
      "a new line, behind which one",
      [a, b],
      [a, c, b],
      [{ id: "c", set: { name: "line c", quantity: "1" }, after: "a" }],
    ],
    ["a new line at the start", [a], [c, a], [{ id: "c", set: { name: "line c", quantity: "1" }, after: null }]],
    ["a line that moved, as few as there can be", [a, b, c], [b, c, a], [{ id: "a", after: "c" }]],
    [
      "a line that was taken away, and what it said",
      [a, b],
      [a],
      [{ id: "b", over: { name: "line b", quantity: "1" }, isRemoved: true }],
    ],
    [
      "a line that moved and changed",
      [a, b],
      [line("b", "2"), a],
      [{ id: "b", set: { quantity: "2" }, over: { quantity: "1" }, after: null }],
    ],
  ])("is %s", (_, former, later, edits) => {
    expect(editsBetween(former, later)).toEqual(edits);
  });

  it("done again makes the same lines", () => {
    fc.assert(
      fc.property(documents, documents, (former, later) => {
        const { lines, overlaps } = withEdits(former, editsBetween(former, later));
        expect(lines).toEqual(later);
        expect(overlaps).toEqual([]);
        expect(withEdits(later, editsBetween(former, later))).toEqual({ lines: later, overlaps: [] });
      }),
      propertyRuns(),
    );
  });
});

describe("what two people did to the same lines", () => {
  const base = linesOf("abcd");
  /** What the second did to the lines that the first has made of them. */
  const together = (first: readonly Line[], second: readonly Line[]) => withEdits(first, editsBetween(base, second));
  const changed = (id: string, change: Partial<Line>) =>
    base.map((each) => (each.id === id ? { ...each, ...change } : each));

  it("stands both, of different lines and of different fields of one line", () => {
    expect(together(changed("a", { quantity: "5" }), changed("b", { name: "B" }))).toEqual({
      lines: [line("a", "5"), line("b", "1", "B"), line("c"), line("d")],
      overlaps: [],
    });
    expect(together(changed("a", { quantity: "5" }), changed("a", { name: "A" })).lines[0]).toEqual(
      line("a", "5", "A"),
    );
  });

  it("is told of the one field that both changed, unless both wrote the same", () => {
    const first = changed("a", { quantity: "5", name: "A" });
    expect(together(first, changed("a", { quantity: "7", name: "A" })).overlaps).toEqual([
      { id: "a", fields: ["quantity"] },
    ]);
    expect(together(first, changed("a", { quantity: "5" })).overlaps).toEqual([]);
  });

  it("is told where one took away what the other changed", () => {
    const without = base.filter(({ id }) => id !== "a");
    expect(together(without, changed("a", { quantity: "5" })).overlaps).toEqual([{ id: "a", fields: [] }]);
    expect(together(changed("a", { quantity: "5" }), without).overlaps).toEqual([{ id: "a", fields: [] }]);
    expect(together(without, without)).toEqual({ lines: without, overlaps: [] });
  });

  it.each([
    { first: "axbcd", second: "aybcd", becomes: "ayxbcd" },
    { first: "bacd", second: "abdc", becomes: "bdac" },
    { first: "bcd", second: "abcdxy", becomes: "bcdxy" },
    { first: "abc", second: "abcdx", becomes: "abcx" },
    { first: "bcd", second: "axybcd", becomes: "bcdxy" },
    { first: "dabc", second: "bcd", becomes: "dbc" },
  ])("new and moved lines of both: $first and $second are $becomes", ({ first, second, becomes }) => {
    expect(idsOf(together(linesOf(first), linesOf(second)).lines)).toBe(becomes);
  });

  it("loses no line that was left, and keeps each once", () => {
    fc.assert(
      fc.property(documents, documents, documents, (start, first, second) => {
        const merged = withEdits(first, editsBetween(start, second)).lines.map(({ id }) => id);
        const [before, theirs, mine] = [start, first, second].map((lines) => new Set(lines.map(({ id }) => id)));
        const left = [...(theirs ?? []), ...(mine ?? [])].filter((id) =>
          before?.has(id) ? theirs?.has(id) && mine?.has(id) : true,
        );
        expect(merged.toSorted()).toEqual([...new Set(left)].toSorted());
      }),
      propertyRuns(),
    );
  });
});

it("a new line that does not say where it stands stands at the end", () => {
  const { lines } = withEdits(linesOf("ab"), [{ id: "c", set: { name: "line c", quantity: "1" } }]);
  expect(lines).toEqual(linesOf("abc"));
});

it("an edit that does not say what it saw is written over whatever stands there", () => {
  expect(withEdits([line("a", "5")], [{ id: "a", set: { quantity: "2" } }])).toEqual({
    lines: [line("a", "2")],
    overlaps: [],
  });
});

const documents = fc
  .uniqueArray(fc.record({ id: fc.constantFrom(...Array.from("abcdefgh")), quantity: fc.constantFrom("1", "2") }), {
    selector: ({ id }) => id,
    maxLength: 8,
  })
  .map((lines) => lines.map(({ id, quantity }) => line(id, quantity)));
