import { expect, test } from "vitest";
import { readCaseFile } from "./case-file.ts";
import { checkGoldenCases } from "./check-golden.ts";
import { leads } from "./leads.ts";
import { runFile } from "./run.ts";

checkGoldenCases(leads);

test("a case that is excused differs in nothing else than what excuses it", () => {
  const file = readCaseFile(new URL("../cases/leads.json", import.meta.url).pathname);
  const differing = runFile(leads, file).flatMap((result) =>
    result.outcome === "skipped" ? result.differences.map(({ path }) => path) : [],
  );
  expect(new Set(differing)).toEqual(new Set(["log"]));
});
