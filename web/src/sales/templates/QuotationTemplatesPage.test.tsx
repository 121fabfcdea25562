import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { aQuotationTemplate, aQuotationTemplateRow } from "../../../test/quotation-templates.ts";
import { show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { uiWords } from "../../ui/labels.ts";
import { quotationTemplateWords } from "./quotation-template-labels.ts";
import { QuotationTemplatesPage } from "./QuotationTemplatesPage.tsx";

const t = wordsIn("en", quotationTemplateWords);
const ui = wordsIn("en", uiWords);
const page = { page: "/w/$slug/settings/quotation-templates", search: searchOf({ template: z.string() }) };
const template = aQuotationTemplateRow();

test("shows for what kind of sale each is; one that is no longer offered can be offered again", async () => {
  answering({
    "GET /me": aMe(),
    "GET /quotation-templates": { items: [template, aQuotationTemplateRow({ name: "Bar", hasArchived: true })] },
    "PATCH /quotation-templates/:quotationTemplateId": aQuotationTemplate({ version: 3, isArchived: true }),
  });
  const screen = await show(<QuotationTemplatesPage />, page);
  await expect.element(screen.getByText("Installation").first()).toBeVisible();
  await expect.element(screen.getByText(t.hasNotSold)).toBeVisible();
  await screen.getByRole("row").filter({ hasText: "Terrace" }).getByRole("button", { name: ui.rowMenu }).click();
  await screen.getByRole("menuitem", { name: t.archive }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  const asked = { quotationTemplateId: template.id };
  await expect
    .poll(() => askedOf("PATCH /quotation-templates/:quotationTemplateId"))
    .toMatchObject([
      { ...asked, isArchived: true, version: 2 },
      { ...asked, isArchived: false, version: 3 },
    ]);
});
