import { expect, test } from "vitest";
import { z } from "zod";
import { emailOf, loginNameOf } from "./login-name.ts";

test.each(["ana@robles.example", "o'brien+crm@mail.example"])("%s is its own login name", (email) => {
  expect(loginNameOf(` ${email.toUpperCase()} `)).toBe(email);
  expect(emailOf(email)).toBe(email);
});

test.each([
  ["søren@example.com", "søren@example.com"],
  ["info@peña.es", "info@xn--pea-8ma.es"],
  ["用户@例子.公司", "用户@xn--fsqu00a.xn--55qx5d"],
  ["a/b_c@d.example", "a/b_c@d.example"],
  ["ana@example.xn--p1ai", "ana@example.xn--p1ai"],
])("%s has a login name that the library takes, and that says the same", (email, said) => {
  const name = loginNameOf(email.toUpperCase());
  expect(z.email().safeParse(name).success).toBe(true);
  for (const written of [email.normalize("NFD"), said]) expect(loginNameOf(written)).toBe(name);
  expect(emailOf(name)).toBe(said);
});

test("nobody's address is the login name of another", () => {
  const name = loginNameOf("søren@example.com");
  expect(loginNameOf(name)).not.toBe(name);
  expect(emailOf(loginNameOf(name))).toBe(name);
});
