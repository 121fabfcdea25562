import { type Decimal, exact, sum, toText } from "../decimal.ts";
import { isOrder, isQuotation, type SaleState } from "../sales/lifecycle.ts";

type Summed = { state: SaleState; currency: string; untaxed: Decimal };

/** What is offered and what is ordered, before taxes, of the documents in one currency; cancelled ones count for nothing. */
export function sumsOfSales(sales: readonly Summed[], currency: string): { quoted: Decimal; ordered: Decimal } {
  const inCurrency = sales.filter((sale) => sale.currency === currency);
  return { quoted: untaxedOf(inCurrency.filter(isQuotation)), ordered: untaxedOf(inCurrency.filter(isOrder)) };
}

const untaxedOf = (sales: readonly Summed[]): Decimal => toText(sum(sales.map((sale) => exact(sale.untaxed))));
