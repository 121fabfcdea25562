import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { markOfSheets, sheetNamed, sheetsNow } from "../server/src/platform/print/sheets.ts";
import { makeHome } from "../server/test/trato-process.ts";
import { keepSheets } from "./keep-sheets.ts";

test("a release keeps all sheets of now, each in its place beside those that it takes in", () => {
  const home = makeHome();
  keepSheets((mark) => join(home, mark));
  const kept = sheetsNow().map((path) => readFileSync(join(home, markOfSheets(), path), "utf8"));
  expect(kept).toEqual(sheetsNow().map((path) => readFileSync(sheetNamed(path, undefined), "utf8")));
});
