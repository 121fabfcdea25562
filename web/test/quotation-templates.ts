import { QuotationTemplate, QuotationTemplateRow } from "@trato/domain/sales/templates/template-records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

const terrace = {
  id: anId(950),
  name: "Terrace",
  salesType: "Installation",
  terms: "Carried upstairs",
  validityDays: 15,
  discount: null,
  isArchived: false,
  version: 2,
};

/** The lines of a terrace: under a section two oak tables at five per cent less. */
export function aQuotationTemplate(given: Partial<z.input<typeof QuotationTemplate>> = {}): QuotationTemplate {
  return z.parse(QuotationTemplate, { ...terrace, lines: [section, tables], ...given });
}

export function aQuotationTemplateRow(given: Partial<z.input<typeof QuotationTemplateRow>> = {}): QuotationTemplateRow {
  return z.parse(QuotationTemplateRow, { ...terrace, products: 1, hasArchived: false, ...given });
}

const section = {
  kind: "section" as const,
  productId: null,
  name: "Outside",
  productName: null,
  quantity: "0",
  unitId: null,
  unitName: null,
  unitPrice: null,
  discount: null,
  sectionDiscount: null,
  hidesLines: false,
  choice: "counted" as const,
  choiceGroup: null,
  period: "once" as const,
  picks: [],
  isArchived: false,
};

const tables = {
  ...section,
  kind: "product" as const,
  productId: anId(111),
  name: null,
  productName: "Oak table",
  quantity: "2",
  unitId: anId(112),
  unitName: "unit",
  discount: "5",
};
