import { describe, expect, test } from "vitest";
import { piece } from "../../test/price-lists.ts";
import { searchAmong, vendorLine } from "../../test/vendor-lines.ts";
import { canonical } from "../decimal.ts";
import { type PurchaseWish, suggestedPurchase } from "./suggested-purchase.ts";
import type { VendorLine } from "./vendor-lines.ts";

function wish(lines: VendorLine[], part: Partial<PurchaseWish> = {}): PurchaseWish {
  const { vendor: _, quantity: __, ...search } = searchAmong(lines);
  const product = { cost: canonical("6"), productUnit: piece };
  return {
    search,
    asked: null,
    quantity: null,
    ...product,
    currency: "EUR",
    currencyDecimals: 2,
    priceDecimals: 2,
    ...part,
  };
}

function suggested(lines: VendorLine[], part?: Partial<PurchaseWish>): string {
  const { vendor, quantity, price } = suggestedPurchase(wish(lines, part));
  return `${quantity} of ${vendor ?? "nobody"} at ${price.priceUnit} less ${price.discount} % by ${price.from.kind}`;
}

const acme = vendorLine("few", { delayDays: 7 });
const many = vendorLine("many", { minQuantity: canonical("100"), price: canonical("8"), discount: canonical("5") });
const zeta = vendorLine("other", { vendor: "zeta", sequence: 2, price: canonical("7"), minQuantity: canonical("20") });
const asked = (id: string) => ({ asked: { id, parent: null } });
const exactly = (quantity: string) => ({ quantity: canonical(quantity) });

describe("a product is best bought (R-1203, R-1205, R-1213, R-1215)", () => {
  test.each<[string, VendorLine[], Partial<PurchaseWish>, string]>([
    ["from nobody, at its cost", [], {}, "1 of nobody at 6 less 0 % by cost"],
    [
      "from the usual vendor, as many as he sells at least",
      [zeta, acme],
      {},
      "1 of acme at 10 less 0 % by vendor_line",
    ],
    ["in the least of several minima", [many, zeta], {}, "100 of acme at 8 less 5 % by vendor_line"],
    [
      "by the better price of the quantity",
      [acme, many, zeta],
      exactly("100"),
      "100 of acme at 8 less 5 % by vendor_line",
    ],
    [
      "from the one whose terms fit the quantity",
      [many, zeta],
      exactly("20"),
      "20 of zeta at 7 less 0 % by vendor_line",
    ],
    [
      "in whole steps of what it is bought in",
      [acme],
      exactly("0.4166666667"),
      "0.42 of acme at 10 less 0 % by vendor_line",
    ],
    ["from the usual vendor where no terms fit", [many, zeta], exactly("5"), "5 of acme at 6 less 0 % by cost"],
    ["from the vendor who was asked", [acme, zeta], asked("zeta"), "20 of zeta at 7 less 0 % by vendor_line"],
    [
      "at the terms of the asked one's company",
      [acme],
      { asked: { id: "shop", parent: "acme" } },
      "1 of shop at 10 less 0 % by vendor_line",
    ],
    ["from the asked one even where he has no terms", [acme], asked("new"), "1 of new at 6 less 0 % by cost"],
    [
      "from the asked one even where his terms do not fit",
      [acme, zeta],
      { ...asked("zeta"), ...exactly("3") },
      "3 of zeta at 6 less 0 % by cost",
    ],
  ])("%s", (_, lines, part, expected) => {
    expect(suggested(lines, part)).toBe(expected);
  });

  test("and arrives after its vendor's delay, at once where nobody names one", () => {
    expect(suggestedPurchase(wish([acme])).price.arrival).toBe("2026-06-22");
    expect(suggestedPurchase(wish([])).price.arrival).toBe("2026-06-15");
  });

  test("and tells why other terms were passed over", () => {
    expect(suggestedPurchase(wish([acme, many, zeta], exactly("50"))).passedOver).toEqual([
      { line: "many", reason: "below_minimum" },
      { line: "other", reason: "not_elected" },
    ]);
  });
});
