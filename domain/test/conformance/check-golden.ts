import { expect, test } from "vitest";
import type { Area } from "./area.ts";
import { readCaseFile } from "./case-file.ts";
import { runFile } from "./run.ts";

/** One test for each golden case of an area, from the copy in `domain/test/cases`. */
export function checkGoldenCases(area: Area): void {
  const file = readCaseFile(new URL(`../cases/${area.name}.json`, import.meta.url).pathname);
  for (const result of runFile(area, file)) {
    test(`${result.one.id} ${result.one.title}`, () => {
      expect(result.outcome === "failed" ? result.differences : []).toEqual([]);
    });
  }
}
