import { type Decimal, nothing, one } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { TemplateLineInput } from "@trato/domain/sales/templates/template-inputs.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import type { QuotationTemplateLine } from "@trato/domain/sales/templates/template-records.ts";
import { countedLine } from "../../documents/edited-line.ts";
import type { QuotationTemplate } from "../queries.ts";

/** A line of a template as it is typed: it may not have its product yet. */
export type TypedLine = {
  kind: "product" | "section" | "note";
  productId: Id<"products"> | null;
  /** What it says itself, or how its product is called. */
  name: string;
  quantity: Decimal | null;
  unitId: Id<"units"> | null;
  unitName: string | null;
  unitPrice: Decimal | null;
  discount: Decimal | null;
} & Pick<QuotationTemplateLine, "sectionDiscount" | "hidesLines" | "choice" | "choiceGroup" | "period" | "picks">;

export type TemplateValues = {
  name: string;
  salesType: string;
  terms: string;
  validityDays: number | null;
  discount: GlobalDiscount | null;
  lines: readonly TypedLine[];
};

export const newTemplateLine = (kind: TypedLine["kind"]): TypedLine => ({
  kind,
  productId: null,
  name: "",
  quantity: kind === "product" ? one : nothing,
  unitId: null,
  unitName: null,
  unitPrice: null,
  discount: null,
  sectionDiscount: null,
  hidesLines: false,
  picks: [],
  ...countedLine,
});

export const emptyTemplate: TemplateValues = {
  name: "",
  salesType: "",
  terms: "",
  validityDays: null,
  discount: null,
  lines: [newTemplateLine("product")],
};

/** What is typed of a template that is there. */
export function valuesOfTemplate({ lines, salesType, terms, ...template }: QuotationTemplate): TemplateValues {
  const { name, validityDays, discount } = template;
  const typed = lines.map(({ productName, isArchived: _, ...line }) => ({
    ...line,
    name: line.name ?? productName ?? "",
  }));
  return { name, salesType: salesType ?? "", terms: terms ?? "", validityDays, discount, lines: typed };
}

/** What is sent of it; lines at its end in which nothing was typed are none. */
export function sentTemplate({ lines, salesType, terms, ...values }: TemplateValues) {
  return { ...values, salesType: textOf(salesType), terms: textOf(terms), lines: sentLines(lines) };
}

/** The same of what was changed. */
export function sentChanges({ lines, salesType, terms, ...values }: Partial<TemplateValues>) {
  return {
    ...values,
    ...(salesType !== undefined && { salesType: textOf(salesType) }),
    ...(terms !== undefined && { terms: textOf(terms) }),
    ...(lines && { lines: sentLines(lines) }),
  };
}

const textOf = (typed: string): string | null => typed.trim() || null;

const sentLines = (lines: readonly TypedLine[]): TemplateLineInput[] =>
  lines.slice(0, lines.findLastIndex(isBegun) + 1).map(sentLine);

const isBegun = ({ productId, name }: TypedLine): boolean => productId !== null || name.trim() !== "";

function sentLine({
  kind,
  productId,
  name,
  quantity,
  unitId,
  unitPrice,
  discount,
  ...line
}: TypedLine): TemplateLineInput {
  const { sectionDiscount, hidesLines, choice, choiceGroup, period, picks } = line;
  const chosen = { choice, choiceGroup, period, picks };
  if (kind === "section") return { kind, name, sectionDiscount, hidesLines };
  if (kind === "note") return { kind, name };
  return { kind, productId, name, quantity: quantity ?? one, unitId, unitPrice, discount, ...chosen };
}
