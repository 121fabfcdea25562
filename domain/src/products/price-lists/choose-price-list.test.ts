import { expect, test } from "vitest";
import { choosePriceList, type ChosenPriceList } from "./choose-price-list.ts";

const lists = [
  { id: "iberia", countries: ["ES", "PT"] },
  { id: "europe", countries: ["ES", "FR", "DE"] },
  { id: "public", countries: [] },
  { id: "web", countries: [] },
];
const nobody = { own: null, country: null, lists, configured: null };

test.each<[string, object, ChosenPriceList]>([
  ["the own list is set", { own: "web", country: "ES", configured: "public" }, { list: "web", from: "set" }],
  [
    "an own one that is archived counts for nothing",
    { own: "old", country: "FR" },
    { list: "europe", from: "country" },
  ],
  ["the first of a country is taken", { country: "ES" }, { list: "iberia", from: "country" }],
  ["a country goes before the usual one", { country: "PT", configured: "web" }, { list: "iberia", from: "country" }],
  ["others get the usual one", { country: "US", configured: "web" }, { list: "web", from: "default" }],
  ["so does nobody in particular", { configured: "web" }, { list: "web", from: "default" }],
  [
    "the usual one may be for a country too",
    { country: "US", configured: "iberia" },
    { list: "iberia", from: "default" },
  ],
  ["a list made for few is not everybody's", { country: "US" }, { list: null, from: "none" }],
  ["a usual one that is archived counts for nothing", { configured: "old" }, { list: null, from: "none" }],
])("%s", (_, part, found) => {
  expect(choosePriceList({ ...nobody, ...part })).toEqual(found);
});
