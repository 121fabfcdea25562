import { expect, test } from "vitest";
import type { Moment } from "../../dates.ts";
import { givenBack, madeDifferent, obstacleToMerge, obstacleToUndoMerge, undoableUntil } from "./lifecycle.ts";

const at = (text: string) => text as Moment; // a moment
const mergedAt = at("2026-11-30T10:00:00.000Z");

test.each([
  [["a", "b"], null],
  [["a", "b", "c"], null],
  [["a"], "merge.too_few"],
  [["a", "b", "a"], "merge.too_few"],
])("%j may become one: %s", (ids, code) => {
  expect(obstacleToMerge(ids)?.code ?? null).toBe(code);
});

test.each([
  ["2026-11-30T10:00:00.000Z", null, null],
  ["2027-02-28T10:00:00.000Z", null, null],
  ["2027-02-28T10:00:00.001Z", null, "merge.too_late"],
  ["2026-12-01T10:00:00.000Z", "2026-11-30T11:00:00.000Z", "merge.undone"],
])("at %s, undone at %s: %s", (now, undoneAt, code) => {
  expect(undoableUntil(mergedAt)).toBe("2027-02-28T10:00:00.000Z");
  expect(
    obstacleToUndoMerge({ mergedAt, undoneAt: undoneAt === null ? null : at(undoneAt) }, at(now))?.code ?? null,
  ).toBe(code);
});

const bound = { columns: ["state", "stage", "rank"], telling: ["state", "stage"] };
const before = { email: null, name: "A", state: "open", stage: "1", rank: "b" };
const after = { email: "x", name: "A", state: "open", stage: "2", rank: "c" };

test("what only makes sense together is kept together, also what of it stays the same", () => {
  expect(madeDifferent(before, after, bound)).toEqual({
    before: { email: null, state: "open", stage: "1", rank: "b" },
    after: { email: "x", state: "open", stage: "2", rank: "c" },
  });
});

test.each([
  ["all that is as the merge left it", {}, { email: null, state: "open", stage: "1", rank: "b" }],
  ["what somebody changed since stays", { email: "y" }, { state: "open", stage: "1", rank: "b" }],
  [
    "a card that was put elsewhere in its column goes back",
    { rank: "z" },
    { email: null, state: "open", stage: "1", rank: "b" },
  ],
  ["one that was moved stays", { stage: "3" }, { email: null }],
])("%s", (_, since, changes) => {
  const made = madeDifferent(before, after, bound);
  expect(givenBack(made, { ...after, ...since }, [], bound).changes).toEqual(changes);
});

test("what a later merge changed in turn, that one gives back as it was before this one", () => {
  const made = madeDifferent({ email: null, name: "A" }, { email: "x", name: "B" });
  const later = madeDifferent({ email: "x", name: "C" }, { email: "y", name: "D" });
  expect(givenBack(made, { email: "y", name: "D" }, [later])).toEqual({
    changes: {},
    later: [{ before: { email: null, name: "C" }, after: later.after }],
  });
});

const leadsTo = (value: unknown) => (value === "acme" ? "acme-ltd" : value);

test("a column whose record was merged meanwhile is as the merge left it", () => {
  const made = madeDifferent({ customer: null }, { customer: "acme" });
  expect(givenBack(made, { customer: "acme-ltd" }).changes).toEqual({});
  expect(givenBack(made, { customer: "acme-ltd" }, [], undefined, leadsTo).changes).toEqual({ customer: null });
  expect(givenBack(made, { customer: "other" }, [], undefined, leadsTo).changes).toEqual({});
});
