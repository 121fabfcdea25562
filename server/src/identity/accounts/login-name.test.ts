import { expect, test } from "vitest";
import { z } from "zod";
import { emailOf, loginNameOf } from "./login-name.ts";

test.each(["ana@robles.example", "o'brien+crm@mail.example"])("%s is its own login name", (email) => {
  expect(loginNameOf(` ${email.toUpperCase()} `)).toBe(email);
  expect(emailOf(email)).toBe(email);
});

test.each(["søren@example.com", "info@peña.es", "用户@例子.公司", "a/b_c@d.example", "ana@example.xn--p1ai"])(
  "%s has a login name that the library takes, and that says the same",
  (email) => {
    const name = loginNameOf(email.toUpperCase());
    expect(z.email().safeParse(name).success).toBe(true);
    expect(name).toBe(loginNameOf(email.normalize("NFD")));
    expect(emailOf(name)).toBe(email);
  },
);
