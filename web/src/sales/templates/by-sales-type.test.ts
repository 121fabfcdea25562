import { expect, test } from "vitest";
import { bySalesType, knownTypes } from "./by-sales-type.ts";

const template = (name: string, salesType: string | null, isArchived = false) => ({ name, salesType, isArchived });
const all = [
  template("Bar", "Installation"),
  template("Terrace", "Installation"),
  template("Old", "Rental", true),
  template("Any", null),
];

test("those that are offered stand together by the kind of sale they are for", () => {
  const found = bySalesType(all).map(({ salesType, templates }) => [salesType, templates.map(({ name }) => name)]);
  expect(found).toEqual([
    ["Installation", ["Bar", "Terrace"]],
    [null, ["Any"]],
  ]);
});

test("each kind of sale is known once, that of an archived one too", () => {
  expect(knownTypes(all)).toEqual(["Installation", "Rental"]);
});
