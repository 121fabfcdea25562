import { StartBulkChange } from "@trato/domain/bulk/inputs.ts";
import { describe, expect, test } from "vitest";
import { searchOf } from "../../platform/search.ts";
import { filtersOf, isFiltered, listSearch, usualSort } from "./list-search.ts";

const read = searchOf(listSearch);

describe("the list asks for", () => {
  test.each([
    ["what is open, where nothing is said", {}, { state: "open" }],
    ["a customer's in every state", { customerId: "7" }, { customerId: "7" }],
    ["a customer's lost ones", { customerId: "7", state: "lost" }, { customerId: "7", state: "lost" }],
    ["all states", { state: "any" }, {}],
    ["what is won", { state: "won" }, { state: "won" }],
    ["what is nobody's", { unassigned: "true" }, { state: "open", unassigned: "true" }],
    [
      "a text, a tag and a team",
      { search: "oak", tag: "vip", teamId: "2" },
      { search: "oak", tag: "vip", teamId: "2", state: "open" },
    ],
    ["the same, whatever is open beside it", { peek: "3", new: "yes" }, { state: "open" }],
    ["what is open, where an unknown state is said", { state: "half" }, { state: "open" }],
    ["nothing of another page's filters", { vendor: "true" }, { state: "open" }],
  ])("%s", (_, raw, filters) => {
    expect(filtersOf(read(raw))).toStrictEqual(filters);
  });
});

describe("an empty list is filtered to nothing", () => {
  test.each([
    [{}, false],
    [{ peek: "3" }, false],
    [{ new: "yes" }, false],
    [{ search: "oak" }, true],
    [{ unassigned: "true" }, true],
    [{ state: "any" }, true],
    [{ state: "half" }, false],
  ])("at %j: %s", (raw, filtered) => {
    expect(isFiltered(read(raw))).toBe(filtered);
  });
});

test("whatever the list is narrowed to, all of it can be changed: every filter of its address is one of the change", () => {
  const { sort: _, ...names } = listSearch;
  const search = Object.fromEntries(Object.keys(names).map((name) => [name, "x"]));
  const asked = { list: "opportunities", filters: filtersOf(search), change: { priority: 1 } };
  const issues = StartBulkChange.safeParse({ asked }).error?.issues ?? [];
  expect(issues.filter(({ code }) => code === "unrecognized_keys")).toEqual([]);
});

test.each([
  [{}, "-createdAt"],
  [{ unassigned: true }, "createdAt"],
] as const)("of %j what stands first unless somebody sorts is by %s", (search, sort) =>
  expect(usualSort(search)).toBe(sort),
);
