import { convertedDiscount } from "@trato/domain/documents/document-currency.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { dayIn, daysBetween } from "@trato/domain/dates.ts";
import type { CreateQuotationTemplate, SaveAsTemplate } from "@trato/domain/sales/templates/template-inputs.ts";
import { type TemplateLine, templateLineOf, validityDaysOf } from "@trato/domain/sales/templates/template-lines.ts";
import type { QuotationTemplate } from "@trato/domain/sales/templates/template-records.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, insertOwn, own } from "../../platform/rows.ts";
import { convertTyped, saidRateOf } from "../../documents/money/document-money.ts";
import { readLineSources } from "../line-sources.ts";
import { lineOf } from "../edit-lines.ts";
import { discountOf, linesOf } from "../store.ts";
import { completeTemplateLines, keepTemplateLines } from "./keep-template-lines.ts";
import { getQuotationTemplate } from "./read-templates.ts";

/** A new template of quotations. */
export async function createQuotationTemplate(
  ctx: Context,
  input: CreateQuotationTemplate,
): Promise<QuotationTemplate> {
  authorize(ctx, "quotationTemplate.edit");
  return keepTemplate(ctx, input, await completeTemplateLines(ctx, input.lines));
}

/**
 * A template with what a quotation or order says: its lines with what is only offered, discounts, terms and how long it was valid. Prices stay
 * the list's unless they were typed; amounts are the workspace's currency's.
 */
export async function saveAsTemplate(ctx: Context, { saleId, ...named }: SaveAsTemplate): Promise<QuotationTemplate> {
  authorize(ctx, "quotationTemplate.edit");
  const sale = found(await own(ctx, "sales").selectAll().where("id", "=", saleId).executeTakeFirst());
  const said = (await linesOf(ctx, saleId)).map(lineOf);
  const inOwn = { ...sale, currency: ctx.workspace.currency, exchangeRate: null };
  const lines = sale.exchangeRate === null ? said : convertTyped(ctx, said, sale, inOwn);
  const { products } = await readLineSources(ctx, lines, inOwn.currency);
  const { validUntil, createdAt, terms } = sale;
  const days = validUntil === null ? null : daysBetween(dayIn(ctx.workspace.timeZone, createdAt), validUntil);
  const kept = lines.map((line) =>
    templateLineOf(line, (line.productId && products.get(line.productId)?.name) ?? null),
  );
  const discount = convertedDiscount(discountOf(sale), saidRateOf(sale), null, ctx.workspace.currencyDecimals);
  return keepTemplate(ctx, { ...named, terms, validityDays: validityDaysOf(days), discount }, kept);
}

type Fields = Omit<CreateQuotationTemplate, "lines">;

async function keepTemplate(ctx: Context, input: Fields, lines: TemplateLine[]): Promise<QuotationTemplate> {
  const { id = ctx.newId<"quotation_templates">(), name } = input;
  const { salesType = null, terms = null, validityDays = null, discount = null } = input;
  await refuseTakenName(ctx, { id, name });
  const fields = { name, salesType, terms, validityDays, discount };
  const kept = { ...fields, discount: discount && JSON.stringify(discount) };
  await insertOwn(ctx, "quotationTemplates", { ...kept, id, createdAt: ctx.now }).execute();
  await keepTemplateLines(ctx, id, lines);
  tellOthers(ctx, "setting", id, 1);
  const after = { ...fields, lines, version: 1 };
  await recordInDiary(ctx, "quotation_template.created", { kind: "setting", id }, { after });
  return getQuotationTemplate(ctx, { quotationTemplateId: id });
}

export async function refuseTakenName(ctx: Context, { id, name }: Pick<QuotationTemplate, "id" | "name">) {
  const taken = await own(ctx, "quotationTemplates")
    .select("id")
    .where("name", "=", name)
    .where("id", "<>", id)
    .executeTakeFirst();
  if (taken) throw new Refusal("conflict", "quotation_template.name_taken", { path: "name", name });
}
