import { compare, type Decimal, exact } from "@trato/domain/decimal.ts";
import type { CustomerChoice } from "@trato/domain/documents/choices/customer-choice.ts";
import { companyAmountsOf } from "@trato/domain/documents/document-currency.ts";
import { amountsOf, documentTotals } from "@trato/domain/documents/totals.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { touchedLines } from "../../../documents/merge-lines.ts";
import type { Context } from "../../../platform/context.ts";
import { recordInDiary } from "../../../platform/diary.ts";
import { updateOwn } from "../../../platform/rows.ts";
import { instalmentsOfSale } from "../../instalments-of-sale.ts";
import { keepSaleLines } from "../../margins/keep-margin.ts";
import { saidRateOf } from "../../../documents/money/document-money.ts";
import { discountOf, type SaleRecord } from "../../store.ts";
import { readChosenLines } from "./chosen-lines.ts";

/** What the customer accepts: what he wants of what he was offered, and what he was shown that it comes to. */
type Accepted = { choices?: readonly CustomerChoice[] | undefined; total?: Decimal | undefined };

/**
 * The document says what the customer chose from now on, at the prices that he was offered; its link goes on to lead to it. The caller
 * holds it locked. Answers the document as it is then; refuses a total that is not the one which he was shown.
 */
export async function keepChosen(
  ctx: Context,
  sale: SaleRecord,
  { choices = [], total }: Accepted,
): Promise<SaleRecord> {
  if (choices.length === 0) {
    refuseOtherTotal(sale.total, total);
    return sale;
  }
  const { kept, lines, rules, choices: chosen } = await readChosenLines(ctx, sale, choices);
  if (total === undefined) throw new Refusal("invalid", "choice.total_missing", { path: "total" });
  const touched = touchedLines(kept, lines);
  const discount = discountOf(sale);
  const { totals, lines: costed } = documentTotals(lines, rules, discount);
  refuseOtherTotal(touched ? totals.total : sale.total, total);
  await updateOwn(ctx, "saleSendings")
    .set({ choices: JSON.stringify(chosen), chosenAt: ctx.now })
    .where("saleId", "=", sale.id)
    .where("sentVersion", "=", sale.sentVersion)
    .execute();
  if (!touched) return sale;

  const rate = { said: saidRateOf(sale), decimals: ctx.workspace.currencyDecimals };
  const amounts = { ...amountsOf(totals), ...companyAmountsOf(lines, rules, rate, discount) };
  const after = { ...sale, ...amounts };
  const instalments = JSON.stringify(await instalmentsOfSale(ctx, after, ctx.today));
  // no other version: what the customer accepts is what his link leads to
  await updateOwn(ctx, "sales")
    .set({ ...amounts, totals: JSON.stringify(totals), instalments })
    .where("id", "=", sale.id)
    .execute();
  await keepSaleLines(ctx, sale.id, costed);
  const subject = { kind: "sale", id: sale.id } as const; // one of the subjects
  const version = sale.version + 1; // the order’s
  const told = { before: { ...sale, lines: touched.before }, after: { ...after, lines: touched.after, version } };
  await recordInDiary(ctx, "sale.chosen", subject, told);
  return after;
}

function refuseOtherTotal(is: Decimal, shown: Decimal | undefined): void {
  if (shown !== undefined && compare(exact(is), exact(shown)) !== 0)
    throw new Refusal("conflict", "choice.other_total");
}
