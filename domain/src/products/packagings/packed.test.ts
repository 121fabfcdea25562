import { expect, test } from "vitest";
import type { Decimal } from "../../decimal.ts";
import { nextPacked, type Packed, packed } from "./packed.ts";

const d = (value: string) => value as Decimal;
const packagings = [
  { name: "Box", quantity: d("12") },
  { name: "Pallet", quantity: d("480") },
  { name: "Six-pack", quantity: d("6") },
];
const said = (found: Packed | null) => found && `${found.count} ${found.packaging.name}, ${found.quantity}`;

test.each([
  ["24", "2 Box, 24", null],
  ["960", "2 Pallet, 960", null],
  ["18", "3 Six-pack, 18", null],
  ["-12", "-1 Box, -12", null],
  ["20", null, "4 Six-pack, 24"],
  ["0.5", null, "1 Six-pack, 6"],
  ["-5", null, null],
  ["0", null, null],
])("%s are %s, or next %s", (quantity, whole, next) => {
  expect([said(packed(d(quantity), packagings)), said(nextPacked(d(quantity), packagings))]).toEqual([whole, next]);
});

test("a packaging of fractions divides exactly, and without any there is nothing to say", () => {
  expect(said(packed(d("0.9"), [{ name: "Bag", quantity: d("0.3") }]))).toBe("3 Bag, 0.9");
  expect([packed(d("12"), []), nextPacked(d("12"), [])]).toEqual([null, null]);
});
