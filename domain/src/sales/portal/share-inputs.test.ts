import { expect, test } from "vitest";
import { ShareOffer } from "./share-inputs.ts";

test.each([
  ["Lola Gil", true],
  ["M.ª José O’Neill-Ruiz", true],
  ["Núñez & Hijos, S.L.", true],
  ["J. R. Gil (compras)", true],
  ["", false],
  ["win.example", false],
  ["Go to www.win.example", false],
  ["https://win.example", false],
  ["lola@win.example", false],
  ["<b>Lola</b>", false],
  ["L".repeat(81), false],
])("a colleague called %s goes into a mail: %s", (name, isTaken) => {
  const asked = { token: "x".repeat(75), name, email: "lola@cafe.example" };
  expect(ShareOffer.safeParse(asked).success).toBe(isTaken);
});
