import { expect, test } from "vitest";
import { leavingPage } from "./leaving-page.ts";

const page = {
  language: "es" as const,
  company: { name: "Norte", colour: null, logo: null },
  logoAddress: "",
  isEmbedded: false,
};

test("one button sends one form, and what is said is text", () => {
  const asked = leavingPage(page, { title: "¿Baja?", text: "Para <eva@x.example>", label: "Sí", action: "/u/t" });
  expect(asked).toContain('<form method="post" action="/u/t"><button type="submit">Sí</button></form>');
  expect(asked).toContain("Para &lt;eva@x.example&gt;");
  expect(asked).toContain('lang="es"');
  expect(leavingPage(page, { title: "Hecho", text: "Ya", label: null, action: "" })).not.toContain("<form");
});
