import * as fc from "fast-check";
import type { Tax } from "../src/products/taxes/taxes.ts";
import type { TaxRounding } from "../src/products/totals/document-amounts.ts";
import type { PricedLine } from "../src/products/totals/sale-amounts.ts";
import { anyDecimal, decimals } from "./decimals.ts";
import { tax, taxGroup, taxId } from "./taxes.ts";

/** A document as a property tries it: any taxes, any lines with some of them. */
export type TaxDocument = { taxes: Tax[]; lines: PricedLine[]; roundingMethod: TaxRounding };

export const groups = ["one", "two", "three"].map((name, i) =>
  taxGroup(name, { sequence: i, precedingSubtotal: i === 2 ? "rest" : null }),
);

const names = ["a", "b", "c", "d", "e"];
const everyday = ["21", "10", "4", "5.2", "-15", "0.35", "6.6667", "0", "-100", "100"];

const amount = fc.oneof(fc.constantFrom(...everyday), decimals(2, 4));

function anyTax(name: string, kinds: Tax["amountKind"][]): fc.Arbitrary<Tax> {
  return fc
    .record({
      amountKind: fc.constantFrom(...kinds),
      amount,
      priceIncluded: fc.boolean(),
      includeBase: fc.boolean(),
      isBaseAffected: fc.boolean(),
      reverseCharge: fc.boolean(),
      sequence: fc.integer({ min: 0, max: 3 }),
      group: fc.constantFrom(...groups.map(({ id }) => id)),
      children: fc.subarray(names.map(taxId)),
    })
    .map(({ amount: text, ...rest }) => tax(name, text, rest));
}

/** Five taxes of any kind; groups may even stand inside themselves. */
export const anyTaxes = (kinds: Tax["amountKind"][] = ["percent", "fixed", "division", "group"]): fc.Arbitrary<Tax[]> =>
  fc.tuple(...names.map((name) => anyTax(name, kinds)));

const number = fc.oneof(decimals(3, 2), decimals(1, 4), anyDecimal);
const discount = fc.oneof(fc.constantFrom("0", "5", "33.33", "100"), decimals(2, 4));

/** Lines with the taxes that `anyTaxes` makes. */
export const anyLine: fc.Arbitrary<PricedLine> = fc
  .record({ quantity: number, unitPrice: number, discount, taxIds: fc.subarray(names.map(taxId)) })
  .map(({ discount: text, ...rest }) => ({ ...rest, discount: text as PricedLine["discount"] & string })); // decimal text

export const anyDocument: fc.Arbitrary<TaxDocument> = fc.record({
  taxes: anyTaxes(),
  lines: fc.array(anyLine, { maxLength: 8 }),
  roundingMethod: fc.constantFrom<TaxRounding>("per_line", "globally"),
});
