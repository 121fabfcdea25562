import { everyday } from "@trato/domain/everyday.ts";
import * as z from "zod/mini";
import { beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { MailTemplatesPage } from "./MailTemplatesPage.tsx";
import { templateWords } from "./template-labels.ts";

const t = wordsIn("en", templateWords);
const text = { subject: "Hello", body: "Dear {{ contact.name }}" };
const aTemplate = (number: number, name: string) => ({
  id: anId<"mail_templates">(number),
  name,
  uses: ["quotation" as const],
  texts: { en: text },
  isArchived: false,
  version: 1,
});
const ours = aTemplate(700, "Our quotation");
const reminder = aTemplate(701, "Reminder");
const page = { page: "/w/$slug/settings/mail-templates", search: searchOf({ template: z.string() }) };
const me = aMe({ member: { role: "administrator" } });

beforeEach(() =>
  answering({
    "GET /me": me,
    "GET /mail-templates": { items: [ours, reminder] },
    "POST /mail-templates": ours,
    "POST /mail-templates/reorder": { items: [reminder, ours] },
    "PATCH /mail-templates/:templateId": { ...ours, isArchived: true, version: 2 },
    "GET /sales": { items: [], nextCursor: null },
  }),
);

const opened = () => show(<MailTemplatesPage />, { ...page, me });
const menu = async (name: string, item: string) => {
  const screen = await opened();
  await screen
    .getByRole("row", { name: new RegExp(name) })
    .getByRole("button")
    .click();
  await screen.getByRole("menuitem", { name: item }).click();
  return screen;
};

test("the first for something is its usual mail, and another may be put above it", async () => {
  const screen = await menu("Reminder", t.moveUp);
  await expect.element(screen.getByText(t.isUsual, { exact: true })).toBeVisible();
  await expect.poll(() => askedOf("POST /mail-templates/reorder")).toEqual([{ templateIds: [reminder.id, ours.id] }]);
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect
    .poll(() => askedOf("POST /mail-templates/reorder").at(-1))
    .toEqual({ templateIds: [ours.id, reminder.id] });
});

test("one is archived, and offered again by Undo", async () => {
  const screen = await menu("Our quotation", t.archive);
  await expect.element(screen.getByRole("heading", { name: t.archived("Our quotation") })).toBeVisible();
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect
    .poll(() => askedOf("PATCH /mail-templates/:templateId"))
    .toEqual([
      { templateId: ours.id, isArchived: true, version: 1 },
      { templateId: ours.id, isArchived: false, version: 2 },
    ]);
});

test("one is made twice, and the copy is opened", async () => {
  await menu("Reminder", t.duplicate);
  await expect
    .poll(() => askedOf("POST /mail-templates"))
    .toMatchObject([{ name: t.copyOf("Reminder"), uses: ["quotation"], texts: { en: text } }]);
});

test("whoever may not change them reads which ones there are", async () => {
  const seller = aMe({ member: { role: "sales" } });
  answering({ "GET /me": seller });
  const screen = await show(<MailTemplatesPage />, { ...page, me: seller });
  await expect.element(screen.getByText("Reminder")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.newTemplate })).not.toBeInTheDocument();
  await userEvent.keyboard("{Escape}");
});
