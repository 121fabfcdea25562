import { expect, test } from "vitest";
import { tax, taxId } from "../../../test/taxes.ts";
import type { FiscalPositionId } from "../../products/fiscal-positions/fiscal-position.ts";
import { prepareTaxes } from "../../products/taxes/taxes.ts";
import { taxesOrigin } from "./taxes-origin.ts";

const catalogue = prepareTaxes(["vat", "reduced", "surcharge", "exempt", "reverse"].map((name) => tax(name, "21")));
const id = "abroad" as FiscalPositionId; // a name stands for an id
const mappings = [
  { from: taxId("vat"), to: [taxId("exempt")], services: [taxId("reverse")] },
  { from: taxId("surcharge"), to: [] },
];
const abroad = { position: { id, name: "Abroad", mappings }, isPositionSet: false };
const home = { position: null, isPositionSet: false };

const names = (taxes: readonly { name: string }[]) => taxes.map(({ name }) => name);
const product = (taxes: string[], isService = false) => ({ taxIds: taxes.map(taxId), isService });

test.each([
  ["goods at home", home, product(["vat"]), ["vat"], [], false],
  ["goods abroad", abroad, product(["vat", "reduced"]), ["exempt", "reduced"], [["vat", "exempt"]], false],
  ["a service abroad", abroad, product(["vat"], true), ["reverse"], [["vat", "reverse"]], false],
  ["a tax that falls away", abroad, product(["surcharge"]), [], [["surcharge"]], false],
  ["taxes in another order", home, product(["vat", "reduced"]), ["reduced", "vat"], [], false],
  ["another one, by hand", home, product(["vat"]), ["reduced"], [], true],
  ["none, by hand", abroad, product(["vat"]), [], [["vat", "exempt"]], true],
])("%s", (_, document, own, taxes, mapped, isTyped) => {
  const told = taxesOrigin({ taxIds: taxes.map(taxId) }, own, document, catalogue);
  expect(told.mapped.map(({ from, to }) => [from.name, ...names(to)])).toEqual(mapped);
  expect([names(told.productTaxes), told.isTyped]).toEqual([own.taxIds, isTyped]);
});

test("names the position, and says what it makes of the product's taxes where the line has others", () => {
  const set = { ...abroad, isPositionSet: true };
  expect(taxesOrigin({ taxIds: [taxId("reduced")] }, product(["vat"]), set, catalogue)).toMatchObject({
    position: { id, name: "Abroad" },
    isPositionSet: true,
    given: [{ id: "exempt", name: "exempt" }],
    isTyped: true,
  });
});
