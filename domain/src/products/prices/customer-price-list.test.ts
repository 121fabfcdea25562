import { describe, expect, test } from "vitest";
import { customerPriceList, type PriceListSearch } from "./customer-price-list.ts";

const lists = [
  { id: "iberia", countries: ["ES", "PT"] },
  { id: "europe", countries: ["ES", "FR", "DE"] },
  { id: "public", countries: [] },
  { id: "web", countries: [] },
];
const nobody: PriceListSearch = { own: null, country: null, lists, configured: null };

describe("the price list of a customer (R-809)", () => {
  test.each<[string, Partial<PriceListSearch>, string | null]>([
    ["is the own one before everything", { own: "web", country: "ES", configured: "europe" }, "web"],
    ["is not one that is no longer offered", { own: "old", country: "ES" }, "iberia"],
    ["is the first with the country", { country: "ES" }, "iberia"],
    ["is another where the first does not have it", { country: "FR" }, "europe"],
    ["is the first without countries for the rest of the world", { country: "US" }, "public"],
    ["is the first without countries where no country is known", {}, "public"],
    ["is never one for a country because none is known", { lists: lists.slice(0, 2) }, "iberia"],
    [
      "is the configured one where all have countries",
      { country: "US", lists: lists.slice(0, 2), configured: "europe" },
      "europe",
    ],
    ["is not a configured one before a list without countries", { country: "US", configured: "europe" }, "public"],
    [
      "is the first where a configured one is gone",
      { country: "US", lists: lists.slice(0, 2), configured: "old" },
      "iberia",
    ],
    ["is none where there are no lists", { own: "web", country: "ES", lists: [], configured: "web" }, null],
  ])("%s", (_, part, found) => {
    expect(customerPriceList({ ...nobody, ...part })).toBe(found);
  });
});
