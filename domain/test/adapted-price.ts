import { type Decimal, parseExact, toText } from "../src/decimal.ts";
import { adaptPrice } from "../src/products/fiscal-positions/tax-mapping.ts";
import type { TaxCatalogue, TaxId } from "../src/products/taxes/taxes.ts";

/** A price as it is kept after other taxes took the place of its own, with as many decimals as a system keeps. */
export function adaptedPrice(
  price: Decimal,
  before: readonly TaxId[],
  after: readonly TaxId[],
  catalogue: TaxCatalogue,
  decimals = 6,
): Decimal {
  return toText(adaptPrice(parseExact(price, "unitPrice"), before, after, catalogue), decimals);
}
