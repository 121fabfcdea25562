import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { keptSheetsAt, markOfSheets, sheetNamed, sheetsNow } from "../server/src/platform/print/sheets.ts";

/** Keeps the sheets of now, for documents that are written with them and made by a later version. Returns where. */
export function keepSheets(keptAt = keptSheetsAt): string {
  const folder = keptAt(markOfSheets());
  for (const path of sheetsNow()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(sheetNamed(path, undefined), join(folder, path));
  }
  return folder;
}
