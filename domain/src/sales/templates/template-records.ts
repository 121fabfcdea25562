import * as z from "zod/mini";
import { choices } from "../../documents/choices/choices.ts";
import { SaidDiscount } from "../../documents/discounts/discount-inputs.ts";
import { periods } from "../../documents/recurring/periods.ts";
import { ComboPick } from "../../products/combos/combo-inputs.ts";
import { decimal, id } from "../../schemas.ts";

export const QuotationTemplateLine = z.object({
  kind: z.enum(["product", "section", "note"]),
  productId: z.nullable(id<"products">()),
  /** What it says itself; nothing where it is called as its product is. */
  name: z.nullable(z.string()),
  productName: z.nullable(z.string()),
  quantity: decimal(),
  unitId: z.nullable(id<"units">()),
  unitName: z.nullable(z.string()),
  /** Nothing where it is the list's when the template is used. */
  unitPrice: z.nullable(decimal()),
  discount: z.nullable(decimal()),
  sectionDiscount: z.nullable(SaidDiscount),
  hidesLines: z.boolean(),
  choice: z.enum(choices),
  choiceGroup: z.nullable(id<"choice_groups">()),
  period: z.enum(periods),
  picks: z.array(ComboPick),
  /** Whether its product is no longer sold: then the template cannot be used. */
  isArchived: z.boolean(),
});
export type QuotationTemplateLine = z.output<typeof QuotationTemplateLine>;

const template = {
  id: id<"quotation_templates">(),
  name: z.string(),
  salesType: z.nullable(z.string()),
  terms: z.nullable(z.string()),
  validityDays: z.nullable(z.int()),
  /** On the whole. */
  discount: z.nullable(SaidDiscount),
  isArchived: z.boolean(),
  version: z.int(),
};

export const QuotationTemplateRow = z.object({
  ...template,
  /** How many products are on it. */
  products: z.int(),
  /** Whether one of them is no longer sold. */
  hasArchived: z.boolean(),
});
export type QuotationTemplateRow = z.output<typeof QuotationTemplateRow>;
export const QuotationTemplateList = z.object({ items: z.array(QuotationTemplateRow) });

export const QuotationTemplate = z.object({ ...template, lines: z.array(QuotationTemplateLine) });
export type QuotationTemplate = z.output<typeof QuotationTemplate>;
