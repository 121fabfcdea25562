import type { VersionLine } from "@trato/domain/sales/versions/version-content.ts";
import { expect, test } from "vitest";
import { sideBySide } from "./side-by-side.ts";

const lines = (ids: string) => Array.from(ids, (id) => ({ id }) as VersionLine); // only the id matters here

test.each([
  ["abc", "abc", "a|a b|b c|c"],
  ["abc", "ac", "a|a b|- c|c"],
  ["abc", "bc", "a|- b|b c|c"],
  ["ab", "axb", "a|a -|x b|b"],
  ["abcd", "da", "d|d a|a b|- c|-"],
  ["ab", "", "a|- b|-"],
  ["", "a", "-|a"],
])("%s beside %s", (before, after, said) => {
  const rows = sideBySide(lines(before), lines(after));
  expect(rows.map((row) => `${row.before?.id ?? "-"}|${row.after?.id ?? "-"}`).join(" ")).toBe(said);
});
