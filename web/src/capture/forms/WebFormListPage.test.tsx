import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { aWebForm } from "../../../test/web-forms.ts";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { formWords } from "./form-labels.ts";
import { WebFormListPage } from "./WebFormListPage.tsx";

const t = wordsIn("en", formWords);
const page = "/w/$slug/settings/web-forms";
const search = searchOf({ form: z.string() });
const forms = [
  aWebForm(),
  aWebForm({ id: anId(501), name: "Fair", isOn: false }),
  aWebForm({ id: anId(502), name: "Old", isArchived: true }),
];

const opened = (items = forms, me = aMe()) => {
  answering({ "GET /me": me, "GET /web-forms": { items } });
  return show(<WebFormListPage />, { page, search, me });
};

test("forms stand with their addresses and how they stand, and lead to their pages", async () => {
  const screen = await opened();
  for (const text of [t.isOn, t.isOff, t.isArchived]) await expect.element(screen.getByText(text)).toBeVisible();
  await screen.getByText("Fair").click();
  expect(screen.address()).toBe(`/w/robles/settings/web-forms/${anId(501)}`);
});

test("the first is made by its name", async () => {
  const screen = await opened([]);
  await expect.element(screen.getByText(t.none)).toBeVisible();
  answering({ "POST /web-forms": aWebForm() });
  await screen.getByRole("button", { name: t.newForm }).first().click();
  await screen.getByRole("textbox", { name: t.name }).fill("Contact");
  await screen.getByRole("button", { name: t.create }).click();
  await expect.poll(() => screen.address()).toBe(`/w/robles/settings/web-forms/${anId(500)}`);
  expect(askedOf("POST /web-forms")).toEqual([{ name: "Contact" }]);
});

test("those who sell read them", async () => {
  const screen = await opened(forms, aMe({ member: { role: "sales" } }));
  await expect.element(screen.getByText("Fair")).toBeVisible();
  expect(screen.getByRole("button", { name: t.newForm }).elements()).toEqual([]);
});
