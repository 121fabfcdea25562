import { describe, expect, it } from "vitest";
import {
  bookOf,
  cost,
  dozen,
  fixed,
  formula,
  gram,
  kilo,
  less,
  list,
  piece,
  product,
  question,
  rule,
} from "../../../test/price-lists.ts";
import { refusalCode } from "../../../test/refusal-code.ts";
import type { CalendarDate, Moment } from "../../dates.ts";
import { canonical, toText } from "../../decimal.ts";
import { customerPriceList } from "./customer-price-list.ts";
import { linePrice, type LinePriceExplanation } from "./line-price.ts";
import type { PriceBook } from "./price-book.ts";
import { priceProduct, type PriceQuestion, type StageExplanation } from "./price-lists.ts";
import type { PriceRule } from "./price-rules.ts";
import type { QuantityRounding } from "../units.ts";

const june: Partial<PriceRule> = {
  from: "2026-06-01T00:00:00Z" as Moment,
  until: "2026-06-30T23:59:59Z" as Moment,
};
const fine = { showDiscount: true, priceDecimals: 6, discountDecimals: 2 };
const coarse = { showDiscount: false, priceDecimals: 2, discountDecimals: 2 };

const priceOf = (book: PriceBook, asked: PriceQuestion = question()) => toText(priceProduct(book, asked).price);

describe("the rule that makes the price", () => {
  it("is a dated one before an undated one that was made later", () => {
    const rules = [rule("promotion", fixed("50"), june), rule("usual", fixed("75"))];
    expect(priceOf(bookOf([list("a", rules)]))).toBe("50");
    expect(priceOf(bookOf([list("a", rules)], {}, { ties: "newest_first" }))).toBe("75");
  });

  it("holds on its first and its last moment", () => {
    const book = bookOf([list("a", [rule("usual", fixed("75")), rule("promotion", fixed("50"), june)])]);
    const at = (moment: string) => priceOf(book, question({ moment: moment as Moment }));
    expect(at("2026-05-31T23:59:59.999Z")).toBe("75");
    expect(at("2026-06-01T00:00:00Z")).toBe("50");
    expect(at("2026-06-01T01:30:00+02:00")).toBe("75");
    expect(at("2026-06-30T23:59:59Z")).toBe("50");
    expect(at("2026-06-30T23:59:59.001Z")).toBe("75");
  });

  it("is the nearest to the product, then the one with the greatest minimum that is reached", () => {
    const categories = {
      all: { name: "All", parent: null },
      furniture: { name: "Furniture", parent: "all" },
      chairs: { name: "Chairs", parent: "furniture" },
      tables: { name: "Tables", parent: "furniture" },
    };
    const rules = [
      rule("everything", fixed("9")),
      rule("furniture", fixed("8"), { scope: { level: "category", category: "furniture" } }),
      rule("chairs", fixed("7"), { scope: { level: "category", category: "chairs" } }),
      rule("many of all", fixed("6"), { scope: { level: "category", category: "all" }, minQuantity: canonical("10") }),
      rule("tables", fixed("5"), { scope: { level: "category", category: "tables" } }),
      rule("the family", fixed("4"), { scope: { level: "family", family: "chair" } }),
      rule("blue", fixed("3"), { scope: { level: "product", product: "blue chair" } }),
    ];
    const book = bookOf([list("a", rules)], { categories });
    const choose = (asked: PriceQuestion) => priceProduct(book, asked).rule?.id;
    const stool = product({ id: "stool", family: null, category: "chairs" });
    expect(choose(question({ product: product({ id: "blue chair", category: "chairs" }) }))).toBe("blue");
    expect(choose(question({ product: product({ category: "chairs" }) }))).toBe("the family");
    expect(choose(question({ product: stool }))).toBe("chairs");
    expect(choose(question({ product: stool, quantity: canonical("10") }))).toBe("many of all");
    expect(choose(question({ product: product({ family: null }) }))).toBe("everything");
  });

  it("counts the quantity in the product's unit, exactly or rounded up as others do", () => {
    const book = bookOf([list("a", [rule("some", fixed("2"), { minQuantity: canonical("0.5") })])]);
    const coffee = product({ listPrice: canonical("10") }, kilo);
    const ask = (grams: string, quantityRounding: QuantityRounding) => {
      const asked = question({ product: coffee, unit: gram, quantity: canonical(grams), quantityRounding });
      return priceProduct(book, asked).rule?.id;
    };
    expect(["490", "499", "500"].map((grams) => ask(grams, "none"))).toEqual([undefined, undefined, "some"]);
    expect(["490", "499", "500"].map((grams) => ask(grams, "up"))).toEqual([undefined, "some", "some"]);
  });
});

describe("the price", () => {
  it("takes a list on a list on a list, in three currencies", () => {
    const rates = {
      companyCurrency: "EUR",
      rates: {
        USD: [["2026-01-01" as CalendarDate, canonical("1.25")] as const],
        GBP: [["2026-01-01" as CalendarDate, canonical("0.8")] as const],
      },
    };
    const lists = [
      list("a", [rule("r", less("10", { from: "list", list: "b" }))], "USD"),
      list("b", [rule("r", formula({ base: { from: "list", list: "c" }, surcharge: canonical("2") }))], "GBP"),
      list("c", [rule("r", formula({ base: cost, discount: canonical("-50") }))]),
    ];
    // 60 + 50 % = 90 EUR = 72 GBP; + 2 = 74 GBP = 115.625 USD; − 10 % = 104.0625 USD
    expect(priceOf(bookOf(lists, { rates }))).toBe("104.0625");
  });

  it("is kept whole for small units where the workspace keeps more decimals", () => {
    const coffee = product({ listPrice: canonical("12.6") }, kilo);
    const asked = question({ product: coffee, unit: gram, quantity: canonical("250") });
    expect(linePrice(bookOf([list("a", [])]), asked, fine).priceUnit).toBe("0.0126");
    expect(linePrice(bookOf([list("a", [])]), asked, coarse).priceUnit).toBe("0.01");
  });

  it("is asked of no exchange rate that it does not need", () => {
    const inDollars = list("a", [rule("fixed", fixed("80"))], "USD");
    expect(priceOf(bookOf([inDollars]))).toBe("80");
  });

  it("is refused where the exchange rate is missing, and never taken at one to one", () => {
    const inDollars = [list("a", [], "USD")];
    const rates = { companyCurrency: "EUR", rates: { USD: [["2026-06-16", "1.25"]] } } as never;
    expect(refusalCode(() => priceOf(bookOf(inDollars)))).toBe("rate.missing");
    expect(refusalCode(() => priceOf(bookOf(inDollars, { rates })))).toBe("rate.missing");
    expect(priceOf(bookOf(inDollars, { rates }, { missingRate: "earliest_later_or_one" }))).toBe("125");
  });

  it("keeps a margin of nothing as a limit, unlike none", () => {
    const atCost = formula({ base: cost, discount: canonical("20"), minMargin: canonical("0") });
    expect(priceOf(bookOf([list("a", [rule("not below cost", atCost)])]))).toBe("60");
  });
});

const on = (id: string, other: string) => list(id, [rule("r", less("1", { from: "list", list: other }))]);
const chain = (length: number) =>
  Array.from({ length }, (_, index) => (index === 0 ? list("0", []) : on(`${index}`, `${index - 1}`)));

describe("a price list", () => {
  it("is refused where it stands on itself, directly or through others", () => {
    expect(refusalCode(() => bookOf([on("a", "a")]))).toBe("price_list.based_on_itself");
    expect(refusalCode(() => bookOf([on("a", "b"), on("b", "c"), on("c", "a")]))).toBe("price_list.based_on_itself");
    expect(refusalCode(() => bookOf([on("a", "b")]))).toBe("price_list.unknown");
  });

  it("is refused where too many stand on each other", () => {
    expect(refusalCode(() => bookOf(chain(16)))).toBeNull();
    expect(refusalCode(() => bookOf(chain(17)))).toBe("price_list.too_deep");
    expect(refusalCode(() => bookOf(chain(17).toReversed()))).toBe("price_list.too_deep");
  });

  it.each([
    ["price_rule.margins_reversed", rule("r", formula({ minMargin: canonical("2"), maxMargin: canonical("1") }))],
    ["price_rule.step_not_positive", rule("r", formula({ roundTo: canonical("0") }))],
    ["price_rule.ends_before_start", rule("r", fixed("1"), { ...june, until: june.from ?? null })],
    ["category.unknown", rule("r", fixed("1"), { scope: { level: "category", category: "none" } })],
    ["decimal.invalid", rule("r", fixed("1"), { minQuantity: "many" as never })],
    ["moment.invalid", rule("r", fixed("1"), { from: "yesterday" as never })],
  ])("is refused with %s", (code, wrong) => {
    expect(refusalCode(() => bookOf([list("a", [wrong])]))).toBe(code);
  });

  it("is refused over a category that stands inside itself", () => {
    const categories = { a: { name: "A", parent: "b" }, b: { name: "B", parent: "a" } };
    expect(refusalCode(() => bookOf([], { categories }))).toBe("category.inside_itself");
  });
});

describe("the discount that a line shows", () => {
  const twice = [
    list("a", [rule("outer", less("10", { from: "list", list: "b" }))]),
    list("b", [rule("inner", less("20"))]),
  ];

  it("adds up what percentage rules take off each other", () => {
    expect(linePrice(bookOf(twice), question(), fine)).toEqual({
      priceUnit: "100",
      discount: "28",
      rule: "outer",
    });
    expect(linePrice(bookOf(twice), question(), coarse)).toEqual({
      priceUnit: "72",
      discount: "0",
      rule: "outer",
    });
  });

  it("leaves a surcharge in the price", () => {
    const book = bookOf([list("a", [rule("dearer", less("-5"))])]);
    expect(linePrice(book, question(), fine)).toMatchObject({ priceUnit: "105", discount: "0" });
  });

  it("is shown for a negative price that grows by it", () => {
    const book = bookOf([list("a", [rule("more", less("-10"))])]);
    const refund = question({ product: product({ listPrice: canonical("-100") }) });
    expect(linePrice(book, refund, fine)).toMatchObject({ priceUnit: "-100", discount: "-10" });
  });
});

describe("the explanation of a price", () => {
  it("tells the rule, the ones passed over and every step", () => {
    const rules = [
      rule("usual", formula({ discount: canonical("2.5"), roundTo: canonical("5"), surcharge: canonical("-0.01") })),
      rule("spring", fixed("1"), { until: "2026-03-01T00:00:00Z" as Moment }),
      rule("autumn", fixed("1"), { from: "2026-09-01T00:00:00Z" as Moment }),
      rule("many", fixed("1"), { minQuantity: canonical("100") }),
      rule("tables", fixed("1"), { scope: { level: "family", family: "table" } }),
      rule("old", fixed("1"), {}),
    ];
    const told: StageExplanation[] = [];
    priceProduct(bookOf([list("a", [rules[5] as PriceRule, ...rules.slice(0, 5)])]), question({ unit: dozen }), told);
    expect(told).toEqual([
      {
        list: "a",
        currency: "EUR",
        quantity: "12",
        rule: "usual",
        passedOver: [
          { rule: "tables", reason: "for_something_else" },
          { rule: "many", reason: "below_minimum" },
          { rule: "autumn", reason: "not_yet" },
          { rule: "spring", reason: "ended" },
          { rule: "old", reason: "tried_later" },
        ],
        steps: [
          { step: "start", amount: "1200", price: "1200" },
          { step: "discount", amount: "2.5", price: "1170" },
          { step: "round", amount: "5", price: "1170" },
          { step: "surcharge", amount: "-0.01", price: "1169.88" },
        ],
      },
    ]);
  });

  it("tells what storing takes away, and changes nothing", () => {
    const explanation: LinePriceExplanation = { lists: [], roundings: [] };
    const book = bookOf([list("a", [rule("third", less("33.335"))])]);
    expect(linePrice(book, question(), coarse, explanation)).toEqual(linePrice(book, question(), coarse));
    expect(explanation.roundings[0]).toMatchObject({
      of: "price",
      value: "66.665",
      result: "66.67",
      remainder: "-0.005",
    });
    expect(explanation.lists.map((stage) => stage.rule)).toEqual(["third"]);
  });
});

describe("a customer's price list", () => {
  const lists = [
    { id: "iberia", countries: ["ES", "PT"] },
    { id: "public", countries: [] },
    { id: "france", countries: ["FR"] },
  ];
  it.each([
    ["is the own one", { own: "france", country: "ES", configured: null }, "france"],
    ["is that of the country", { own: null, country: "PT", configured: null }, "iberia"],
    ["is the first without countries", { own: "archived", country: "DE", configured: "france" }, "public"],
  ])("%s", (_, known, id) => {
    expect(customerPriceList({ ...known, lists })).toBe(id);
  });

  it("falls back on the configured one, then the first, then none", () => {
    const [iberia, , france] = lists;
    const search = { own: null, country: null, lists: [iberia, france].filter((list) => list !== undefined) };
    expect(customerPriceList({ ...search, configured: "france" })).toBe("france");
    expect(customerPriceList({ ...search, configured: null })).toBe("iberia");
    expect(customerPriceList({ ...search, lists: [], configured: null })).toBeNull();
  });
});

it("prices by the piece what the list knows by the dozen", () => {
  const eggs = product({ listPrice: canonical("3.6") }, dozen);
  expect(priceOf(bookOf([list("a", [])]), question({ product: eggs, unit: piece, quantity: canonical("6") }))).toBe(
    "0.3",
  );
});
