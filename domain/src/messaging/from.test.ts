import { expect, test } from "vitest";
import { fromOf, maySendAs } from "./from.ts";

test("a member's own address is a sender only in the company's domain", () => {
  expect(maySendAs("ana@Norte.example", "ventas@norte.example")).toBe(true);
  expect(maySendAs("ana@gmail.example", "ventas@norte.example")).toBe(false);
  expect(maySendAs("ana@mail.norte.example", "ventas@norte.example")).toBe(false);
});

const company = { name: "Norte", address: "ventas@norte.example" };
const ana = { name: "Ana", email: "ana@norte.example" };

test.each([
  ["what Trato writes", null, true, company, null],
  ["who has no address", { name: "Ana", email: null }, true, { name: "Ana", address: company.address }, null],
  ["a member", ana, false, { name: "Ana", address: company.address }, { name: "Ana", address: ana.email }],
  ["a member who sends as himself", ana, true, { name: "Ana", address: ana.email }, null],
  [
    "one with an address elsewhere",
    { name: "Luis", email: "luis@gmail.example" },
    true,
    { name: "Luis", address: company.address },
    { name: "Luis", address: "luis@gmail.example" },
  ],
])("%s: whom the mail is from, and where answers go", (_, writer, membersSend, from, replyTo) =>
  expect(fromOf(company, writer, membersSend)).toEqual({ from, replyTo }),
);
