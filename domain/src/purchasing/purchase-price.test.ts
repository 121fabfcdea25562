import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDecimal } from "../../test/decimals.ts";
import { dozen, gram, kilo, piece } from "../../test/price-lists.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalCode } from "../../test/refusal-code.ts";
import { june15, searchAmong, vendorLine } from "../../test/vendor-lines.ts";
import { canonical } from "../decimal.ts";
import { learnedVendorLine } from "./learned-vendor-line.ts";
import { emptyPurchaseExplanation, purchasePrice, type PurchaseQuestion, suggestedQuantity } from "./purchase-price.ts";
import type { VendorLine } from "./vendor-lines.ts";

const acme = { id: "acme", parent: null };

/** One piece from Acme, in euros with cents, of something that costs 8 €. */
function purchaseOf(
  lines: VendorLine[],
  part: Partial<PurchaseQuestion> = {},
  unit = piece,
  bought = unit,
): PurchaseQuestion {
  const quantity = { amount: canonical("1500"), unit: bought };
  return {
    search: { ...searchAmong(lines, { purchaseUnit: unit }), vendor: acme, quantity },
    cost: canonical("8"),
    productUnit: unit,
    currency: "EUR",
    currencyDecimals: 2,
    priceDecimals: 2,
    typedPrice: null,
    ...part,
  };
}

describe("the price of a purchase line", () => {
  const perKilo = [vendorLine("coffee", { price: canonical("6.2"), delayDays: 21 })];

  it("keeps what a gram costs where the workspace keeps more decimals", () => {
    expect(purchasePrice(purchaseOf(perKilo, { priceDecimals: 6 }, kilo, gram)).priceUnit).toBe("0.0062");
    expect(purchasePrice(purchaseOf(perKilo, {}, kilo, gram)).priceUnit).toBe("0.01");
  });

  it("is the vendor's with its discount, and arrives after its delay", () => {
    const lines = [
      vendorLine("usd", { currency: "USD", price: canonical("10.01"), discount: canonical("5"), delayDays: 21 }),
    ];
    expect(purchasePrice(purchaseOf(lines))).toEqual({
      priceUnit: "8.01",
      discount: "5",
      arrival: "2026-07-06",
      from: { kind: "vendor_line", line: "usd" },
    });
  });

  it("is rounded before it is converted to the line's unit", () => {
    const lines = [vendorLine("dozen", { currency: "USD", price: canonical("1.03") })];
    const explanation = emptyPurchaseExplanation();
    const question = purchaseOf(lines, { priceDecimals: 3, search: purchaseOf(lines, {}, dozen, piece).search });
    expect(purchasePrice(question, explanation).priceUnit).toBe("0.069");
    expect(explanation.roundings.map(({ of, result }) => [of, result])).toEqual([
      ["vendor_price", "0.824"],
      ["price", "0.069"],
    ]);
    expect(explanation.vendor.elected).toBe("acme");
  });

  it("is the cost where the vendor has no line that fits", () => {
    const small = [vendorLine("none", { minQuantity: canonical("2000") })];
    const typed = { typedPrice: canonical("7.77") };
    expect(purchasePrice(purchaseOf(small, typed))).toEqual({
      priceUnit: "8",
      discount: "0",
      arrival: june15,
      from: { kind: "cost" },
    });
    expect(purchasePrice(purchaseOf([], { currency: "USD" })).priceUnit).toBe("10");
  });

  it("stays as typed where the vendor has no line at all", () => {
    const others = [vendorLine("bolt", { vendor: "bolt" })];
    expect(purchasePrice(purchaseOf(others, { typedPrice: canonical("7.77") }))).toMatchObject({
      priceUnit: "7.77",
      from: { kind: "typed" },
    });
    expect(purchasePrice(purchaseOf(others, { typedPrice: canonical("0") })).from).toEqual({ kind: "cost" });
  });

  it("is a number or a declared refusal, whatever the numbers", () => {
    const declared = [null, "rate.missing", "days.invalid", "vendor_line.invalid"];
    const delays = fc.oneof(fc.integer(), fc.double(), fc.constant(3));
    fc.assert(
      fc.property(
        anyDecimal,
        anyDecimal,
        fc.constantFrom("EUR", "USD", "JPY"),
        delays,
        (price, cost, currency, delayDays) => {
          const lines = [vendorLine("line", { price, currency, delayDays })];
          const code = refusalCode(() => {
            expect(purchasePrice(purchaseOf(lines, { cost }, kilo, gram)).priceUnit).toMatch(/^-?\d+(\.\d+)?$/);
          });
          expect(declared).toContain(code);
        },
      ),
      propertyRuns(),
    );
  });
});

it("suggests the vendor's smallest minimum, else one", () => {
  const lines = [
    vendorLine("ten", { minQuantity: canonical("10") }),
    vendorLine("five", { minQuantity: canonical("5") }),
    vendorLine("two of blue", { minQuantity: canonical("2"), product: "blue chair" }),
    vendorLine("bolt", { vendor: "bolt" }),
  ];
  expect(suggestedQuantity(lines, "acme", "chair")).toBe("5");
  expect(suggestedQuantity(lines, "acme", "blue chair")).toBe("2");
  expect(suggestedQuantity(lines, "bolt", "chair")).toBe("1");
  expect(suggestedQuantity(lines, "nobody", "chair")).toBe("1");
});

describe("a confirmed purchase", () => {
  const purchase = {
    vendor: "bolt",
    currency: "USD",
    price: canonical("2.5"),
    discount: canonical("5"),
    unit: piece,
    purchaseUnit: dozen,
    priceDecimals: 2,
  };

  it("teaches the product a new vendor, last in order", () => {
    expect(learnedVendorLine([vendorLine("acme", { sequence: 4 })], purchase)).toMatchObject({
      vendor: "bolt",
      sequence: 5,
      price: "30",
      discount: "5",
      currency: "USD",
      minQuantity: "1",
      delayDays: 0,
    });
  });

  it("teaches nothing where the vendor is known or the product has many", () => {
    expect(learnedVendorLine([vendorLine("bolt", { vendor: "bolt" })], purchase)).toBeNull();
    const eleven = Array.from({ length: 11 }, (_, index) => vendorLine(`${index}`));
    expect(learnedVendorLine(eleven.slice(1), purchase)).not.toBeNull();
    expect(learnedVendorLine(eleven, purchase)).toBeNull();
  });
});
