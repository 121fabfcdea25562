import { describe, expect, test } from "vitest";
import { tax, taxId } from "../../../test/taxes.ts";
import { exact } from "../../decimal.ts";
import { explainLineTaxes } from "./explain-line-taxes.ts";
import { planTaxes } from "./tax-plan.ts";
import { prepareTaxes, type Tax } from "./taxes.ts";

function explained(taxes: Tax[], amount: string, part: { quantity?: string; step?: string } = {}) {
  const plan = planTaxes(
    prepareTaxes(taxes),
    taxes.map(({ id }) => id),
    "taxIds",
  );
  const step = part.step === undefined ? null : exact(part.step);
  return explainLineTaxes(plan, { amount: exact(amount), quantity: exact(part.quantity ?? "1"), step });
}

describe("a line tells how its taxes came about", () => {
  test("21 % on top of 100", () => {
    expect(explained([tax("vat", "21")], "100")).toEqual({
      amount: "100",
      untaxed: "100",
      total: "121",
      taxes: [
        {
          tax: "vat",
          name: "vat",
          order: 1,
          computed: 1,
          pass: "excluded",
          batch: ["vat"],
          computedOn: "100",
          factor: "0.21",
          amount: "21",
          base: "100",
          charged: "21",
          addedTo: [],
          takenFrom: [],
        },
      ],
      roundings: [],
    });
  });

  test("21 % in a price of 121: the factor is 0.21 ÷ 1.21, cut for the reader (R-704)", () => {
    const { untaxed, total, taxes } = explained([tax("vat", "21", { priceIncluded: true })], "121");
    expect([untaxed, total]).toEqual(["100", "121"]);
    expect(taxes[0]).toMatchObject({ pass: "included", computedOn: "121", factor: "0.173553719008", amount: "21" });
    expect(taxes[0]).toMatchObject({ base: "100", addedTo: [], takenFrom: [] });
  });

  test("a tax that joins the base of the next (R-705)", () => {
    const [first, second] = explained(
      [tax("a", "10", { includeBase: true, sequence: 1 }), tax("b", "5", { sequence: 2 })],
      "100",
    ).taxes;
    expect(first).toMatchObject({ computedOn: "100", amount: "10", addedTo: ["b"] });
    expect(second).toMatchObject({ computedOn: "110", base: "110", amount: "5.5", addedTo: [] });
  });

  test("money for each unit is computed on the quantity, before what depends on the price", () => {
    const taxes = [tax("vat", "21", { sequence: 1 }), tax("bottle", "2", { amountKind: "fixed", sequence: 2 })];
    const told = explained(taxes, "30", { quantity: "3" }).taxes;
    expect(told.map(({ tax: id, order, computed }) => [id, order, computed])).toEqual([
      ["vat", 1, 2],
      ["bottle", 2, 1],
    ]);
    expect(told[1]).toMatchObject({ pass: "fixed", computedOn: "3", factor: "2", amount: "6" });
  });

  test("taxes in the price are taken from the base of those before them", () => {
    const taxes = [
      tax("a", "10", { priceIncluded: true, includeBase: true, sequence: 1 }),
      tax("b", "25", { priceIncluded: true, sequence: 2 }),
    ];
    const { untaxed, taxes: told } = explained(taxes, "137.5");
    expect(told.map(({ tax: id, computed, takenFrom }) => [id, computed, takenFrom])).toEqual([
      ["a", 2, []],
      ["b", 1, ["a"]],
    ]);
    expect(told.map(({ amount }) => amount)).toEqual(["10", "27.5"]);
    expect(untaxed).toBe("100");
  });

  test("reverse charge is computed and not charged (R-708)", () => {
    const { total, taxes } = explained([tax("vat", "21", { reverseCharge: true })], "100");
    expect(taxes[0]).toMatchObject({ amount: "21", charged: "0" });
    expect(total).toBe("100");
  });

  test("without taxes nothing but the amount", () => {
    expect(explained([], "12.5")).toEqual({ amount: "12.5", untaxed: "12.5", total: "12.5", taxes: [], roundings: [] });
  });
});

test("what is rounded as it is computed is told with what falls away (R-703, R-704)", () => {
  const { roundings, total } = explained([tax("vat", "21")], "10.125", { step: "0.01" });
  const rounding = { step: "0.01", method: "half_up" };
  expect(roundings).toEqual([
    { ...rounding, of: "amount", value: "10.125", result: "10.13", remainder: "-0.005" },
    { ...rounding, of: taxId("vat"), value: "2.1273", result: "2.13", remainder: "-0.0027" },
  ]);
  expect(total).toBe("12.26");
});
