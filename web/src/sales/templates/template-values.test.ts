import { expect, test } from "vitest";
import { aQuotationTemplate } from "../../../test/quotation-templates.ts";
import { emptyTemplate, newTemplateLine, sentChanges, sentTemplate, valuesOfTemplate } from "./template-values.ts";

test("what is typed of a template is sent as it was read", () => {
  const template = aQuotationTemplate();
  const { name, salesType, terms, validityDays } = template;
  const [section, table] = template.lines;
  const { kind, productId, quantity, unitId, unitPrice, discount } = table!; // there are two
  expect(sentTemplate(valuesOfTemplate(template))).toEqual({
    name,
    salesType,
    terms,
    validityDays,
    lines: [
      { kind: "section", name: section?.name },
      { kind, productId, name: "Oak table", quantity, unitId, unitPrice, discount },
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
    lines: [],
  });
});

test("of an edit only what changed is sent", () => {
  expect(sentChanges({ validityDays: 10 })).toEqual({ validityDays: 10 });
});
