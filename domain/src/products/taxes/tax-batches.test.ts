import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../../test/property-runs.ts";
import { anyTaxes } from "../../../test/tax-documents.ts";
import { tax } from "../../../test/taxes.ts";
import { inBatches, isIncluded, type TaxMode } from "./tax-batches.ts";
import { type PreparedTax, prepareTaxes, type Tax } from "./taxes.ts";

const prepared = (taxes: Tax[]): PreparedTax[] => [...prepareTaxes(taxes).values()];
const batchesOf = (taxes: Tax[], mode: TaxMode = "as_defined") =>
  inBatches(prepared(taxes), mode).map((batch) => batch.map(({ definition }) => definition.name).join(" "));

const onTop = (name: string, part: Partial<Tax> = {}) => tax(name, "10", part);
const inPrice = (name: string, part: Partial<Tax> = {}) => tax(name, "10", { priceIncluded: true, ...part });

describe("taxes are computed together (R-702)", () => {
  test.each<[string, Tax[], string[]]>([
    ["where they are of one kind on top of the price", [onTop("a"), onTop("b"), onTop("c")], ["a b c"]],
    ["where they are of one kind in the price", [inPrice("a"), inPrice("b")], ["a b"]],
    ["not with one of another kind", [onTop("a"), onTop("f", { amountKind: "fixed" }), onTop("b")], ["a", "f", "b"]],
    ["not in the price with on top of it", [inPrice("a"), onTop("b")], ["a", "b"]],
    [
      "not one that joins later bases with one that does not",
      [onTop("a", { includeBase: true }), onTop("b")],
      ["a", "b"],
    ],
    [
      "not those that join each other's base",
      [onTop("a", { includeBase: true }), onTop("b", { includeBase: true })],
      ["a", "b"],
    ],
    [
      "those that join later bases, where the later one does not accept it",
      [onTop("a", { includeBase: true }), onTop("b", { includeBase: true, isBaseAffected: false })],
      ["a b"],
    ],
    [
      "only as far as the one just after does not accept it",
      [
        onTop("a", { includeBase: true }),
        onTop("b", { includeBase: true }),
        onTop("c", { includeBase: true, isBaseAffected: false }),
      ],
      ["a", "b c"],
    ],
    ["without taxes there is nothing", [], []],
    ["one alone", [onTop("a")], ["a"]],
  ])("%s", (_, taxes, batches) => {
    expect(batchesOf(taxes)).toEqual(batches);
  });

  test("in one batch whatever they say, where the amount is known to be net or gross", () => {
    const mixed = [inPrice("a"), onTop("b"), inPrice("c")];
    expect(batchesOf(mixed)).toEqual(["a", "b", "c"]);
    expect(batchesOf(mixed, "total_excluded")).toEqual(["a b c"]);
    expect(batchesOf(mixed, "total_included")).toEqual(["a b c"]);
  });
});

test.each<[TaxMode, boolean, boolean]>([
  ["as_defined", true, false],
  ["total_excluded", false, false],
  ["total_included", true, true],
])("%s: a tax in the price is in the amount %s, one on top of it %s", (mode, included, excluded) => {
  const [a, b] = prepared([inPrice("a"), onTop("b")]);
  expect([a && isIncluded(a, mode), b && isIncluded(b, mode)]).toEqual([included, excluded]);
});

const modes = fc.constantFrom<TaxMode>("as_defined", "total_excluded", "total_included");

test("whatever the taxes, the batches hold each once, in their order, and only alike ones together", () => {
  fc.assert(
    fc.property(anyTaxes(["percent", "fixed", "division"]), modes, (taxes, mode) => {
      const ordered = prepared(taxes);
      const batches = inBatches(ordered, mode);
      expect(batches.flat()).toEqual(ordered);
      for (const batch of batches) {
        const alike = batch.map((one) =>
          [one.definition.amountKind, isIncluded(one, mode), one.definition.includeBase].join(" "),
        );
        expect(new Set(alike).size).toBe(1);
      }
    }),
    propertyRuns(),
  );
});
