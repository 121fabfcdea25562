import { expect, test } from "vitest";
import { isWebAddress, obstacleToForm } from "./obstacles.ts";
import { ownQuestion, questionFor, startingForm } from "./starting-form.ts";

const own = ownQuestion("line", []);
const labelled = { ...own, label: { en: "", es: "Talla" } };

test("what a form starts with stands in nobody's way, nor do words in one language", () => {
  expect(obstacleToForm(startingForm)).toBeNull();
  expect(
    obstacleToForm({ ...startingForm, questions: [labelled], redirect: "https://ruiz.example/gracias" }),
  ).toBeNull();
});

test.each([
  [{ questions: [questionFor("email"), questionFor("email")] }, "web_form.asked_twice", "questions.1.name"],
  [{ questions: [{ ...questionFor("email"), name: "salespersonId" }] }, "web_form.field_unknown", "questions.0.name"],
  [{ questions: [{ ...labelled, name: "email" }] }, "web_form.field_unknown", "questions.0.name"],
  [{ questions: [own] }, "web_form.label_missing", "questions.0.label"],
  [
    { questions: [{ ...labelled, kind: "choice" as const, choices: [] }] },
    "web_form.choices_missing",
    "questions.0.choices",
  ],
  [{ consent: { text: { en: "", es: "" }, isRequired: false } }, "web_form.consent_empty", "consent"],
  [{ redirect: "javascript:alert(1)" }, "web_form.redirect_wrong", "redirect"],
  [{ allowedPages: ["https://ruiz.example", "ruiz.example"] }, "web_form.page_wrong", "allowedPages"],
])("%j is refused with %s", (wrong, code, path) => {
  expect(obstacleToForm({ ...startingForm, ...wrong })).toMatchObject({ code, details: { path } });
});

test.each([
  ["https://ruiz.example/a?b=c", true],
  ["http://localhost:3000", true],
  ["https://*.ruiz.example", true],
  ["https://ruiz;sandbox/", false],
  ["https://ruiz,x/", false],
  ["//ruiz.example", false],
  ["/thanks", false],
  ["data:text/html,x", false],
  ["https://ana:secret@ruiz.example", false],
  ["ruiz.example", false],
])("%s is an address of the web: %s", (text, is) => {
  expect(isWebAddress(text)).toBe(is);
});
