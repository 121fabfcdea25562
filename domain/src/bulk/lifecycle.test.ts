import fc from "fast-check";
import { expect, test } from "vitest";
import {
  difference,
  givenBack,
  isStillGivenAway,
  isUnderWay,
  obstacleToGiving,
  obstacleToUndo,
  retagged,
  verbToUndo,
} from "./lifecycle.ts";

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

test.each([
  ["leads", { tags: ["x"] }, "opportunity.edit"],
  ["opportunities", { activity: {}, stageId: "a" }, "opportunity.edit"],
  ["contacts", { archived: true }, "contact.edit"],
  ["products", { leadDays: 3 }, "product.edit"],
  ["quotations", { salespersonId: null }, "sale.edit"],
  ["orders", { salespersonId: null }, "sale.edit"],
  ["orders", { activity: {} }, "activity.edit"],
  ["purchases", { activity: {} }, "activity.edit"],
] as const)("of %s %j is taken back by whoever may %s", (list, change, verb) => {
  expect(verbToUndo(list, change)).toBe(verb);
});

test.each([
  [{ tags: ["x"] }, { tags: ["x"], salespersonId: "a" }, false],
  [{ salespersonId: "a" }, { salespersonId: "a", teamId: "t" }, true],
  [{ salespersonId: "a" }, { salespersonId: "b" }, false],
  [{ salespersonId: "a", teamId: "t" }, { salespersonId: "a", teamId: "u" }, false],
])("a change that left %j finds %j: still where it was given: %s", (after, now, isStill) => {
  expect(isStillGivenAway({ after }, now)).toBe(isStill);
});

test.each([
  [{ salespersonId: "a", teamId: "t" }, null],
  [{ salespersonIds: ["a", "b"], teamId: "t" }, null],
  [{ byRules: true }, null],
  [{ salespersonId: null, salespersonIds: ["a"] }, "bulk.given_twice"],
  [{ byRules: true, salespersonIds: ["a"] }, "bulk.given_twice"],
  [{ byRules: true, teamId: null }, "bulk.given_twice"],
])("they are given in one way: %j", (change, code) => {
  expect(obstacleToGiving(change)?.code ?? null).toBe(code);
});
