import { canonical } from "../src/decimal.ts";
import { linePrice } from "../src/products/prices/line-price.ts";
import { totalsOf } from "../src/products/totals/totals.ts";
import { bookOf, formula, less, list, product, question, rule } from "../test/price-lists.ts";
import { rulesWith, tax, taxId } from "../test/taxes.ts";

const storage = { showDiscount: true, priceDecimals: 4, discountDecimals: 2 };

/** A list with twenty rules, as a shop keeps them: by product, by quantity, and one for everything. */
function shopBook() {
  const products = Array.from({ length: 10 }, (_, i) => {
    return rule(`p${i}`, less(String(i + 5)), { scope: { level: "product", product: `product ${i}` } });
  });
  const quantities = Array.from({ length: 9 }, (_, i) => {
    return rule(`q${i}`, formula({ discount: canonical(String(i)), surcharge: canonical("0.05") }), {
      minQuantity: canonical(String((i + 1) * 5)),
    });
  });
  return bookOf([list("a", [...products, ...quantities, rule("all", less("1"))])]);
}

/** Seconds to price and tax that many order lines, in orders of ten lines with two taxes each. */
export function measureOrderLines(count = 100_000, linesInOrder = 10): number {
  const book = shopBook();
  const taxes = [tax("iva21", "21"), tax("re52", "5.2", { sequence: 20 })];
  const rules = rulesWith(taxes, { precisions: { price: 4, quantity: 2, discount: 2 } });
  const taxIds = [taxId("iva21"), taxId("re52")];
  const products = Array.from({ length: 500 }, (_, i) => {
    return product({
      id: `product ${i}`,
      listPrice: canonical(`${10 + (i % 90)}.${String(i % 100).padStart(2, "0")}`),
    });
  });
  const started = performance.now();
  for (let first = 0; first < count; first += linesInOrder) {
    const lines = Array.from({ length: Math.min(linesInOrder, count - first) }, (_, i) => {
      const asked = products[(first + i) % products.length]!;
      const quantity = canonical(String(1 + ((first + i * 7) % 60)));
      const { priceUnit, discount } = linePrice(
        book,
        question({ product: asked, unit: asked.unit, quantity }),
        storage,
      );
      return { quantity, unitPrice: priceUnit, discount, taxIds };
    });
    totalsOf(lines, rules);
  }
  return (performance.now() - started) / 1000;
}
