import { expect, test } from "vitest";
import type { FieldKind } from "./field.ts";
import { keptValue } from "./kept-value.ts";

test.each<[FieldKind, unknown, unknown]>([
  ["money", "12.345", "12.35"],
  ["money", "12.50", "12.5"],
  ["money", null, null],
  ["price", "10.500", "10.5"],
  ["price", "0.125", "0.125"],
  ["price", null, null],
  ["quantity", "1.3350", "1.335"],
  ["percent", "21.00", "21"],
  ["percent", null, null],
  ["text", " Desks ", "Desks"],
  ["text", "12.50", "12.50"],
  ["text", "  ", null],
  ["whole", 3, 3],
  ["flag", false, false],
  ["tags", ["vip", "office", "vip"], ["vip", "office"]],
  ["date", "2026-11-23", "2026-11-23"],
])("of the kind %s, %j is kept as %j", (kind, told, kept) => {
  expect(keptValue({ kind }, told, 2)).toEqual(kept);
});
