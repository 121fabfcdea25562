import { companyAmountsOf } from "@trato/domain/documents/document-currency.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import { amountsOf, documentTotals } from "@trato/domain/documents/totals.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import { obstacleToEdit } from "@trato/domain/sales/lifecycle.ts";
import type { OneVersion, TakeUpVersion } from "@trato/domain/sales/versions/version-inputs.ts";
import type { TakenUp } from "@trato/domain/sales/versions/version-records.ts";
import { touchedLines } from "../../documents/merge-lines.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, lockRow, own, writeRow } from "../../platform/rows.ts";
import { lineOf } from "../edit-lines.ts";
import { getSale } from "../get-sale.ts";
import { keepSaleLines } from "../margins/keep-margin.ts";
import { revokeAllShares } from "../portal/shares/read-shares.ts";
import { saidRateOf } from "../../documents/money/document-money.ts";
import { linesOf, tellHistories } from "../store.ts";
import { obstacleOfForgotten } from "./forgotten.ts";
import { whatIsStillThere } from "./still-there.ts";
import { keptDraft, type VersionDraft } from "./version-draft.ts";

/**
 * The quotation says again what a version of it said: its lines with their prices of then, terms, days and addresses, for its maker to
 * go on with and send. The versions stay as they are. What is no longer there is left out and told.
 */
export async function takeUpVersion(ctx: Context, { saleId, number, version }: TakeUpVersion): Promise<TakenUp> {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.edit");
  refuseStale(sale, version);
  refuseIf(obstacleToEdit(sale));
  const draft = await draftOfVersion(ctx, { saleId, number });
  const { header, lines, rules, notTakenUp } = await whatIsStillThere(ctx, sale, draft);

  const kept = await linesOf(ctx, saleId);
  const discount = header.discount as GlobalDiscount | null; // kept as it was asked for
  const { totals, lines: costed } = documentTotals(lines, rules, discount);
  const rate = { said: saidRateOf(header), decimals: ctx.workspace.currencyDecimals };
  const amounts = { ...amountsOf(totals), ...companyAmountsOf(lines, rules, rate, discount) };
  await writeRow(ctx, "sales", sale, {
    ...header,
    ...amounts,
    discount: json(header.discount),
    paymentAsked: json(header.paymentAsked ?? null),
    fiscalNote: json(header.fiscalNote),
    totals: JSON.stringify(totals),
  });
  await keepSaleLines(ctx, saleId, costed);
  if (header.customerId !== sale.customerId) await revokeAllShares(ctx, saleId);

  tellHistories(ctx, sale);
  tellOthers(ctx, "sale", saleId, sale.version + 1);
  const touched = touchedLines(kept.map(lineOf), lines);
  const before = { ...sale, lines: touched?.before ?? [] };
  const after = { ...sale, ...header, ...amounts, lines: touched?.after ?? [], version: sale.version + 1 };
  await recordInDiary(ctx, "sale.version_taken_up", { kind: "sale", id: saleId }, { before, after });
  return { ...(await getSale(ctx, { saleId })), notTakenUp };
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

async function draftOfVersion(ctx: Context, { saleId, number }: OneVersion): Promise<VersionDraft> {
  const taken = own(ctx, "saleVersions").select(["draft", "content"]);
  const version = found(await taken.where("saleId", "=", saleId).where("number", "=", number).executeTakeFirst());
  refuseIf(version.content === null ? obstacleOfForgotten() : null);
  return keptDraft(version.draft);
}
