import { describe, expect, test } from "vitest";
import { isSepaAccount, obstacleToAccounts, plainAccount, writtenAccount } from "./bank-accounts.ts";

const iban = "ES91 2100 0418 4502 0005 1332";

describe("a bank account", () => {
  test.each([
    ["ES", { number: iban }],
    ["ES", { number: "es9121000418450200051332", bic: "CAIXESBBXXX" }],
    ["ES", { number: "DE89370400440532013000", bic: "COBADEFF" }],
    ["US", { number: "000123456789", bic: "CHASUS33" }],
    ["MX", { number: "032180000118359719" }],
  ])("in %s may be %o", (country, account) => {
    expect(obstacleToAccounts([account], country)).toBeNull();
  });

  test.each([
    ["ES", { number: "ES91 2100 0418 4502 0005 1333" }, "bankAccount.wrong_iban", { path: "bankAccounts.0.number" }],
    ["ES", { number: "ES91 2100 0418" }, "bankAccount.wrong_length", {}],
    ["ES", { number: "2100 0418 4502 0005 1332" }, "bankAccount.wrong_iban", {}],
    ["US", { number: "ES91 2100 0418 4502 0005 1333" }, "bankAccount.wrong_iban", {}],
    ["ES", { number: iban, bic: "CAIXA" }, "bankAccount.wrong_bic", { path: "bankAccounts.0.bic" }],
  ])("in %s is not %o: %s", (country, account, code, details) => {
    expect(obstacleToAccounts([account], country)).toMatchObject({ code, details });
  });

  test("is named by its place among the others", () => {
    const details = { path: "bankAccounts.1.number" };
    expect(obstacleToAccounts([{ number: iban }, { number: "ES00" }], "ES")).toMatchObject({ details });
  });

  test("is kept without spaces and read in groups", () => {
    expect(plainAccount(iban.toLowerCase())).toBe("ES9121000418450200051332");
    expect(writtenAccount("ES9121000418450200051332")).toBe(iban);
    expect([plainAccount("0001 2345"), writtenAccount("0001 2345")]).toEqual(["0001 2345", "0001 2345"]);
  });

  test.each([
    ["ES9121000418450200051332", true],
    ["DE89370400440532013000", true],
    ["ES9121000418450200051333", false],
    ["TR330006100519786457841326", false],
    ["000123456789", false],
  ])("%s takes part in SEPA: %s", (number, isSepa) => {
    expect(isSepaAccount(number)).toBe(isSepa);
  });
});
