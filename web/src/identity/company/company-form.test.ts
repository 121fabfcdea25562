import { expect, test } from "vitest";
import { sent } from "./company-form.ts";

test("what is empty is sent as nothing, and only what changed", () => {
  expect(sent({ vat: " ", phone: "910", legalName: "" })).toEqual({ vat: null, phone: "910", legalName: null });
  expect(sent({ validityDays: 15 })).toEqual({ validityDays: 15 });
});

test("an account may do without a BIC and a bank", () => {
  const account = { number: "ES91", bic: "", bank: " ", isShown: true };
  expect(sent({ bankAccounts: [account] })).toEqual({ bankAccounts: [{ ...account, bic: null, bank: null }] });
});
