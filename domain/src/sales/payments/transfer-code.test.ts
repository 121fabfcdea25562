import { expect, test } from "vitest";
import type { Decimal } from "../../decimal.ts";
import { transferCode } from "./transfer-code.ts";

const transfer = {
  holder: "Muebles Robles, S.L.",
  iban: "ES9121000418450200051332",
  bic: "CAIXESBBXXX",
  amount: "363" as Decimal, // canonical
  currency: "EUR",
  reference: "RF88S00042",
};
const of = (given: Partial<typeof transfer>) => transferCode({ ...transfer, ...given });

test("a bank's app reads whom, how much and what for", () => {
  expect(of({})).toBe(
    "BCD\n002\n1\nSCT\nCAIXESBBXXX\nMuebles Robles, S.L.\nES9121000418450200051332\nEUR363.00\n\nRF88S00042",
  );
});

test.each([
  ["another currency", { currency: "USD" }],
  ["nothing", { amount: "0.00" as Decimal }],
  ["less than a cent", { amount: "0.004" as Decimal }],
  ["more than a code can say", { amount: "1000000000" as Decimal }],
  ["nobody", { holder: "  " }],
])("there is no code for %s", (_, given) => {
  expect(of(given)).toBeNull();
});

test("a name stays one line and within 70 signs and 331 bytes", () => {
  expect(of({ holder: "A\nB" })?.split("\n")[5]).toBe("A B");
  expect(of({ holder: "x".repeat(80) })?.split("\n")[5]).toHaveLength(70);
  const long = of({ holder: "漢".repeat(80) }) ?? "";
  expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(331);
  expect(long.split("\n")[7]).toBe("EUR363.00");
});
