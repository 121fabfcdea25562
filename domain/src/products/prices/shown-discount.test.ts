import { describe, expect, test } from "vitest";
import { bookOf, cost, fixed, formula, less, list, product, question, rule } from "../../../test/price-lists.ts";
import type { CalendarDate } from "../../dates.ts";
import { canonical, toText } from "../../decimal.ts";
import type { PriceBookInput, PriceList } from "./price-book.ts";
import { priceProduct } from "./price-lists.ts";
import type { PriceBase, PriceMaking } from "./price-rules.ts";
import { shownPrice } from "./shown-discount.ts";

const onList = (id: string): PriceBase => ({ from: "list", list: id });
const one = (id: string, making: PriceMaking, currency?: string): PriceList =>
  list(id, [rule(`of ${id}`, making)], currency);

function shown(
  lists: PriceList[],
  part: { listPrice?: string; rates?: PriceBookInput["rates"]; hidesCost?: boolean } = {},
): string | null {
  const book = bookOf(lists, part.rates ? { rates: part.rates } : {});
  const asked = question({ product: product({ listPrice: canonical(part.listPrice ?? "100") }) });
  const found = shownPrice(book, priceProduct(book, asked), asked, part.hidesCost);
  return found && `${toText(found.before)} less ${toText(found.discount)} %`;
}

describe("of a chair for 100 (cost 60) is shown (R-612, R-806)", () => {
  test.each<[string, PriceList[], string | null]>([
    ["one percentage", [one("a", less("10"))], "100 less 10 %"],
    ["one percentage of the cost", [one("a", less("10", cost))], "60 less 10 %"],
    ["10 % over 20 % as 28 %", [one("a", less("10", onList("b"))), one("b", less("20"))], "100 less 28 %"],
    [
      "three of them down to the deepest",
      [one("a", less("50", onList("b"))), one("b", less("50", onList("c"))), one("c", less("50"))],
      "100 less 87.5 %",
    ],
    [
      "down to a fixed price and no further",
      [one("a", less("10", onList("b"))), one("b", fixed("50"))],
      "50 less 10 %",
    ],
    [
      "down to a formula and no further",
      [one("a", less("10", onList("b"))), one("b", formula({ discount: canonical("20") }))],
      "80 less 10 %",
    ],
    ["down to a list without rules", [one("a", less("10", onList("b"))), list("b", [])], "100 less 10 %"],
    ["a surcharge inside the price", [one("a", less("-10"))], "110 less 0 %"],
    [
      "a surcharge over a discount that is greater",
      [one("a", less("-10", onList("b"))), one("b", less("20"))],
      "100 less 12 %",
    ],
    ["nothing of a fixed price", [one("a", fixed("50"))], null],
    ["nothing of a formula", [one("a", formula({ discount: canonical("10") }))], null],
    ["nothing without a rule", [list("a", [])], null],
  ])("%s", (_, lists, expected) => {
    expect(shown(lists)).toBe(expected);
  });
});

test("where costs are not shown, a share of the cost is a price alone, and one of its price goes down to that", () => {
  const onCost = one("b", less("10", cost));
  expect(shown([one("a", less("10", cost))], { hidesCost: true })).toBeNull();
  expect(shown([one("a", less("50", onList("b"))), onCost], { hidesCost: true })).toBe("54 less 50 %");
  expect(shown([one("a", less("10"))], { hidesCost: true })).toBe("100 less 10 %");
});

test("of nothing no discount is shown, though the rule says 10 %", () => {
  expect(shown([one("a", less("10"))], { listPrice: "0" })).toBe("0 less 0 %");
});

test("of what is credited no discount is shown: it would have the other sign", () => {
  expect(shown([one("a", less("10"))], { listPrice: "-100" })).toBe("-90 less 0 %");
});

test("the price before discount is told in the currency of the list that was asked", () => {
  const usd: [CalendarDate, ReturnType<typeof canonical>] = ["2026-01-01" as CalendarDate, canonical("1.25")]; // a day
  const rates = { companyCurrency: "EUR", rates: { USD: [usd] } };
  const lists = [one("a", less("10", onList("b"))), one("b", less("20"), "USD")];
  expect(shown(lists, { rates })).toBe("100 less 28 %");
});
