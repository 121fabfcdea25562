import type { CalendarDate } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { stepText } from "@trato/domain/money.ts";
import { instalmentsOf, type PaymentTerms } from "@trato/domain/sales/payment-terms.ts";
import type { Instalment } from "@trato/domain/sales/records.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import type { SaleRecord } from "./store.ts";

/** What is due when, counted from the day on which the customer says yes. */
export async function instalmentsOfSale(
  ctx: Context,
  sale: Pick<SaleRecord, "paymentTermsId" | "total" | "untaxed">,
  date: CalendarDate,
): Promise<Instalment[]> {
  const terms = await readTerms(ctx, sale.paymentTermsId);
  const currencyStep = stepText(ctx.workspace.currencyDecimals);
  return instalmentsOf(terms, { date, total: sale.total, untaxed: sale.untaxed, currencyStep });
}

async function readTerms(ctx: Context, id: SaleRecord["paymentTermsId"]): Promise<PaymentTerms> {
  if (!id) return { lines: [] };
  const terms = await own(ctx, "paymentTerms").select("lines").where("id", "=", id).executeTakeFirst();
  if (!terms) throw new Refusal("invalid", "reference.unknown", { path: "paymentTermsId" });
  return { lines: terms.lines as PaymentTerms["lines"] }; // written through PaymentTermsInput only
}
