import { expect, test } from "vitest";
import { linesInSight } from "@trato/domain/documents/sections/lines-in-sight.ts";
import { changedInSight, filledUnseen, headingOf, withFolded } from "./folded-lines.ts";

type Line = { id: string; kind: string; said?: string };

/** A capital is the heading of a section. */
const linesOf = (ids: string): Line[] =>
  Array.from(ids, (id) => ({ id, kind: id === id.toUpperCase() ? "section" : "product" }));
const idsOf = (lines: readonly { id: string }[]) => lines.map(({ id }) => id).join("");
const setOf = (ids: string) => new Set(ids);

test.each([
  ["abAcdBe", "A"],
  ["AbCd", "AC"],
  ["ab", "A"],
])("of %s with %s folded only what is in sight is changed, and all keep their places", (ids, folded) => {
  const lines = linesOf(ids);
  const changed = changedInSight(lines, setOf(folded), (seen) => seen.map((line) => ({ ...line, said: "x" })));
  const inSight = new Set(linesInSight(lines, ({ id }) => folded.includes(id)).map(({ line }) => line.id));
  expect(idsOf(changed)).toBe(ids);
  expect(idsOf(changed.filter(({ said }) => said === "x"))).toBe(idsOf(lines.filter(({ id }) => inSight.has(id))));
});

test("a line that is put behind a folded section stands behind all of it", () => {
  const changed = changedInSight(linesOf("AbcDe"), setOf("A"), (seen) => seen.toSpliced(1, 0, ...linesOf("x")));
  expect(idsOf(changed)).toBe("AbcxDe");
});

test.each([
  ["aAbcBd", "A", "A", "Abc"],
  ["aAbcBd", "A", "", "A"],
  ["aAbcBd", "aB", "A", "aB"],
  ["aAbcBd", "ABd", "AB", "AbcBd"],
])("of %s the lines %s are, with %s folded, %s", (lines, ids, folded, whole) => {
  expect(withFolded(linesOf(lines), [...ids], setOf(folded)).join("")).toBe(whole);
});

test.each([
  ["a new line", "AbCd", "AxbCd", "A", "A"],
  ["a line from elsewhere", "AbCd", "AbdC", "A", "A"],
  ["a line that goes", "AbCd", "ACbd", "A", ""],
  ["a whole section", "AbCd", "CdAb", "AC", ""],
  ["a section that comes back", "Cd", "AbCd", "A", ""],
  ["an open section", "AbCd", "AbCdx", "A", ""],
  ["a heading that is taken away", "AbCd", "Abd", "A", "A"],
])("%s: from %s to %s with %s folded opens %s", (_, former, lines, folded, opens) => {
  expect(filledUnseen(linesOf(former), linesOf(lines), setOf(folded)).join("")).toBe(opens);
});

test.each([
  ["b", "A"],
  ["A", "A"],
  ["d", "C"],
  ["o", undefined],
  ["gone", undefined],
])("%s stands in the section %s", (id, heading) => expect(headingOf(linesOf("oAbCd"), id)).toBe(heading));
