import { expect, test } from "vitest";
import { page as browser } from "vitest/browser";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aMe, aWorkspace } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { aWebForm } from "../../../test/web-forms.ts";
import { queryClient } from "../../platform/queries.ts";
import { wordsIn } from "../../platform/words.ts";
import { settingsWords } from "../../ui/settings/labels.ts";
import { formWords } from "./form-labels.ts";
import { webFormsQuery } from "./queries.ts";
import { WebFormPage } from "./WebFormPage.tsx";

const t = wordsIn("en", formWords);
const { save } = wordsIn("en", settingsWords);
const edit = "PATCH /web-forms/:webFormId";
const page = "/w/$slug/settings/web-forms/$webFormId";

async function opened(me = aMe(), id = anId(500)) {
  await browser.viewport(1440, 900);
  queryClient.removeQueries({ queryKey: webFormsQuery.queryKey });
  answering({
    "GET /me": me,
    "GET /web-forms": { items: [aWebForm()] },
    "GET /workspace": aWorkspace({ name: "Robles" }),
    "GET /teams": { items: [] },
  });
  return show(<WebFormPage />, { page, at: `/w/robles/settings/web-forms/${id}`, me });
}

const shownPage = () => document.querySelector<HTMLIFrameElement>("iframe")?.srcdoc ?? "";

test("what is changed is seen beside it at once, and only that is sent", async () => {
  const screen = await opened();
  await screen.getByRole("textbox", { name: t.title, exact: true }).fill("Ask for an offer");
  await expect.poll(shownPage).toContain("Ask for an offer");
  answering({ [edit]: aWebForm({ title: { en: "Ask for an offer", es: "Contacta con nosotros" }, version: 2 }) });
  await screen.getByRole("button", { name: save }).click();
  await expect
    .poll(() => askedOf(edit))
    .toEqual([{ webFormId: anId(500), version: 1, title: { en: "Ask for an offer", es: "Contacta con nosotros" } }]);
});

test("texts are written in one language at a time, and shown in it", async () => {
  const screen = await opened();
  await screen.getByRole("button", { name: "Español" }).click();
  await expect.poll(shownPage).toContain("Contacta con nosotros");
  await expect
    .element(screen.getByRole("textbox", { name: t.title, exact: true }))
    .toHaveValue("Contacta con nosotros");
});

test("a page to lead to that is none is said at its field", async () => {
  const screen = await opened();
  const redirect = screen.getByRole("textbox", { name: t.redirect });
  await redirect.fill("ruiz");
  answering({
    [edit]: refused("web_form.redirect_wrong", {
      errors: [{ path: "redirect", code: "web_form.redirect_wrong", message: "So not." }],
    }),
  });
  await screen.getByRole("button", { name: save }).click();
  await expect.element(redirect).toHaveAttribute("aria-invalid", "true");
});

test("those who sell read it, and one that is not there says so", async () => {
  const screen = await opened(aMe({ member: { role: "sales" } }));
  await expect.element(screen.getByText(t.onlyLeaders)).toBeVisible();
  await expect.element(screen.getByRole("textbox", { name: t.title, exact: true })).toBeDisabled();
  const none = await opened(aMe(), anId(9));
  await expect.element(none.getByText(t.notThere)).toBeVisible();
});
