import type { CalendarDate } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { stepText } from "@trato/domain/money.ts";
import { withEarlyDiscount } from "@trato/domain/sales/early-discount.ts";
import { instalmentsInCompanyCurrency, instalmentsOf, type PaymentTerms } from "@trato/domain/sales/payment-terms.ts";
import type { Instalment } from "@trato/domain/sales/records.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import type { SaleRecord } from "./store.ts";

/** What is due when, of a document in another currency also in the workspace's, counted from the day on which the customer says yes. */
export async function instalmentsOfSale(
  ctx: Context,
  sale: Pick<SaleRecord, "paymentTermsId" | "total" | "untaxed" | "currency" | "companyTotal">,
  date: CalendarDate,
): Promise<Instalment[]> {
  const terms = await termsOfSale(ctx, sale.paymentTermsId);
  const { total, untaxed, companyTotal } = sale;
  const currencyStep = stepText(inCurrency(ctx.workspace, sale.currency).currencyDecimals);
  const document = { date, total, untaxed, currencyStep };
  if (companyTotal === null) return withEarlyDiscount(instalmentsOf(terms, document), terms, document);
  const company = { total: companyTotal, currencyStep: stepText(ctx.workspace.currencyDecimals) };
  return withEarlyDiscount(instalmentsInCompanyCurrency(terms, document, company), terms, document);
}

/** The terms by which a document is paid: at once, where it says none. */
export async function termsOfSale(ctx: Context, id: SaleRecord["paymentTermsId"]): Promise<PaymentTerms> {
  if (!id) return { lines: [] };
  const terms = await own(ctx, "paymentTerms")
    .select(["lines", "earlyDiscount"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!terms) throw new Refusal("invalid", "reference.unknown", { path: "paymentTermsId" });
  return terms as PaymentTerms; // written through PaymentTermsInput only
}
