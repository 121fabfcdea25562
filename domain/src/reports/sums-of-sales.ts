import { type Decimal, exact, sum, toText } from "../decimal.ts";
import { isOrder, isQuotation, type SaleState } from "../sales/lifecycle.ts";

type Summed = { state: SaleState; companyUntaxed: Decimal };

/** What is offered and what is ordered, before taxes, in the workspace's currency; cancelled documents count for nothing. */
export function sumsOfSales(sales: readonly Summed[]): { quoted: Decimal; ordered: Decimal } {
  return { quoted: untaxedOf(sales.filter(isQuotation)), ordered: untaxedOf(sales.filter(isOrder)) };
}

const untaxedOf = (sales: readonly Summed[]): Decimal => toText(sum(sales.map((sale) => exact(sale.companyUntaxed))));
