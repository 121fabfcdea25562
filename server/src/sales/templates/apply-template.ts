import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { addDays } from "@trato/domain/dates.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import { convertedDiscount, convertedPrice } from "@trato/domain/documents/document-currency.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { obstacleToEdit } from "@trato/domain/sales/lifecycle.ts";
import type { ApplyTemplate } from "@trato/domain/sales/templates/template-inputs.ts";
import { lineOfTemplate, type TemplateLine, withOwnGroups } from "@trato/domain/sales/templates/template-lines.ts";
import type { Context } from "../../platform/context.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { lockRow, updateOwn } from "../../platform/rows.ts";
import { rateOf } from "../../products/currencies/rates-that-hold.ts";
import { editSale } from "../edit-sale.ts";
import { priceDayOf } from "../prices/price-terms.ts";
import { linesOf, type SaleRecord } from "../store.ts";
import { getQuotationTemplate } from "./read-templates.ts";

/**
 * A quotation gets the lines of a template, in the place of its own or after them, with its terms, and in their place with its validity and
 * discount, where the template says some. What the template does not say of prices comes from the customer's price list now; what it says is in the workspace's currency,
 * and converted where the quotation is in another one. The quotation keeps from which one it is.
 */
export async function applyTemplate(ctx: Context, { saleId, version, quotationTemplateId, way }: ApplyTemplate) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.edit");
  refuseIf(obstacleToEdit(sale));
  refuseStale(sale, version);
  const template = await usableTemplate(ctx, quotationTemplateId);
  const isWhole = way === "replace";
  const there = (await linesOf(ctx, saleId)).map(({ id }) => id);
  const removed = isWhole ? there.map((id) => ({ id, isRemoved: true as const })) : []; // so that it is an edit
  const inIts = await moneyOf(ctx, sale);
  const discount = inIts.discount(template.discount);
  let after = isWhole ? null : (there.at(-1) ?? null);
  const added = withOwnGroups(template.lines, () => ctx.newId<"choice_groups">()).map((line) => {
    const edit = { id: ctx.newId<"sale_lines">(), set: lineOfTemplate(inIts.line(line)), after };
    after = edit.id;
    return edit;
  });
  if (isWhole || sale.quotationTemplateId === null)
    await updateOwn(ctx, "sales").set({ quotationTemplateId }).where("id", "=", saleId).execute();
  return editSale(ctx, {
    saleId,
    version: sale.version,
    lineEdits: [...removed, ...added],
    ...(template.terms !== null && (isWhole || sale.terms === null) && { terms: template.terms }),
    ...(discount !== null && isWhole && { discount }),
    ...(template.validityDays !== null && isWhole && { validUntil: addDays(ctx.today, template.validityDays) }),
  });
}

/** Prices and amounts that a template says are in the workspace's currency. */
async function moneyOf(ctx: Context, sale: SaleRecord) {
  const rate = await rateOf(ctx, sale.currency, priceDayOf(ctx, sale));
  const { priceDecimals, currencyDecimals } = inCurrency(ctx.workspace, sale.currency);
  const discount = (said: GlobalDiscount | null) => convertedDiscount(said, null, rate, currencyDecimals);
  const line = <Line extends Pick<TemplateLine, "unitPrice" | "sectionDiscount">>(said: Line): Line => {
    const unitPrice =
      said.unitPrice && rate ? convertedPrice(said.unitPrice, null, rate, priceDecimals) : said.unitPrice;
    return { ...said, unitPrice, sectionDiscount: discount(said.sectionDiscount) };
  };
  return { line, discount };
}

/** A template that is offered, all of whose products are sold. */
async function usableTemplate(ctx: Context, quotationTemplateId: ApplyTemplate["quotationTemplateId"]) {
  const template = await getQuotationTemplate(ctx, { quotationTemplateId });
  const { name } = template;
  if (template.isArchived)
    throw new Refusal("conflict", "quotation_template.archived", { path: "quotationTemplateId", name });
  const archived = template.lines.find(({ isArchived }) => isArchived);
  if (archived) {
    const product = archived.productName ?? "";
    throw new Refusal("conflict", "quotation_template.product_archived", { path: "quotationTemplateId", product });
  }
  return template;
}
