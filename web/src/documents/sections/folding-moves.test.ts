import { expect, test, vi } from "vitest";
import { linesDuplicated } from "../line-edits.ts";
import type { DraftMoves } from "../use-document-draft.ts";
import { foldStore } from "./fold-store.ts";
import { foldingMoves } from "./folding-moves.ts";

type Line = { id: string; kind: string; said?: string };

/** A document whose headings are its capitals, with some of them folded, and what is done to it. */
function documentOf(ids: string, folded: string) {
  const its = {
    lines: Array.from(ids, (id): Line => ({
      id,
      kind: id === id.toUpperCase() ? "section" : "product",
    })) as readonly Line[],
  };
  const [told, never] = [vi.fn<(count: number, before: number | undefined) => void>(), vi.fn<() => never>()];
  const moves: DraftMoves<Line, object> = {
    changeLine: never,
    insertLine: never,
    removeLine: never,
    removeLines: (ids) => {
      its.lines = its.lines.filter(({ id }) => !ids.includes(id));
      return ids;
    },
    moveLines: never,
    dropLine: never,
    duplicateLines: (ids) => {
      const under = its.lines.filter(({ id }) => ids.includes(id) || id === id.toLowerCase()); // one section is all there is
      const copies = new Map(under.map(({ id }) => [id, `${id}2`]));
      its.lines = linesDuplicated(its.lines, copies);
      return [...copies.values()];
    },
    changeHeader: never,
    changeAll: (_, change) => void (its.lines = change(its.lines)),
    follow: never,
    lastStep: () => 7,
    newStep: never,
    retrace: never,
  };
  const store = foldStore("trato.folded w ana", `${ids} ${folded}`);
  store.set([...folded], true);
  const now = () => ({ header: {}, lines: its.lines });
  return { its, store, told, ...foldingMoves({ moves, now, store, told }) };
}

const idsOf = (lines: readonly Line[]) => lines.map(({ id }) => id).join(" ");

test("a folded section is removed as a whole, and that is told", () => {
  const { its, whole, told } = documentOf("aAbcB", "A");
  whole.removeLine("A");
  expect([idsOf(its.lines), told.mock.calls]).toEqual(["a B", [[3, 7]]]);
});

test.each([
  ["an open section loses its heading alone", "A", "a b c B"],
  ["a line goes alone", "b", "a A c B"],
])("%s, unsaid", (_, id, left) => {
  const { its, whole, told } = documentOf("aAbcB", "");
  whole.removeLine(id);
  expect([idsOf(its.lines), told.mock.calls.length]).toEqual([left, 0]);
});

test("the copy of a folded section is folded too", () => {
  const { its, store, whole } = documentOf("Abc", "A");
  expect(whole.duplicateLines(["A"])).toEqual(["A2", "b2", "c2"]);
  expect([idsOf(its.lines), store.folded()]).toEqual(["A b c A2 b2 c2", new Set(["A", "A2"])]);
});

test("what is filled and pasted touches only what is in sight", () => {
  const { its, inSight } = documentOf("aAbcB", "A");
  inSight.changeAll({}, (lines) => lines.map((line) => ({ ...line, said: "x" })));
  expect(idsOf(its.lines.filter(({ said }) => said === "x"))).toBe("a A B");
  expect(idsOf(its.lines)).toBe("a A b c B");
});
