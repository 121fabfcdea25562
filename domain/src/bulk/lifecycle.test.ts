import fc from "fast-check";
import { expect, test } from "vitest";
import { difference, givenBack, isUnderWay, obstacleToUndo, retagged } from "./lifecycle.ts";

test.each([
  ["waiting", null, true],
  ["running", null, true],
  ["done", null, false],
  ["failed", null, false],
  ["undoing", "bulk.undone", true],
  ["undone", "bulk.undone", false],
] as const)("one that is %s: taken back, and under way", (state, code, underWay) => {
  expect(obstacleToUndo({ state })?.code ?? null).toBe(code);
  expect(isUnderWay(state)).toBe(underWay);
});

test("only what a change made different is remembered", () => {
  const before = { teamId: "a", salespersonId: null, tags: ["x"] };
  expect(difference(before, { ...before, teamId: "b", tags: ["x"] })).toEqual({
    before: { teamId: "a" },
    after: { teamId: "b" },
  });
  expect(difference(before, { ...before })).toBeNull();
});

test("an undo leaves what somebody has changed since", () => {
  const made = { before: { teamId: "a", stageId: "1" }, after: { teamId: "b", stageId: "2" } };
  expect(givenBack(made, { teamId: "c", stageId: "2" })).toEqual({ stageId: "1" });
});

test("a change and its undo give back what there was", () => {
  const facts = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.option(fc.string()));
  fc.assert(
    fc.property(facts, facts, (before, changes) => {
      const after = { ...before, ...changes };
      const made = difference(before, after);
      const back = made ? { ...after, ...givenBack(made, after) } : after;
      for (const name of Object.keys(after)) expect(back[name] ?? null).toBe(before[name] ?? null);
    }),
  );
});

test("tags are added once, and taken away", () => {
  expect(retagged(["a", "b"], { addTags: ["b", "c"], removeTags: ["a"] })).toEqual(["b", "c"]);
  expect(retagged(["a"], {})).toEqual(["a"]);
});
