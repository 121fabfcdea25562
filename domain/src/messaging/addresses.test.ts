import { expect, test } from "vitest";
import { mostCopies, readAddresses, typedCopies } from "./addresses.ts";

test.each([
  ["", []],
  [" , ;", []],
  ["ana@norte.example", ["ana@norte.example"]],
  [
    "ana@norte.example, eva@acme.example;\n leo@acme.example ;",
    ["ana@norte.example", "eva@acme.example", "leo@acme.example"],
  ],
  ['Ana <ana@norte.example>, "Núñez, Eva" <eva@acme.example>', ["ana@norte.example", "eva@acme.example"]],
  ["ana@norte.example,ana@norte.example", ["ana@norte.example"]],
  ["info@peña.es", ["info@peña.es"]],
  ["ana", null],
  ["ana@norte.example eva@acme.example", null],
  ["ana@norte.example, eva", null],
  ["ana@norte.example\r\nBcc: eva@acme.example", null],
])("%j holds the addresses %j", (text, addresses) => {
  expect(readAddresses(text)).toEqual(addresses);
});

const many = (count: number) => Array.from({ length: count }, (_, index) => `a${index}@b.example`).join(",");

test("no more than a few go besides", () => {
  expect(typedCopies().safeParse(many(mostCopies)).success).toBe(true);
  expect(typedCopies().safeParse(many(mostCopies + 1)).success).toBe(false);
});
