import * as z from "zod/mini";
import { choices } from "../../documents/choices/choices.ts";
import { SaidDiscount } from "../../documents/discounts/discount-inputs.ts";
import { periods } from "../../documents/recurring/periods.ts";
import { linesOf, remarks } from "../../documents/inputs.ts";
import { picks } from "../../products/combos/combo-inputs.ts";
import { discount, id, line, name, price, smallDecimal, text, version } from "../../schemas.ts";

const quotationTemplateId = id<"quotation_templates">();

/** A line of a template: what is not said comes from the product, and the price from the customer's list when it is used. */
export const TemplateLineInput = z.object({
  kind: z.optional(z.enum(["product", "section", "note"])),
  productId: z.optional(z.nullable(id<"products">())),
  name: z.optional(z.nullable(text(2000))),
  quantity: z.optional(smallDecimal()),
  unitId: z.optional(z.nullable(id<"units">())),
  /** Only where the template says another price than the list's, or another discount. */
  unitPrice: z.optional(z.nullable(price())),
  discount: z.optional(z.nullable(discount())),
  /** Of a section: a discount on what is under it, and whether the customer sees it as one line. */
  sectionDiscount: z.optional(z.nullable(SaidDiscount)),
  hidesLines: z.optional(z.boolean()),
  /** Whether it counts, or is an option, or an alternative to the line of its group that counts; what the lines of one group say alike is any id. */
  choice: z.optional(z.enum(choices)),
  choiceGroup: z.optional(z.nullable(id<"choice_groups">())),
  /** Whether it is paid once, or again each month or year. */
  period: z.optional(z.enum(periods)),
  /** What is picked of a combo. */
  picks: z.optional(picks()),
});
export type TemplateLineInput = z.output<typeof TemplateLineInput>;

/** For what kind of sale it is, in the company's own words. */
const salesType = z.optional(z.nullable(line(100, 1)));

export const CreateQuotationTemplate = z.object({
  id: z.optional(quotationTemplateId),
  name: name(100),
  salesType,
  terms: remarks(),
  /** How many days it is valid; as long as any quotation where nothing is said. */
  validityDays: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(3650)))),
  /** A discount on the whole, null for none. */
  discount: z.optional(z.nullable(SaidDiscount)),
  lines: linesOf(TemplateLineInput),
});
export type CreateQuotationTemplate = z.output<typeof CreateQuotationTemplate>;

export const EditQuotationTemplate = z.object({
  ...z.partial(z.omit(CreateQuotationTemplate, { id: true })).shape,
  quotationTemplateId,
  version,
  isArchived: z.optional(z.boolean()),
});
export type EditQuotationTemplate = z.output<typeof EditQuotationTemplate>;

export const OneQuotationTemplate = z.object({ quotationTemplateId });
export type OneQuotationTemplate = z.output<typeof OneQuotationTemplate>;

/** A template with the lines, terms and validity of a document. */
export const SaveAsTemplate = z.object({ saleId: id<"sales">(), name: name(100), salesType });
export type SaveAsTemplate = z.output<typeof SaveAsTemplate>;

/** Whether the lines of a template come in the place of those that are there, or after them. */
export const templateWays = ["replace", "append"] as const;

export const ApplyTemplate = z.object({
  saleId: id<"sales">(),
  version,
  quotationTemplateId,
  way: z._default(z.enum(templateWays), "replace"),
});
export type ApplyTemplate = z.output<typeof ApplyTemplate>;
