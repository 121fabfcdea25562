import { expect, test } from "vitest";
import { formPage, notePage, type ShownForm, thanksPage } from "./form-page.ts";
import { gathered } from "./answers-in.ts";
import { ownQuestion, startingForm } from "./starting-form.ts";

const attack = `"><script>alert(1)</script>`;
const own = ownQuestion("choice", []);
const shown: ShownForm = {
  language: "es",
  company: { name: "Ruiz & Hijos", colour: "#ffcc00", logo: null },
  logoAddress: "/f/ruiz/contacto/logo",
  isEmbedded: false,
  form: {
    ...startingForm,
    intro: { en: "", es: attack },
    questions: [
      ...startingForm.questions,
      { ...own, label: { en: "Size", es: "Talla" }, choices: [{ en: "Small", es: "Pequeña" }] },
    ],
    consent: { text: { en: "Yes", es: attack }, isRequired: true },
  },
  action: "/f/ruiz/contacto",
  hidden: new Map([["trato_ticket", attack]]),
  inLanguage: (language) => `?lang=${language}`,
  task: null,
  answers: gathered([
    ["contactName", attack],
    ["own-1", "Pequeña"],
  ]),
  problems: new Map([["email", "missing"]]),
};

test("what was typed stays, what is wrong is said at the top and at its field, and nothing of it runs", () => {
  const page = formPage(shown).replaceAll(/\s+/g, " ");
  expect(page).not.toContain("<script");
  expect(page).toContain(`value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"`);
  expect(page).toContain(`<option value="Pequeña" selected>`);
  expect(page).toContain(`<a href="#email">`);
  expect(page).toMatch(
    /<input id="email" name="email" aria-required="true" aria-invalid="true" aria-describedby="email-problem"/u,
  );
  expect(page).toContain(`<html lang="es">`);
  expect(page).toContain("--accent:#ffcc00;--on-accent:#18181b");
  expect(page).toContain("Ruiz &amp; Hijos");
});

test("in a page of others it bears no letterhead, and no other language where it has but one", () => {
  const page = formPage({ ...shown, isEmbedded: true, inLanguage: null, problems: new Map() });
  expect(page).not.toContain(`class="company"`);
  expect(page).not.toContain(`class="languages"`);
  expect(page).toContain(`<body class="embedded"`);
  expect(page).toContain(`<script src="/f/framed.js" defer></script>`);
});

test("the work that a device is asked stands in the form as it is, in the visitor's words", () => {
  const page = formPage({ ...shown, task: `{"a":1}` });
  expect(page).toContain(`challenge="{&quot;a&quot;:1}"`);
  expect(page).toContain("No soy una máquina");
  expect(page).toContain(`<script type="module" src="/f/prove.js"></script>`);
  expect(formPage(shown)).not.toContain("altcha");
});

test("thanks and notes are pages too", () => {
  expect(thanksPage(shown)).toContain("Gracias. Lo hemos recibido");
  expect(notePage(shown, { title: "Cerrado", text: attack })).not.toContain("<script");
});
