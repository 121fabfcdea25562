import * as z from "zod/mini";
import { Sale } from "@trato/domain/sales/records.ts";
import {
  ApplyTemplate,
  CreateQuotationTemplate,
  EditQuotationTemplate,
  OneQuotationTemplate,
  SaveAsTemplate,
} from "@trato/domain/sales/templates/template-inputs.ts";
import { QuotationTemplate, QuotationTemplateList } from "@trato/domain/sales/templates/template-records.ts";
import { route } from "../../platform/routes.ts";
import { applyTemplate } from "./apply-template.ts";
import { createQuotationTemplate, saveAsTemplate } from "./create-quotation-template.ts";
import { editQuotationTemplate } from "./edit-quotation-template.ts";
import { getQuotationTemplate, listQuotationTemplates } from "./read-templates.ts";

const someId = "01990000-0000-7000-8000-000000000001";
const example = { quotationTemplateId: someId };

export const templateRoutes = {
  "GET /quotation-templates": route({
    may: "sale.read",
    summary: "List the templates of quotations",
    input: z.object({}),
    output: QuotationTemplateList,
    example: {},
    run: listQuotationTemplates,
  }),
  "GET /quotation-templates/:quotationTemplateId": route({
    may: "sale.read",
    summary: "Read a template of quotations with its lines",
    input: OneQuotationTemplate,
    output: QuotationTemplate,
    example,
    run: getQuotationTemplate,
  }),
  "POST /quotation-templates": route({
    may: "quotationTemplate.edit",
    summary: "Add a template of quotations",
    input: CreateQuotationTemplate,
    output: QuotationTemplate,
    example: { name: "Terrace", salesType: "Hospitality", validityDays: 30, lines: [{ productId: someId }] },
    run: createQuotationTemplate,
  }),
  "PATCH /quotation-templates/:quotationTemplateId": route({
    may: "quotationTemplate.edit",
    summary: "Change a template of quotations, or offer it no longer",
    input: EditQuotationTemplate,
    output: QuotationTemplate,
    example: { ...example, name: "Big terrace" },
    run: editQuotationTemplate,
  }),
  "POST /sales/:saleId/save-as-template": route({
    may: "quotationTemplate.edit",
    summary: "Make a template of what a quotation or order says",
    input: SaveAsTemplate,
    output: QuotationTemplate,
    example: { saleId: someId, name: "Terrace" },
    run: saveAsTemplate,
  }),
  "POST /sales/:saleId/apply-template": route({
    may: "sale.edit",
    summary: "Give a quotation the lines, terms and validity of a template",
    input: ApplyTemplate,
    output: Sale,
    example: { saleId: someId, ...example, way: "append" },
    run: applyTemplate,
  }),
};
