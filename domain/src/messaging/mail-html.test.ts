import { expect, test } from "vitest";
import type { Id } from "../ids.ts";
import { type MailContent, mailHtml } from "./mail-html.ts";

const letterhead = {
  name: "Robles & Hijos",
  legalName: "Robles, S.L.",
  vat: "B12345674",
  address: ["Calle Mayor 1", "28013 Madrid"],
  phone: null,
  email: "hola@robles.example",
  website: null,
  registry: null,
  footer: null,
  accounts: [],
  colour: "#facc15",
  logo: null,
};
const content: MailContent = {
  subject: "Presupuesto S00042",
  body: "Buenos días:\n\nAquí está.\nUn saludo",
  link: "https://trato.example/q/1?a=1&b=2",
  language: "es",
  letterhead,
  isOfAccount: false,
  leaving: null,
};
const mail = (given: Partial<MailContent> = {}): string => mailHtml({ ...content, ...given });

test("a mail has paragraphs, its link as a button, and tells who the company is in its look", () => {
  const html = mail();
  expect(html).toContain('<html lang="es">');
  expect(html).toMatch(/<p[^>]*>Buenos días:<\/p>\n<p[^>]*>Aquí está\.<br>\nUn saludo<\/p>/);
  expect(html).toMatch(
    /href="https:\/\/trato\.example\/q\/1\?a=1&amp;b=2" style="[^"]*background:#facc15;color:#18181b[^"]*">Ver en línea</,
  );
  expect(html).toContain(
    "Robles &amp; Hijos<br>\nRobles, S.L. · B12345674<br>\nCalle Mayor 1, 28013 Madrid<br>\nhola@robles.example",
  );
  expect(mail({ language: "en", isOfAccount: true })).not.toContain("B12345674");
  expect(mail({ link: null })).not.toContain("Ver en línea");
});

test("the logo that comes along stands above the company's name, and says it where pictures are not shown", () => {
  const id = "any" as Id<"logos">; // any text serves
  const picture = { ...letterhead, logo: { id, width: 800, height: 200 } };
  const html = mailHtml({ ...content, letterhead: picture }, "logo@trato");
  expect(html).toContain('<img src="cid:logo@trato" alt="Robles &amp; Hijos" width="200" height="50"');
  expect(mailHtml({ ...content, letterhead: picture })).not.toContain("<img");
  expect(mailHtml(content, "logo@trato")).not.toContain("<img");
});

const known = ["!doctype", "html", "head", "meta", "title", "style", "body", "table", "tr", "td", "p", "br", "a"];

test("what anybody wrote stays text: names, subjects, bodies and links bring in no tags, no attributes and nothing from elsewhere", () => {
  const evil = `"><script>alert(1)</script><img src=http://evil.example/a.png onerror='x'>`;
  const html = mail({
    subject: evil,
    body: `${evil}\nhttps://ok.example/"onmouseover="x https://a.example/<b>.`,
    link: `https://trato.example/${evil}`,
    letterhead: { ...letterhead, name: evil, legalName: evil, address: [evil] },
  });
  const tags = html.match(/<[^>]*>/g)?.map((tag) => tag.replaceAll(/"[^"]*"/g, "")) ?? [];
  const names = new Set(tags.map((tag) => /^<\/?([^\s>]+)/.exec(tag)?.[1]));
  const attributes = new Set(tags.flatMap((tag) => tag.match(/[\w-]+(?==)/g) ?? []));
  expect([...names].filter((name) => !known.includes(name ?? ""))).toEqual([]);
  expect([...attributes].filter((name) => /^on|src|background/.test(name))).toEqual([]);
  expect(html).not.toMatch(/url\(|@import/i);
  expect(html).toContain('href="https://ok.example/"');
});

test("a web address in the text can be followed, without the sign that ends its sentence", () => {
  const html = mail({ body: "Mira https://robles.example/a?b=1&c=2. Y (http://robles.example/d)!" });
  expect(html).toContain('>https://robles.example/a?b=1&amp;c=2</a>. Y (<a href="http://robles.example/d"');
  expect(mail({ body: "javascript:alert(1)" })).not.toMatch(/href="javascript/);
});
