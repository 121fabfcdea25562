import { expect, test } from "vitest";
import { filtersOf, isFiltered } from "./list-search.ts";

test("the address of the list asks the server in its own words", () => {
  expect(filtersOf({ search: "nogal", vendor: true, archived: true, sort: "-createdAt" })).toEqual({
    search: "nogal",
    isVendor: "true",
    archived: "true",
    sort: "-createdAt",
  });
  expect(filtersOf({})).toEqual({});
});

test("another order hides nothing", () => {
  expect(isFiltered({ sort: "-createdAt" })).toBe(false);
  expect(isFiltered({ sort: "-createdAt", kind: "person" })).toBe(true);
});
