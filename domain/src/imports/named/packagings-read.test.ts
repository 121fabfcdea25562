import { expect, test } from "vitest";
import { readPackagings } from "./packagings-read.ts";

test.each([
  ["Box: 12 (8412345678905); Pallet: 480", ["Box 12 8412345678905", "Pallet 480 null"], []],
  ["Caja grande:  2,5\nSaco : 25.50 ( A-1 )", ["Caja grande 2.5 null", "Saco 25.5 A-1"], []],
  ["Box 12; : 4; Bag: some | Crate: 6", ["Crate 6 null"], ["Box 12", ": 4", "Bag: some"]],
  ["", [], []],
])("%j", (text, packagings, unread) => {
  const read = readPackagings(text);
  expect(read.packagings.map(({ name, quantity, barcode }) => `${name} ${quantity} ${barcode}`)).toEqual(packagings);
  expect(read.unread).toEqual(unread);
});
