import type { Decimal } from "@trato/domain/decimal.ts";
import { chosenLines, type CustomerChoice, obstacleToChoose } from "@trato/domain/documents/choices/customer-choice.ts";
import { linesForCustomer } from "@trato/domain/documents/sections/lines-in-sight.ts";
import { customerLines } from "@trato/domain/documents/sections/customer-lines.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import { documentTotals, type LineCost } from "@trato/domain/documents/totals.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import type { Id } from "@trato/domain/ids.ts";
import { amountText } from "@trato/domain/money.ts";
import type { TotalsRules } from "@trato/domain/products/totals/totals-rules.ts";
import type { Choosing } from "@trato/domain/sales/portal/choosing.ts";
import { touchedLines } from "../../../documents/merge-lines.ts";
import { readTotalsRules } from "../../../documents/read-totals-rules.ts";
import type { Context } from "../../../platform/context.ts";
import { found, own } from "../../../platform/rows.ts";
import type { CompleteLine } from "../../complete-lines.ts";
import { lineOf } from "../../edit-lines.ts";
import { instalmentsOfSale } from "../../instalments-of-sale.ts";
import { discountOf, linesOf, type SaleRecord } from "../../store.ts";

type Amounts = Pick<CompleteLine, "id" | "kind" | "quantity" | "choice" | "hidesLines"> & Omit<LineCost, "tax">;
type Summed = { lines: readonly Amounts[]; totals: DocumentTotals };
type Held = { saleId: Id<"sales">; version: number };

/** What the customer may choose of his offer: what he has chosen so far, and what all of it comes to with that. */
export async function readChoosing(ctx: Context, { saleId, version }: Held): Promise<Choosing> {
  const [record, records, kept] = await Promise.all([
    own(ctx, "sales").selectAll().where("id", "=", saleId).executeTakeFirst(),
    linesOf(ctx, saleId),
    readChoices(ctx, { saleId, version }),
  ]);
  const sale = found(record);
  const rules = await readTotalsRules(ctx, sale.currency);
  const offered = records.map(lineOf);
  const choices = obstacleToChoose(offered, kept) ? [] : kept;
  const chosen = chosenLines(offered, choices);
  const { lines, totals }: Summed = touchedLines(offered, chosen)
    ? documentTotals(chosen, rules, discountOf(sale))
    : { lines: records, totals: sale.totals as DocumentTotals }; // as it was sent, whatever its taxes are by now
  const { currencyDecimals } = inCurrency(ctx.workspace, sale.currency);
  const amount = (value: Decimal) => amountText(value, currencyDecimals);
  const { untaxed, total } = totals;
  const instalments = await instalmentsOfSale(ctx, { ...sale, untaxed, total, companyTotal: null }, ctx.today);
  return {
    choices: [...choices],
    lines: customerLines(lines).map(({ id, quantity, choice, subtotal, total: whole }) => ({
      id,
      quantity,
      choice,
      subtotal: amount(subtotal),
      total: amount(whole),
    })),
    totals,
    instalments: instalments.map(({ companyAmount: _, ...part }) => part),
    sums:
      linesForCustomer(offered).length === offered.length && offered.every(({ shares }) => shares.length === 0)
        ? sumsOf(ctx, sale, offered, rules)
        : null,
  };
}

/** What the customer chose last of this version of the offer, also where it was sent once more. */
async function readChoices(ctx: Context, { saleId, version }: Held): Promise<readonly CustomerChoice[]> {
  const alike = own(ctx, "saleSendings").select("number").where("saleId", "=", saleId);
  const last = await own(ctx, "saleSendings")
    .select("choices")
    .where("saleId", "=", saleId)
    .where("chosenAt", "is not", null)
    .where("number", "=", alike.where("sentVersion", "=", version))
    .orderBy("chosenAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return (last?.choices ?? []) as CustomerChoice[]; // written by chooseFromOffer
}

/** How it is added up, with the taxes that its lines bear and no others. */
function sumsOf(
  ctx: Context,
  sale: SaleRecord,
  lines: readonly CompleteLine[],
  { catalogue, groups }: TotalsRules,
): Choosing["sums"] {
  const ids = new Set(lines.flatMap(({ taxIds }) => taxIds));
  for (const id of ids) for (const child of catalogue.get(id)?.definition.children ?? []) ids.add(child); // a set grows while it is gone through
  const taxes = [...ids].flatMap((id) => catalogue.get(id)?.definition ?? []);
  const named = new Set(taxes.map(({ group }) => group));
  return {
    taxes: taxes.map((tax) => ({
      id: tax.id,
      name: tax.name,
      amountKind: tax.amountKind,
      amount: tax.amount,
      priceIncluded: tax.priceIncluded,
      includeBase: tax.includeBase,
      isBaseAffected: tax.isBaseAffected,
      reverseCharge: tax.reverseCharge,
      sequence: tax.sequence,
      group: tax.group,
      children: [...tax.children],
    })),
    taxGroups: [...groups.values()]
      .filter(({ id }) => named.has(id))
      .map(({ id, name, sequence, precedingSubtotal }) => ({ id, name, sequence, precedingSubtotal })),
    roundingMethod: ctx.workspace.roundingMethod,
    discount: discountOf(sale),
    lines: lines.map(({ id, taxIds, sectionDiscount }) => ({ id, taxIds, sectionDiscount })),
  };
}
