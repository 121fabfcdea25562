import type { Moment } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { anId } from "../../test/ids.ts";
import { unitSaid, unitsToChoose } from "./unit-words.ts";

const one = "1.000" as Decimal; // written as decimals
const two = "2" as Decimal; // the same
const outOfUse = { name: "Crate", one: "crate", many: "crates", archivedAt: "2026-01-01T00:00:00Z" as Moment }; // written as one
const inUse = { ...outOfUse, many: "big crates", archivedAt: null };

test.each([
  ["one", [outOfUse], "Crate", one, "crate"],
  ["many, out of use", [outOfUse], "Crate", two, "crates"],
  ["before it is known how many", [outOfUse], "Crate", null, "crates"],
  ["of two of a name the one in use", [outOfUse, inUse], "Crate", two, "big crates"],
  ["one that nobody knows", [], "Crate", two, "Crate"],
  ["none", [inUse], null, two, ""],
])("a unit is said behind a quantity: %s", (_, units, name, quantity, said) => {
  expect(unitSaid(units, name, quantity)).toBe(said);
});

test("what is out of use is offered only where it is chosen already", () => {
  const units = [
    { id: anId<"units">(1), ...inUse },
    { id: anId<"units">(2), ...outOfUse },
  ];
  expect(unitsToChoose(units).map(({ id }) => id)).toEqual([anId(1)]);
  expect(unitsToChoose(units, anId<"units">(2))).toEqual(units);
});
