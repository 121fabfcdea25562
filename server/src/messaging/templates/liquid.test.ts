import { describe, expect, test } from "vitest";
import { placeholdersOf } from "@trato/domain/fields/placeholders.ts";
import { letterUses } from "@trato/domain/messaging/templates/letters.ts";
import { startingTemplates } from "@trato/domain/messaging/templates/starting-template-words.ts";
import { checkTemplate } from "./check-template.ts";
import { filled, readText } from "./liquid.ts";

const known = placeholdersOf("quotation");
const fillings = new Map([
  ["contact.name", "Ana & Co <b>"],
  ["contact.phone", null],
  ["sale.number", null],
  ["sale.total", "1.210,00 €"],
]);
const fill = (text: string) => filled(readText(text), fillings);
const problems = (body: string) => checkTemplate({ subject: "Hello", body }, known).problems;

describe("a text is filled in", () => {
  test.each([
    ["Hello {{ contact.name }}, {{sale.total}}", "Hello Ana & Co <b>, 1.210,00 €", []],
    ["Tel. {{ contact.phone }}.", "Tel. .", ["contact.phone"]],
    ["{{ contact.phone | upcase }}", "", ["contact.phone"]],
    ["{{ contact.phone | default: 'none' }}", "none", []],
    ["{% if sale.number %}No. {{ sale.number }}{% else %}new{% endif %}", "new", []],
    ["{% unless contact.phone %}by mail{% endunless %}", "by mail", []],
    ["{{ contact.name | upcase }}", "ANA & CO <B>", []],
    ["{% comment %}{{ contact.phone }}{% endcomment %}x", "x", []],
    ["{ contact.name } 100 %", "{ contact.name } 100 %", []],
    ["{{ contact.constructor }}{{ contact.toString }}", "", []],
  ])("%j", (text, said, missing) => {
    expect(fill(text)).toEqual({ text: said, missing });
  });

  test("what fills it in is text, also where it looks like a template", () => {
    const tricky = new Map([["contact.name", "{{ sale.total }}"]]);
    expect(filled(readText("{{ contact.name }}"), tricky).text).toBe("{{ sale.total }}");
  });
});

describe("what is wrong is said with its line, near which words", () => {
  test.each([
    ["Hello\n{{ contct.name }}", "template.unknown_placeholder", 2, "contct.name", "contact.name"],
    ["{{ nothing.like.it }}", "template.unknown_placeholder", 1, "nothing.like.it", null],
    ["{% if sale.nmber %}x{% endif %}", "template.unknown_placeholder", 1, "sale.nmber", "sale.number"],
    ["{{ contact }}", "template.unknown_placeholder", 1, "contact", null],
    ["a\nb {{ contact.name }\nc", "template.unclosed", 2, "{{ contact.name }", null],
    ["a\n{% if sale.number %}b", "template.unclosed", 2, "{% if sale.number %}b", null],
    ["{% for x in sale.lines %}{% endfor %}", "template.unknown_tag", 1, "for", null],
    ["{% include 'secrets' %}", "template.unknown_tag", 1, "include", null],
    ["{{ contact.name | upcas }}", "template.unknown_filter", 1, "upcas", null],
    ["{{ contact.name | | }}", "template.unreadable", 1, expect.any(String), null],
    ["{{}}", "template.unreadable", 1, expect.any(String), null],
  ])("%j", (text, code, line, near, meant) => {
    expect(problems(text)).toEqual([{ part: "body", code, line, near, meant }]);
  });
});

test("what a company starts with is right for whatever it is for, in both languages", () => {
  for (const { uses, texts } of startingTemplates)
    for (const use of uses)
      for (const text of [texts.en, texts.es]) expect(checkTemplate(text, placeholdersOf(use)).problems).toEqual([]);
  expect(letterUses.filter((use) => !startingTemplates.some(({ uses }) => uses.includes(use)))).toEqual([]);
});

describe("nobody else waits for a text", () => {
  const most = 10_000;
  const long = (piece: string, end = "") => piece.repeat(Math.floor((most - end.length) / piece.length)) + end;
  test.each([
    ["of placeholders", long("{{contact.name}}")],
    ["of filters", `{{contact.name${long("|upcase").slice(0, most - 20)}`.replace(/\|\w*$/, "}}")],
    ["of conditions", `{% if ${long("sale.total or ").slice(0, most - 60)}sale.total %}x{% endif %}`],
    ["of ifs within ifs", "{%if sale.total%}".repeat(350) + "{%endif%}".repeat(350)],
    ["of openings", long("{{")],
    ["of tags that do not end", long("{% if sale.total %}")],
  ])("%s", (_, text) => {
    const begun = performance.now();
    const { body } = checkTemplate({ subject: "", body: text }, known);
    filled(body, fillings);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
