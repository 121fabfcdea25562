import { beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { aQuotationTemplate, aQuotationTemplateRow } from "../../../test/quotation-templates.ts";
import { aSale } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { ApplyTemplate } from "./ApplyTemplate.tsx";
import { quotationTemplateWords } from "./quotation-template-labels.ts";
import { QuotationTemplateDialog } from "./QuotationTemplateDialog.tsx";
import { SaveAsTemplate } from "./SaveAsTemplate.tsx";

const t = wordsIn("en", quotationTemplateWords);
const close = vi.fn<() => void>();
const template = aQuotationTemplateRow();
const id = template.id;

beforeEach(() => {
  close.mockClear();
  answering({
    "GET /me": aMe(),
    "GET /units": { items: [] },
    "GET /products/pick": { items: [] },
    "GET /quotation-templates": { items: [template] },
    "GET /quotation-templates/:quotationTemplateId": aQuotationTemplate(),
  });
});

test("a template is used in the place of the lines that are there, and taken back", async () => {
  const sale = aSale();
  answering({
    "POST /sales/:saleId/apply-template": aSale({ version: 4, lines: [] }),
    "PATCH /sales/:saleId": aSale({ version: 5 }),
  });
  const screen = await show(<ApplyTemplate sale={sale} flush={() => Promise.resolve(true)} />);
  await screen.getByRole("button", { name: t.template }).click();
  await screen.getByRole("radio", { name: "Terrace" }).click();
  await screen.getByRole("button", { name: t.useIt }).click();
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect.poll(() => askedOf("PATCH /sales/:saleId")).toMatchObject([{ saleId: sale.id, version: 4 }]);
  expect(askedOf("POST /sales/:saleId/apply-template")).toEqual([
    { saleId: sale.id, version: sale.version, quotationTemplateId: id, way: "replace" },
  ]);
});

test("where there is none, it is said how there come to be some", async () => {
  answering({ "GET /quotation-templates": { items: [aQuotationTemplateRow({ isArchived: true })] } });
  const screen = await show(<ApplyTemplate sale={aSale()} flush={() => Promise.resolve(true)} />);
  await screen.getByRole("button", { name: t.template }).click();
  await expect.element(screen.getByText(t.noneYet)).toBeVisible();
});

test("a quotation is kept as a template under its name", async () => {
  answering({ "POST /sales/:saleId/save-as-template": aQuotationTemplate() });
  const screen = await show(<SaveAsTemplate sale={aSale()} onClose={close} />);
  await screen.getByRole("textbox", { name: t.name }).fill("Terrace");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => close.mock.calls.length).toBe(1);
  expect(askedOf("POST /sales/:saleId/save-as-template")).toEqual([
    { saleId: aSale().id, name: "Terrace", salesType: null },
  ]);
});

test("of a template that is changed only that is sent", async () => {
  answering({ "PATCH /quotation-templates/:quotationTemplateId": aQuotationTemplate({ version: 3 }) });
  const screen = await show(<QuotationTemplateDialog template={template} onClose={close} />);
  await screen.getByRole("textbox", { name: t.validityDays }).fill("20");
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("PATCH /quotation-templates/:quotationTemplateId"))
    .toEqual([{ quotationTemplateId: id, validityDays: 20, version: 2 }]);
});
