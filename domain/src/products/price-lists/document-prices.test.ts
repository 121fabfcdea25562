import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../../dates.ts";
import { canonical } from "../../decimal.ts";
import type { Unit } from "../units.ts";
import { listedPrice, openBook, type PricingTerms } from "./document-prices.ts";
import type { BookedList, BookedProduct, KeptRule, PriceBookRecord } from "./price-list-records.ts";

const n = canonical;
const day = (text: string) => text as CalendarDate;
const id = (text: string) => text as never; // an id of whichever table

const unit = (ratio: string): Unit => ({
  dimension: "quantity",
  relation: ratio === "1" ? "reference" : "bigger",
  ratio: n(ratio),
  rounding: n("1"),
});
const units = new Map([
  ["piece", unit("1")],
  ["dozen", unit("12")],
]);

const less = (discount: string, part: Partial<KeptRule> = {}): KeptRule => ({
  id: id(`${discount} % less`),
  productId: null,
  familyId: null,
  categoryId: null,
  minQuantity: n("0"),
  startsOn: null,
  endsOn: null,
  making: "percentage",
  price: null,
  discount: n(discount),
  base: "list_price",
  baseListId: null,
  roundTo: null,
  surcharge: null,
  minMargin: null,
  maxMargin: null,
  ...part,
});

const screw: BookedProduct = {
  id: id("screw"),
  familyId: null,
  categoryId: null,
  unitId: id("piece"),
  listPrice: n("19.99"),
  cost: n("10"),
};

function bookOf(rules: KeptRule[], part: Partial<BookedList> = {}, more: Partial<PriceBookRecord> = {}) {
  const list: BookedList = { id: id("list"), currency: "EUR", showsDiscount: false, rules, ...part };
  const record = { lists: [list], categories: [], rates: [], products: [screw], ...more };
  return openBook(record, units, { companyCurrency: "EUR", priceDecimals: 2, currencyDecimals: 2 });
}

const terms: PricingTerms = { priceListId: id("list"), currency: "EUR", day: day("2026-03-03") };
const one = { productId: "screw", unitId: "piece", quantity: n("1") };

describe("the price of a line", () => {
  test("that starts from a cost which is not to be seen is not made, and any other one is", () => {
    const unseen = { products: [{ ...screw, cost: null }] };
    const onCost = less("-40", { base: "cost" });
    expect(listedPrice(bookOf([onCost], { showsDiscount: true }), terms, one)).toMatchObject({ unitPrice: "14" });
    expect(() => listedPrice(bookOf([onCost], {}, unseen), terms, one)).toThrow("price.on_hidden_cost");
    expect(listedPrice(bookOf([less("10")], {}, unseen), terms, one)).toMatchObject({ unitPrice: "17.99" });
  });

  test("without a list is the product's, with all its decimals", () => {
    expect(listedPrice(bookOf([]), { ...terms, priceListId: null }, one)).toEqual({
      unitPrice: "19.99",
      discount: "0",
      rule: null,
    });
    const thirds = bookOf([], {}, { products: [{ ...screw, listPrice: n("0.333333") }] });
    expect(listedPrice(thirds, terms, { ...one, unitId: "dozen" })).toMatchObject({
      unitPrice: "3.999996",
      rule: null,
    });
  });

  test("that a rule made has the workspace's decimals", () => {
    expect(listedPrice(bookOf([less("10")]), terms, one)).toEqual({
      unitPrice: "17.99",
      discount: "0",
      rule: "10 % less",
    });
  });

  test("is shown with its discount where the list says so", () => {
    const shown = bookOf([less("10")], { showsDiscount: true });
    expect(listedPrice(shown, terms, one)).toMatchObject({ unitPrice: "19.99", discount: "10" });
  });

  test("follows quantity, unit and day", () => {
    const spring = less("50", { startsOn: day("2026-03-03"), endsOn: day("2026-03-03") });
    const many = less("20", { minQuantity: n("12") });
    const open = bookOf([less("10"), many, spring]);
    expect(listedPrice(open, { ...terms, day: day("2026-03-02") }, one)?.rule).toBe("10 % less");
    expect(listedPrice(open, terms, one)?.rule).toBe("50 % less");
    expect(listedPrice(open, terms, { ...one, unitId: "dozen" })).toMatchObject({
      unitPrice: "191.9",
      rule: "20 % less",
    });
  });

  test("is in the document's currency by the day's rate, and refused without one", () => {
    const fixed = less("0", { making: "fixed", price: n("22"), discount: null, base: null });
    const rates = [
      { currency: "USD", day: day("2026-01-01"), rate: n("1.1"), isInverse: false, source: "hand" as const },
    ];
    expect(listedPrice(bookOf([fixed], { currency: "USD" }, { rates }), terms, one)?.unitPrice).toBe("20");
    expect(() => listedPrice(bookOf([fixed], { currency: "USD" }), terms, one)).toThrow("rate.missing");
    const inDollars = { ...terms, currency: "USD" };
    expect(listedPrice(bookOf([fixed], { currency: "USD" }), inDollars, one)?.unitPrice).toBe("22");
  });

  test("without a list is the product's by the day's rate, with the decimals of the currency", () => {
    const rates = [
      { currency: "USD", day: day("2026-01-01"), rate: n("0.9"), isInverse: true, source: "hand" as const },
      { currency: "JPY", day: day("2026-01-01"), rate: n("160.27"), isInverse: false, source: "hand" as const },
    ];
    const priced = (currency: string, unitId = "piece") =>
      listedPrice(bookOf([], {}, { rates }), { ...terms, priceListId: null, currency }, { ...one, unitId })?.unitPrice;
    expect(priced("USD")).toBe("22.21");
    expect(priced("JPY")).toBe("3204");
    expect(priced("JPY", "dozen")).toBe("38446");
    expect(() => priced("GBP")).toThrow("rate.missing");
  });

  test("is not known of what is not in the book", () => {
    expect(listedPrice(bookOf([]), terms, { ...one, productId: "nail" })).toBeNull();
    expect(listedPrice(bookOf([]), terms, { ...one, unitId: "barrel" })).toBeNull();
    expect(listedPrice(bookOf([]), { ...terms, priceListId: id("other") }, one)).toBeNull();
  });
});
