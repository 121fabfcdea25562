import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { length, long, oak, pine, short, wood } from "../../../test/families.ts";
import { changedExtra, nextPair, type Offer, pairsLeft, problemIn, toggled, withFirst } from "./family-offers.ts";

const some = (...values: (typeof oak)[]) => values.map((valueId) => ({ valueId, extraPrice: "0" as Decimal }));
const offers: Offer[] = [
  { attributeId: wood.id, values: some(oak, pine) },
  { attributeId: length.id, values: some(short, long) },
];

test("values are offered in the order of their attribute, and an attribute without any goes", () => {
  const later = toggled(toggled([], wood, pine), wood, oak);
  expect(later).toEqual(offers.slice(0, 1));
  expect(toggled(toggled(later, wood, oak), wood, pine)).toEqual([]);
  expect(toggled(offers, length, short)[1]?.values).toEqual(some(long));
});

test("one value costs more, the others stay", () => {
  expect(changedExtra(offers, pine, "5" as Decimal)[0]?.values).toEqual([
    { valueId: oak, extraPrice: "0" },
    { valueId: pine, extraPrice: "5" },
  ]);
});

test("pairs are of two attributes, each once, until all are there", () => {
  const first = { valueId: oak, otherId: short };
  expect(nextPair(offers, [])).toEqual(first);
  expect(nextPair(offers, [{ valueId: short, otherId: oak }])).toEqual({ valueId: oak, otherId: long });
  expect(nextPair(offers.slice(0, 1), [])).toBeUndefined();
  expect(withFirst(offers, first, pine)).toEqual({ valueId: pine, otherId: short });
  expect(withFirst(offers, first, long)).toEqual({ valueId: long, otherId: oak });
  expect(pairsLeft([first, { valueId: pine, otherId: long }], toggled(offers, length, long))).toEqual([first]);
});

test("what is wrong in a list is found at the whole or at one of its rows", () => {
  const errors = new Map([["values.1.name", "Too long"]]);
  const found = (rows: number, field = "name") => problemIn((path) => errors.get(path), { values: { rows, field } });
  expect([found(2), found(1), found(2, "colour")]).toEqual(["Too long", undefined, undefined]);
  expect(problemIn(() => "Missing", { values: { rows: 0 } })).toBe("Missing");
});
