import { expect, test } from "vitest";
import { searchOf } from "../platform/search.ts";
import { filtersOf, isFiltered, listSearch } from "./list-search.ts";

const read = searchOf(listSearch);

test.each([
  [{}, {}, false],
  [{ sort: "-expectedAt", new: "yes" }, { sort: "-expectedAt" }, false],
  [
    { state: ["draft", "done"], confirmedFrom: "2026-11-01" },
    { state: ["draft", "done"], confirmedFrom: "2026-11-01" },
    true,
  ],
  [{ state: "lost", vendorId: "7" }, { vendorId: "7" }, true],
])("the address %j asks for %j", (address, asked, isNarrowed) => {
  const search = read(address);
  expect([filtersOf(search), isFiltered(search)]).toEqual([asked, isNarrowed]);
});
