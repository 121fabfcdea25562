import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { makeHome } from "../../../test/trato-process.ts";
import { nameOfSheet, sheetNamed, sheetsNow } from "./sheets.ts";

const name = "sales/print/sale.typ";

test("a document is made of the sheets for which it was written, where those are kept, else of those of now", () => {
  const home = makeHome();
  const keptAt = (mark: string) => join(home, mark);
  const now = sheetNamed(name, undefined);
  expect([nameOfSheet(now), sheetsNow()]).toEqual([name, expect.arrayContaining([name])]);
  expect(sheetNamed(name, "0123456789abcdef", keptAt)).toBe(now);
  const before = join(keptAt("0123456789abcdef"), name);
  mkdirSync(dirname(before), { recursive: true });
  writeFileSync(before, "before");
  expect(sheetNamed(name, "0123456789abcdef", keptAt)).toBe(before);
  expect(sheetNamed("sales/print/another.typ", "0123456789abcdef", keptAt)).toMatch(/src.sales.print.another\.typ$/);
});
