import { expect, test } from "vitest";
import { product, qty } from "../../../test/factories-stock.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { createQuotationTemplate } from "./create-quotation-template.ts";
import { editQuotationTemplate } from "./edit-quotation-template.ts";

const bar = { name: "Bar", lines: [{ kind: "section" as const, name: "Inside" }] };

test("what holds already is no change; what changes is told and written in the diary", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const { id: productId } = await product(t.system, { name: "Chair" });
    const { id: quotationTemplateId } = await createQuotationTemplate(t.system, bar);
    const edit = (change: object) => editQuotationTemplate(marta, { quotationTemplateId, ...change });
    expect(await edit({ ...bar, isArchived: false })).toMatchObject({ version: 1 });
    const lines = [...bar.lines, { productId, quantity: qty("4") }];
    expect(await edit({ lines, validityDays: 10, version: 1 })).toMatchObject({
      version: 2,
      validityDays: 10,
      lines: [{ name: "Inside" }, { productName: "Chair", quantity: "4" }],
    });
    expect(await edit({ isArchived: true })).toMatchObject({ version: 3, isArchived: true });
    expect(marta.changes).toMatchObject([
      { kind: "setting", id: quotationTemplateId, version: 2 },
      { kind: "setting", id: quotationTemplateId, version: 3 },
    ]);
    expect((await diaryOf(t, quotationTemplateId)).slice(1)).toMatchObject([
      { event: "quotation_template.edited", by: "Marta", before: { validityDays: null }, after: { validityDays: 10 } },
      { event: "quotation_template.edited", before: { isArchived: false }, after: { isArchived: true } },
    ]);
  }));

test("two who edit the same template merge what differs and see what collides", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: quotationTemplateId } = await createQuotationTemplate(ctx, bar);
    const edit = (change: object) => editQuotationTemplate(ctx, { quotationTemplateId, version: 1, ...change });
    await edit({ name: "Big bar" });
    expect(await edit({ terms: "Ex works" })).toMatchObject({ name: "Big bar", terms: "Ex works", version: 3 });
    await expect(edit({ name: "Mine" })).rejects.toMatchObject({ code: "record.changed" });
    await createQuotationTemplate(ctx, bar);
    expect(await tried(ctx, () => edit({ name: "Bar", version: 3 }))).toBe("quotation_template.name_taken");
  }));

test("templates are for managers to change, within their own company", () =>
  inWorkspace(async (t) => {
    const { id: quotationTemplateId } = await createQuotationTemplate(t.system, bar);
    const rename = (ctx: Context) => editQuotationTemplate(ctx, { quotationTemplateId, name: "Mine" });
    expect(await whoMay(t, rename)).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, rename)).toBe("record.not_found");
  }));
