import * as fc from "fast-check";
import { expect, it } from "vitest";
import { anyDecimal, decimals, positiveDecimals } from "../../../test/decimals.ts";
import {
  bookOf,
  cost,
  dozen,
  formula,
  less,
  list,
  listPrice,
  piece,
  product,
  question,
  rule,
} from "../../../test/price-lists.ts";
import { propertyRuns } from "../../../test/property-runs.ts";
import { refusalCode } from "../../../test/refusal-code.ts";
import {
  add,
  canonical,
  compare,
  type Decimal,
  exact,
  isEqual,
  isZero,
  multiply,
  percent,
  roundTo,
  stepOf,
  subtract,
  toText,
} from "../../decimal.ts";
import { linePrice, type LinePriceExplanation } from "./line-price.ts";
import { priceProduct } from "./price-lists.ts";
import type { PriceBase, PriceMaking, PriceRule } from "./price-rules.ts";

const declared = new Set([
  null,
  "decimal.invalid",
  "rate.missing",
  "price_list.based_on_itself",
  "price_rule.margins_reversed",
  "price_rule.step_not_positive",
]);
const number = /^-?\d+(\.\d+)?$/;
const currency = fc.constantFrom("EUR", "USD", "JPY");
const base: fc.Arbitrary<PriceBase> = fc.constantFrom(
  listPrice,
  cost,
  { from: "list", list: "b" } as const,
  {
    from: "list",
    list: "a",
  } as const,
);

const making: fc.Arbitrary<PriceMaking> = fc.oneof(
  fc.record({ kind: fc.constant("fixed" as const), price: anyDecimal }),
  fc.record({ kind: fc.constant("percentage" as const), base, percent: anyDecimal }),
  fc.record({
    kind: fc.constant("formula" as const),
    base,
    discount: anyDecimal,
    roundTo: fc.option(anyDecimal),
    surcharge: anyDecimal,
    minMargin: fc.option(anyDecimal),
    maxMargin: fc.option(anyDecimal),
  }),
);
const rules: fc.Arbitrary<PriceRule[]> = fc.array(
  fc.tuple(making, anyDecimal).map(([making, minQuantity]) => rule("r", making, { minQuantity })),
  { maxLength: 4 },
);
const someUnit = fc.constantFrom(piece, dozen);

it("answers a number or a declared refusal, whatever the lists", () => {
  const rates = { companyCurrency: "EUR", rates: { USD: [["2026-01-01", "1.0837"]] } } as never;
  fc.assert(
    fc.property(
      rules,
      rules,
      currency,
      currency,
      anyDecimal,
      anyDecimal,
      someUnit,
      (a, b, inA, inB, price, quantity, unit) => {
        const code = refusalCode(() => {
          const book = bookOf([list("a", a, inA), list("b", b, inB)], { rates });
          const asked = question({ product: product({ listPrice: price, cost: price }), unit, quantity });
          const line = linePrice(book, asked, { showDiscount: true, priceDecimals: 2, discountDecimals: 2 });
          expect(line.priceUnit).toMatch(number);
          expect(line.discount).toMatch(number);
        });
        expect(declared).toContain(code);
      },
    ),
    propertyRuns(),
  );
});

it("stays within its margins", () => {
  fc.assert(
    fc.property(
      fc.record({ discount: decimals(3, 2), surcharge: decimals(4, 2), roundTo: fc.option(positiveDecimals(2, 2)) }),
      decimals(4, 2),
      decimals(4, 2, false),
      positiveDecimals(5, 2),
      someUnit,
      (parts, minMargin, width, price, unit) => {
        const maxMargin = toText(add(exact(minMargin), exact(width)));
        const book = bookOf([list("a", [rule("r", formula({ ...parts, minMargin, maxMargin }))])]);
        const found = priceProduct(book, question({ product: product({ listPrice: price }), unit }));
        const factor = exact(unit === dozen ? 12 : 1);
        const start = multiply(exact(price), factor);
        expect(compare(found.price, add(start, multiply(exact(minMargin), factor)))).toBeGreaterThanOrEqual(0);
        expect(compare(found.price, add(start, multiply(exact(maxMargin), factor)))).toBeLessThanOrEqual(0);
      },
    ),
    propertyRuns(),
  );
});

it("shows a price and a discount that give the price again", () => {
  fc.assert(
    fc.property(decimals(2, 2, false), decimals(2, 2, false), decimals(5, 2, false), (outer, inner, price) => {
      const lists = [
        list("a", [rule("outer", less(outer, { from: "list", list: "b" }))]),
        list("b", [rule("inner", less(inner))]),
      ];
      const asked = question({ product: product({ listPrice: price }) });
      const book = bookOf(lists);
      const found = priceProduct(book, asked).price;
      const shown = linePrice(book, asked, { showDiscount: true, priceDecimals: 9, discountDecimals: 9 });
      const again = subtract(exact(shown.priceUnit), percent(exact(shown.priceUnit), exact(shown.discount)));
      expect(isEqual(roundTo(again, stepOf(4)), roundTo(found, stepOf(4)))).toBe(true);
    }),
    propertyRuns(),
  );
});

it("is the same price with an explanation, and the explanation ends with it", () => {
  fc.assert(
    fc.property(rules, decimals(5, 2), decimals(4, 2), (rules, price, quantity) => {
      const storage = { showDiscount: false, priceDecimals: 12, discountDecimals: 2 };
      const asked = question({ product: product({ listPrice: price }), quantity });
      const explanation: LinePriceExplanation = { lists: [], roundings: [] };
      const code = refusalCode(() => {
        const book = bookOf([list("a", rules), list("b", [])]);
        const line = linePrice(book, asked, storage, explanation);
        expect(line).toEqual(linePrice(book, asked, storage));
        expect(explanation.lists[0]?.steps.at(-1)?.price).toBe(canonical(line.priceUnit));
      });
      expect(declared).toContain(code);
    }),
    propertyRuns(),
  );
});

it("costs the same per dozen as twelve times per piece, without rounding steps", () => {
  fc.assert(
    fc.property(
      decimals(4, 2),
      decimals(3, 2),
      decimals(4, 2),
      fc.option(decimals(4, 2)),
      (price, discount, surcharge, minMargin) => {
        const book = bookOf([list("a", [rule("r", formula({ discount, surcharge, minMargin }))])]);
        const asked = question({ product: product({ listPrice: price }) });
        const perPiece = priceProduct(book, asked).price;
        const perDozen = priceProduct(book, { ...asked, unit: dozen }).price;
        expect(isZero(subtract(multiply(perPiece, exact(12)), perDozen))).toBe(true);
      },
    ),
    propertyRuns(),
  );
});

it("chooses the same rule however the others are ordered among themselves by level", () => {
  const scopes: PriceRule["scope"][] = [
    { level: "everything" },
    { level: "family", family: "chair" },
    { level: "product", product: "red chair" },
  ];
  const levels = scopes.map((scope, index) => rule(`${index}`, less(`${index}`), { scope }));
  fc.assert(
    fc.property(fc.shuffledSubarray(levels, { minLength: 1 }), (some) => {
      const nearest = Math.max(...some.map(({ id }) => Number(id)));
      expect(priceProduct(bookOf([list("a", some)]), question()).rule?.id).toBe(String(nearest));
    }),
    propertyRuns(),
  );
});

it("refuses a quantity that is no bounded decimal with its name", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!/^-?\d{1,15}(\.\d{1,9})?$/.test(text));
      const ask = () => priceProduct(bookOf([list("a", [])]), question({ quantity: text as Decimal }));
      expect(ask).toThrow(expect.objectContaining({ code: "decimal.invalid", details: { path: "quantity" } }));
    }),
    propertyRuns(),
  );
});
