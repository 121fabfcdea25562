import { expect, test } from "vitest";
import { searchOf } from "../../platform/search.ts";
import { filtersOf, isFiltered, saleSearch } from "./list-search.ts";

const read = searchOf(saleSearch);

test.each([
  [{}, { state: "order" }],
  [{ state: "done" }, { state: "done" }],
  [
    { state: ["confirmed", "done"], sort: "-total" },
    { state: ["confirmed", "done"], sort: "-total" },
  ],
  [
    { deliveryStatus: "partial", totalFrom: "100", createdTo: "2026-11-30", city: "Lugo" },
    {
      state: "order",
      deliveryStatus: "partial",
      totalFrom: "100",
      createdTo: "2026-11-30",
      city: "Lugo",
    },
  ],
  [{ state: "lost", sort: "colour" }, { state: "order" }],
])("of orders the address %j asks for %j", (address, asked) => {
  expect(filtersOf(read(address), "order")).toEqual(asked);
});

test("an order of the list hides nothing, a filter may", () => {
  expect([read({ sort: "total" }), read({ state: "done" }), read({ city: "Lugo" })].map(isFiltered)).toEqual([
    false,
    true,
    true,
  ]);
});
