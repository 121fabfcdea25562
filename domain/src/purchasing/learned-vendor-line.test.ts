import { describe, expect, test } from "vitest";
import { dozen, gram, kilo, piece } from "../../test/price-lists.ts";
import { refusalOf } from "../../test/refusal-code.ts";
import { vendorLine } from "../../test/vendor-lines.ts";
import { canonical, type Decimal } from "../decimal.ts";
import { type ConfirmedPurchase, learnedVendorLine } from "./learned-vendor-line.ts";
import type { VendorLine } from "./vendor-lines.ts";

const bought: ConfirmedPurchase = {
  vendor: "zeta",
  currency: "USD",
  price: canonical("9.99"),
  discount: canonical("5"),
  unit: piece,
  purchaseUnit: piece,
  priceDecimals: 2,
};
const others = (count: number): VendorLine[] =>
  Array.from({ length: count }, (_, place) => vendorLine(String(place), { vendor: `v${place}`, sequence: place + 1 }));

describe("a product remembers from whom it was bought (R-1206)", () => {
  test("as the first where nobody sold it yet", () => {
    expect(learnedVendorLine([], bought)).toEqual({
      vendor: "zeta",
      vendorArchived: false,
      product: null,
      sequence: 1,
      minQuantity: "1",
      price: "9.99",
      discount: "5",
      currency: "USD",
      from: null,
      until: null,
      delayDays: 0,
    });
  });

  test.each<[string, VendorLine[], number | null]>([
    ["as the last", others(2), 3],
    ["as the last of gaps", [vendorLine("a", { sequence: 7 }), vendorLine("b", { sequence: 3 })], 8],
    ["as the eleventh", others(10), 11],
    ["not as a twelfth", others(11), null],
    ["not twice", [vendorLine("a", { vendor: "zeta" })], null],
    ["not twice, even where the first is archived", [vendorLine("a", { vendor: "zeta", vendorArchived: true })], null],
  ])("%s", (_, lines, sequence) => {
    expect(learnedVendorLine(lines, bought)?.sequence ?? null).toBe(sequence);
  });

  test.each([
    ["a piece of a dozen", "119.88", dozen, piece, 2, "9.99"],
    ["a dozen of pieces", "9.99", piece, dozen, 2, "119.88"],
    ["a third, rounded half up", "10", dozen, piece, 2, "0.83"],
    ["a gram of kilos, lost with two decimals", "6.2", kilo, gram, 2, "0.01"],
    ["a gram of kilos, kept with four", "6.2", kilo, gram, 4, "0.0062"],
  ])("at its price for %s", (_, price, unit, purchaseUnit, priceDecimals, learned) => {
    const purchase = { ...bought, price: canonical(price), unit, purchaseUnit, priceDecimals };
    expect(learnedVendorLine([], purchase)?.price).toBe(learned);
  });

  test.each([
    ["at no price", "0", "0"],
    ["at no price, however it is written", "0.00", "10"],
    ["at a discount that takes it whole", "9.99", "100"],
  ])("but not a gift, %s", (_, price, discount) => {
    const gift = { ...bought, price: price as Decimal, discount: canonical(discount) }; // as it may be written
    expect(learnedVendorLine([], gift)).toBeNull();
  });

  test("and refuses a price that is none", () => {
    const refusal = refusalOf(() => learnedVendorLine([], { ...bought, price: "dear" as Decimal })); // wrong on purpose
    expect([refusal?.code, refusal?.details.path]).toEqual(["decimal.invalid", "price"]);
  });
});
