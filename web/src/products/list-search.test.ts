import { expect, test } from "vitest";
import { searchOf } from "../platform/search.ts";
import { filtersOf, isFiltered, listSearch } from "./list-search.ts";

const read = searchOf(listSearch);

test.each([
  [{}, {}, false],
  [{ sort: "-free" }, { sort: "-free" }, false],
  [{ sort: "name" }, {}, false],
  [{ archived: "true", kind: "goods" }, { archived: "true", kind: "goods" }, true],
  [{ categoryId: ["1", "2"], shortageFrom: "1" }, { categoryId: ["1", "2"], shortageFrom: "1" }, true],
])("the address %j asks for %j", (address, asked, isNarrowed) => {
  const search = read(address);
  expect([filtersOf(search), isFiltered(search)]).toEqual([asked, isNarrowed]);
});
