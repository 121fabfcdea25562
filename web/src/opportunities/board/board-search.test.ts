import { expect, test } from "vitest";
import { searchOf } from "../../platform/search.ts";
import { boardFiltersOf, boardSearch } from "./board-search.ts";

const filtersAt = (raw: Record<string, unknown>) => boardFiltersOf(searchOf(boardSearch)(raw));

test.each([
  ["nothing", {}, {}],
  ["a text and whose", { search: "oak", salespersonId: "1" }, { search: "oak", salespersonId: "1" }],
  ["an emptied text", { search: "" }, {}],
  ["what to do", { activity: "overdue" }, { activity: "overdue" }],
  ["what lies idle", { followUp: "idle" }, { followUp: "idle" }],
  ["something that is never to do", { activity: "someday" }, {}],
  ["a tag given twice", { tag: ["a", "b"] }, {}],
  ["a filter of another page", { stageId: "1", tag: "vip" }, { tag: "vip" }],
])("the board is asked for what its address says: %s", (_, raw, filters) => {
  expect(filtersAt(raw)).toStrictEqual(filters);
});

test("the card that is open beside the board is no filter", () => {
  expect(filtersAt({ peek: "7", tag: "vip" })).toStrictEqual({ tag: "vip" });
});

test("the order is always the same: what start.js asked for before the program came is found by it", () => {
  const raw = { followUp: "idle", activity: "today", tag: "vip", teamId: "2", salespersonId: "1", search: "oak" };
  expect(Object.keys(filtersAt(raw))).toEqual(["search", "salespersonId", "teamId", "tag", "activity", "followUp"]);
});
