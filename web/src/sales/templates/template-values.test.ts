import { expect, test } from "vitest";
import { aQuotationTemplate } from "../../../test/quotation-templates.ts";
import { emptyTemplate, newTemplateLine, sentChanges, sentTemplate, valuesOfTemplate } from "./template-values.ts";

test("what is typed of a template is sent as it was read", () => {
  const monthly = { choice: "counted" as const, choiceGroup: null, period: "monthly" as const, picks: [] };
  const [outside, tables] = aQuotationTemplate().lines;
  const off = { kind: "percent" as const, percent: "10" };
  const template = aQuotationTemplate({
    discount: { kind: "amount", amount: "5" },
    lines: [
      { ...outside!, sectionDiscount: off, hidesLines: true },
      { ...tables!, ...monthly },
    ],
  });
  const { name, salesType, terms, validityDays, discount: whole } = template;
  const [section, table] = template.lines;
  const { kind, productId, quantity, unitId, unitPrice, discount } = table!; // there are two
  expect(sentTemplate(valuesOfTemplate(template))).toEqual({
    name,
    salesType,
    terms,
    validityDays,
    discount: whole,
    lines: [
      { kind: "section", name: section?.name, sectionDiscount: { kind: "percent", percent: "10" }, hidesLines: true },
      { kind, productId, name: "Oak table", quantity, unitId, unitPrice, discount, ...monthly },
    ],
  });
});

test("an empty text is none, and a line in which nothing was typed too", () => {
  const values = { ...emptyTemplate, name: "Terrace", lines: [newTemplateLine("product"), newTemplateLine("note")] };
  expect(sentTemplate(values)).toEqual({
    name: "Terrace",
    salesType: null,
    terms: null,
    validityDays: null,
    discount: null,
    lines: [],
  });
});

test("of an edit only what changed is sent", () => {
  expect(sentChanges({ validityDays: 10 })).toEqual({ validityDays: 10 });
});
