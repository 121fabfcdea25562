import { expect, test } from "vitest";
import { frameCode, htmlCode, jsonCode, scriptCode } from "./form-code.ts";
import { ownQuestion, questionFor, startingForm } from "./starting-form.ts";

const size = { ...ownQuestion("choice", []), label: { en: "Size", es: "" }, choices: [{ en: "<S>", es: "" }] };
const lamp = { ...ownQuestion("tick", [size]), label: { en: "Lamp?", es: "" } };
const rooms = {
  ...ownQuestion("choices", [size, lamp]),
  label: { en: "Rooms", es: "" },
  choices: [{ en: "A", es: "" }],
};
const form = {
  ...startingForm,
  address: "https://trato.example/f/norte/contact",
  questions: [questionFor("email", true), questionFor("description"), size, lamp, rooms],
  consent: { text: { en: "Write to me", es: "" }, isRequired: true },
};

test("the code for a page of one's own asks for everything under its name, and escapes its words", () => {
  expect(htmlCode(form, "en").split("\n")).toEqual([
    `<form method="post" action="https://trato.example/f/norte/contact?lang=en">`,
    `  <label>E-mail <input name="email" required></label>`,
    `  <label>Message <textarea name="description"></textarea></label>`,
    `  <label>Size <select name="own-1"><option>&lt;S&gt;</option></select></label>`,
    `  <label><input type="checkbox" name="own-2" value="yes"> Lamp?</label>`,
    `  <fieldset><legend>Rooms</legend>`,
    `    <label><input type="checkbox" name="own-3" value="A"> A</label>`,
    `  </fieldset>`,
    `  <label><input type="checkbox" name="consent" value="yes" required> Write to me</label>`,
    `  <input name="confirm_address" style="display: none" tabindex="-1" autocomplete="off">`,
    `  <button>Send</button>`,
    `</form>`,
  ]);
});

test("files come with the form itself, and not in JSON", () => {
  const plan = { ...ownQuestion("file", []), label: { en: "Plan", es: "" }, isRequired: true };
  const asking = { ...form, questions: [questionFor("email"), plan] };
  expect(htmlCode(asking, "en")).toContain(`contact?lang=en" enctype="multipart/form-data">`);
  expect(htmlCode(asking, "en")).toContain(`<label>Plan <input type="file" name="own-1" required multiple></label>`);
  expect(jsonCode(asking)).not.toContain("own-1");
});

test("a script sends the same names", () => {
  expect(jsonCode(form)).toContain(`"own-3": [`);
  expect(jsonCode(form)).toContain(
    `"consent": true,\n    "trato_page": location.href, "trato_referrer": document.referrer\n  }),`,
  );
});

test("a form is put into a page by a script of the same place, or in a frame alone", () => {
  const titled = { ...form, title: { en: `Ask "us"`, es: "" } };
  expect(scriptCode(titled, "en")).toBe(`<script async src="https://trato.example/f/embed.js"
  data-trato-form="https://trato.example/f/norte/contact" data-title="Ask &quot;us&quot;"></script>`);
  expect(frameCode(titled, "es")).toContain(
    `<iframe src="https://trato.example/f/norte/contact?embed=1&amp;lang=es" title="Ask &quot;us&quot;"`,
  );
});
