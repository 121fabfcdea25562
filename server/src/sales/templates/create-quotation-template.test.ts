import { expect, test } from "vitest";
import { quotation } from "../../../test/factories-sales.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { createQuotationTemplate, saveAsTemplate } from "./create-quotation-template.ts";
import { getQuotationTemplate, listQuotationTemplates } from "./read-templates.ts";

const chair = (ctx: Context) => product(ctx, { name: "Chair", listPrice: qty("100") });
const make = (ctx: Context) => createQuotationTemplate(ctx, { name: "Bar", lines: [] });
const nobody = "01990000-0000-7000-8000-00000000dead" as never; // an id of nothing

test("a template keeps what was said of its lines, and nothing of what is the product's or the list's", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager", name: "Marta" });
    const { id: productId, unitId } = await chair(t.system);
    const lines = [
      { kind: "section" as const, name: "Inside" },
      { productId, name: "Chair" },
      { productId, quantity: qty("2"), name: "The boss's chair", unitPrice: qty("90"), discount: qty("5") },
    ];
    const asked = { name: "Bar", salesType: "Installation", terms: "Ex works", validityDays: 15, lines };
    const made = await createQuotationTemplate(ctx, asked);
    const line = { kind: "product", productId, productName: "Chair", quantity: "1", unitId, isArchived: false };
    const own = { name: null, unitPrice: null, discount: null };
    const { lines: _, ...header } = asked;
    expect(made).toMatchObject({ ...header, isArchived: false, version: 1 });
    expect(made.lines).toMatchObject([
      { kind: "section", name: "Inside", productId: null, unitId: null, unitPrice: null, discount: null },
      { ...line, ...own },
      { ...line, quantity: "2", name: "The boss's chair", unitPrice: "90", discount: "5" },
    ]);
    expect(await getQuotationTemplate(ctx, { quotationTemplateId: made.id })).toEqual(made);
    expect(ctx.changes).toMatchObject([{ kind: "setting", id: made.id, version: 1 }]);
    expect(await diaryOf(t, made.id)).toMatchObject([
      { event: "quotation_template.created", by: "Marta", after: { name: "Bar", validityDays: 15 } },
    ]);
  }));

test("refuses lines that cannot be sold, each at its place, and a name that is taken", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: productId } = await chair(t.system);
    const given = (lines: object[], name = "Bar") => createQuotationTemplate(ctx, { name, lines });
    const wrong: [object, string, string][] = [
      [{}, "sale.line_incomplete", "lines.1.productId"],
      [{ kind: "note", name: " " }, "sale.line_incomplete", "lines.1.name"],
      [{ productId: nobody }, "reference.unknown", "lines.1.productId"],
      [{ productId, unitId: nobody }, "reference.unknown", "lines.1.unitId"],
    ];
    for (const [line, code, path] of wrong)
      await expect(given([{ productId }, line])).rejects.toMatchObject({ code, details: { path } });
    await given([{ productId }]);
    await expect(given([], "Bar")).rejects.toMatchObject({
      code: "quotation_template.name_taken",
      details: { path: "name", name: "Bar" },
    });
  }));

test("a quotation is kept with what was typed of its prices, its terms and how long it was valid", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: productId } = await chair(t.system);
    const sale = await quotation(t.system, {
      lines: [
        { kind: "section", name: "Furniture" },
        { productId, quantity: qty("3") },
        { productId, discount: qty("5") },
        { productId, unitPrice: qty("80") },
      ],
      terms: "Carried upstairs",
    });
    const made = await saveAsTemplate(ctx, { saleId: sale.id, name: "Furniture" });
    expect(made).toMatchObject({ name: "Furniture", salesType: null, terms: "Carried upstairs", validityDays: 30 });
    expect(made.lines.map(({ name, quantity, unitPrice, discount }) => [name, quantity, unitPrice, discount])).toEqual([
      ["Furniture", "0", null, null],
      [null, "3", null, null],
      [null, "1", null, "5"],
      [null, "1", "80", "0"],
    ]);
    expect(await tried(ctx, () => saveAsTemplate(ctx, { saleId: ctx.newId(), name: "No" }))).toBe("record.not_found");
  }));

test("templates are for managers to make, within their own company", () =>
  inWorkspace(async (t) => {
    const sale = await quotation(t.system);
    const { id: quotationTemplateId } = await createQuotationTemplate(t.system, { name: "Terrace", lines: [] });
    const save = (ctx: Context) => saveAsTemplate(ctx, { saleId: sale.id, name: "Bar" });
    for (const work of [make, save]) expect(await whoMay(t, work)).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, save)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (they) => getQuotationTemplate(they, { quotationTemplateId }))).toBe(
      "record.not_found",
    );
    expect((await listQuotationTemplates(await t.elsewhere())).items).toEqual([]);
  }));
