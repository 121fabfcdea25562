import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { foundText } from "./found-text.ts";

const f = { count: String, wholeMoney: (value: string) => `€${value}` };

test.each([
  [undefined, undefined],
  [{ count: 0, sum: "0.00" as Decimal }, "0"],
  [{ count: 12, sum: "9100.00" as Decimal }, "12 · €9100.00"],
  [{ count: 3 }, "3"],
])("%j is told as %s", (found, said) => {
  expect(foundText(found, f)).toBe(said);
});
