import { expect, test } from "vitest";
import { addressWithToken, replyAddress, tokenLength, tokensIn, withoutAddition } from "./reply-address.ts";

const token = "a1".repeat(30).slice(0, tokenLength);

test("a token stands within the address, and is found there however it is written", () => {
  const address = addressWithToken("ventas@firma.es", token);
  expect(address).toBe(`ventas+${token}@firma.es`);
  expect(tokensIn(["eva@norte.example", address.toUpperCase()])).toEqual([token]);
  expect(tokensIn([`ventas+${token}0@firma.es`, "ventas+boletin@firma.es", ""])).toEqual([]);
  expect(withoutAddition(`Ventas+${token}@Firma.es`)).toBe("ventas@firma.es");
});

test.each([
  ["ventas@firma.es", true],
  [`${"v".repeat(22)}@firma.es`, true],
  [`${"v".repeat(23)}@firma.es`, false],
  ["ventas+norte@firma.es", false],
  ["ventas", false],
])("%s can take one: %s", (address, can) => {
  expect(replyAddress().safeParse(address).success).toBe(can);
});
