import fc from "fast-check";
import { expect, test } from "vitest";
import { CreateLead } from "../../opportunities/inputs.ts";
import { gathered } from "./answers-in.ts";
import type { Question } from "./design.ts";
import { readAnswers } from "./read-answers.ts";
import { ownQuestion, questionFor, startingForm } from "./starting-form.ts";

const pair = (text: string) => ({ en: text, es: `${text} (es)` });
const budget: Question = { ...ownQuestion("line", []), label: pair("Budget") };
const size: Question = { ...ownQuestion("choice", [budget]), label: pair("Size"), choices: [pair("S"), pair("M")] };
const extras: Question = {
  ...ownQuestion("choices", [budget, size]),
  label: pair("Extras"),
  choices: [pair("Lamp"), pair("Desk")],
};
const visit: Question = { ...ownQuestion("tick", [budget, size, extras]), label: pair("Visit me") };
const form = {
  ...startingForm,
  questions: [...startingForm.questions, budget, size, extras, visit],
  teamId: null,
  source: "web",
  medium: null,
  campaign: null,
};
const ana = [
  ["contactName", "Ana Ruiz"],
  ["email", "ana@ruiz.example"],
] as const;

const read = (pairs: readonly (readonly [string, string])[], given: object = {}) =>
  readAnswers({ ...form, ...given }, gathered(pairs), { language: "es", theirs: "en", files: null });
const problemsOf = (...given: Parameters<typeof read>) => Object.fromEntries(read(...given).problems);

test("fields of the lead are read as they are, questions of the form's own as lines in the company's language", () => {
  const { lead } = read([
    ...ana,
    ["description", "Twenty desks"],
    ["own-1", "5000"],
    ["own-2", "S (es)"],
    ["own-3", "Lamp (es)"],
    ["own-3", "Desk"],
    ["own-4", "yes"],
  ]);
  expect(lead).toEqual({
    title: "Ana Ruiz",
    contactName: "Ana Ruiz",
    email: "ana@ruiz.example",
    source: "web",
    description: "Twenty desks\n\nBudget: 5000\nSize: S\nExtras: Lamp, Desk\nVisit me: Yes",
  });
});

test("the way by which a visitor came is kept, and stands before what the form says of itself", () => {
  const { lead } = read([
    ...ana,
    ["utm_source", "google"],
    ["utm_medium", "cpc"],
    ["utm_term", "desks"],
    ["trato_page", "https://ruiz.example/a"],
    ["trato_referrer", "https://news.example/"],
  ]);
  expect(lead).toMatchObject({
    source: "google",
    medium: "cpc",
    description: "Page: https://ruiz.example/a\nCame from: https://news.example/\nSearched for: desks",
  });
});

test("what a page's address says of the way is believed where nothing else says it", () => {
  const page = ["trato_page", "https://ruiz.example/a?utm_source=news&utm_campaign=May&id=7"] as const;
  expect(read([...ana, page, ["utm_campaign", "June"]]).lead).toMatchObject({ source: "news", campaign: "June" });
  expect(read([...ana, ["trato_page", "?utm_source=x"]]).lead).toMatchObject({ source: "web" });
});

test("pages of one's own call fields as they like, and nobody sets what he was not asked", () => {
  const { lead } = read([
    ["nombre", "Ana"],
    ["Correo electrónico", "ana@ruiz.example"],
    ["salespersonId", "01990000-0000-7000-8000-000000000001"],
    ["priority", "3"],
    ["tags", "vip"],
  ]);
  expect(lead).toEqual({
    title: "Ana",
    contactName: "Ana",
    email: "ana@ruiz.example",
    source: "web",
    description: "salespersonId: 01990000-0000-7000-8000-000000000001\npriority: 3\ntags: vip",
  });
});

test.each([
  ["what is required", [["email", "ana@ruiz.example"]], { contactName: "missing" }],
  ["an address that is none", [...ana.slice(0, 1), ["email", "ana at ruiz"]], { email: "wrongEmail" }],
  ["what its field does not take", [...ana, ["phone", "6".repeat(60)]], { phone: "wrong" }],
  ["an answer that was not offered", [...ana, ["own-2", "XL"]], { "own-2": "chooseOne" }],
  ["two answers where one is chosen", [...ana, ["own-2", "S"], ["own-2", "M"]], { "own-2": "chooseOne" }],
] as const)("says what is wrong with %s", (_, pairs, problems) => {
  expect(problemsOf(pairs)).toEqual(problems);
});

test("consent is kept in the words that were read, and asked for where it is required", () => {
  const consent = { text: { en: "Write to me", es: "Escríbeme" }, isRequired: true };
  expect(problemsOf(ana, { consent })).toEqual({ consent: "agree" });
  expect(read([...ana, ["consent", "yes"]], { consent }).consent).toEqual({ text: "Escríbeme", at: null });
  expect(read([...ana, ["consent", "0"]], { consent: { ...consent, isRequired: false } }).consent).toBeNull();
  expect(read([...ana, ["consent", "yes"]]).consent).toBeNull();
});

test("a form in which nothing is required says that nothing was said", () => {
  const questions = [questionFor("phone")];
  expect(problemsOf([["phone", " "]], { questions })).toEqual({ "": "nothing" });
});

function isGood(pairs: [string, string][]): boolean {
  const { lead, problems } = read(pairs);
  return lead ? CreateLead.safeParse(lead).success && problems.size === 0 : problems.size > 0;
}

test("whatever is sent, a lead that is read of it can be created", () => {
  const names = fc.oneof(fc.string(), fc.constantFrom("email", "contactName", "own-1", "utm_source", "trato_page"));
  const all = fc.array(fc.tuple(names, fc.string()));
  expect(fc.check(fc.property(all, isGood)).counterexample).toBeNull();
});
