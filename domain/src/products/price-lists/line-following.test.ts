import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { propertyRuns } from "../../../test/property-runs.ts";
import { canonical, isEqual, exact } from "../../decimal.ts";
import {
  followed,
  type Following,
  followingAfter,
  followings,
  followsMore,
  type SaidPrice,
  type StandingPrice,
} from "./line-following.ts";

const n = canonical;
const was = (follows: Following): StandingPrice => ({ follows, unitPrice: n("10"), discount: n("5") });

describe("what follows the list", () => {
  test.each<[string, SaidPrice, StandingPrice | undefined, Following]>([
    ["of a new line all", {}, undefined, "price_and_discount"],
    ["of a new line with a price nothing", { unitPrice: n("0") }, undefined, "nothing"],
    ["of a new line with a discount its price", { discount: n("5") }, undefined, "price"],
    ["of a new line with no discount all", { discount: n("0") }, undefined, "price_and_discount"],
    ["after another price nothing", { unitPrice: n("11") }, was("price_and_discount"), "nothing"],
    ["after the same price what did", { unitPrice: n("10.00") }, was("price_and_discount"), "price_and_discount"],
    ["after another discount the price", { discount: n("0") }, was("price_and_discount"), "price"],
    ["after another discount nothing where nothing did", { discount: n("0") }, was("nothing"), "nothing"],
    ["after another quantity what did", {}, was("price"), "price"],
    [
      "again what is said to",
      { follows: "price_and_discount", unitPrice: n("11") },
      was("nothing"),
      "price_and_discount",
    ],
    ["no more what is said not to", { follows: "nothing" }, was("price"), "nothing"],
  ])("%s", (_, said, before, after) => {
    expect(followingAfter(said, before)).toBe(after);
  });
});

it("is made anew where more of it follows than before, not where less does", () => {
  const [nothing, price, both] = followings;
  const pairs = [
    [price, nothing],
    [both, nothing],
    [both, price],
    [both, both],
    [price, both],
    [nothing, price],
  ] as const;
  expect(pairs.map(([now, before]) => followsMore(now, before))).toEqual([true, true, true, false, false, false]);
});

const amounts = fc.integer({ min: 0, max: 99 }).map((cents) => n(String(cents)));
const saids: fc.Arbitrary<SaidPrice> = fc.record(
  { follows: fc.constantFrom(...followings), unitPrice: amounts, discount: amounts },
  { requiredKeys: [] },
);

it("has the list's price after any edits while it follows, and the typed one while it does not", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(saids, amounts, amounts)), (edits) => {
      let line = was("price_and_discount");
      for (const [said, unitPrice, discount] of edits) {
        const typed = {
          unitPrice: said.unitPrice ?? line.unitPrice,
          discount: said.discount ?? line.discount,
          follows: followingAfter(said, line),
        };
        const next = followed(typed, { unitPrice, discount });
        const priceIs = next.follows === "nothing" ? (said.unitPrice ?? line.unitPrice) : unitPrice;
        const discountIs = next.follows === "price_and_discount" ? discount : (said.discount ?? line.discount);
        expect([
          isEqual(exact(next.unitPrice), exact(priceIs)),
          isEqual(exact(next.discount), exact(discountIs)),
        ]).toEqual([true, true]);
        line = next;
      }
    }),
    propertyRuns(),
  );
});
