import { expect, test } from "vitest";
import type { Decimal } from "../../decimal.ts";
import { type NamedTax, taxesNamed } from "./taxes-named.ts";

const tax = (id: string, name: string, amount: string, rules: Partial<NamedTax> = {}): NamedTax => ({
  id,
  name,
  amount: amount as Decimal, // written as a decimal
  amountKind: "percent",
  priceIncluded: false,
  reverseCharge: false,
  isDefault: false,
  ...rules,
});

const taxes = [
  tax("21", "IVA 21 %", "21", { isDefault: true }),
  tax("21 included", "IVA 21 % incluido", "21.000000", { priceIncluded: true }),
  tax("10", "IVA 10 %", "10"),
  tax("10 included", "IVA 10 % incluido", "10", { priceIncluded: true }),
  tax("4", "IVA 4 %", "4"),
  tax("5.2", "RE 5,2 %", "5.2"),
  tax("7", "Uno", "7"),
  tax("other 7", "Otro", "7"),
  tax("irpf", "IRPF -15 %", "-15"),
  tax("fixed", "Ecotasa", "2", { amountKind: "fixed" }),
];

test.each<[string, string[] | null]>([
  ["IVA 21 %", ["21"]],
  ["iva 21%", ["21"]],
  ["I.V.A. 21%", ["21"]],
  ["VAT 21", ["21"]],
  ["IVA al 10%", ["10"]],
  ["21", ["21"]],
  ["21,00 %", ["21"]],
  ["0,21", ["21"]],
  ["0.1", ["10"]],
  ["10", ["10"]],
  ["4", ["4"]],
  ["5,2", ["5.2"]],
  ["5.2%", ["5.2"]],
  ["IVA 21 % incluido", ["21 included"]],
  ["ecotasa", ["fixed"]],
  ["IRPF -15%", ["irpf"]],
  ["IVA 21 % + RE 5,2 %", ["21", "5.2"]],
  ["21; -15", ["21", "irpf"]],
  ["IVA 21 %, Ecotasa", ["21", "fixed"]],
  ["exento", []],
  ["Sin IVA", []],
  ["0", []],
  ["IVA 0 %", []],
  ["7", null],
  ["52", null],
  ["0,21%", null],
  ["IVA 16 %", null],
  ["IVA 21 % + IVA 16 %", null],
  ["general", null],
])("%s names %j", (text, ids) => {
  expect(taxesNamed(text, taxes)).toEqual(ids);
});

test("a rate of nothing is the tax of nothing where there is one", () => {
  expect(taxesNamed("0 %", [...taxes, tax("0", "IVA 0 %", "0")])).toEqual(["0"]);
});
