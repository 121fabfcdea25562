import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { areas } from "../domain/test/conformance/areas.ts";
import { readCaseFile } from "../domain/test/conformance/case-file.ts";
import type { CaseResult } from "../domain/test/conformance/run.ts";
import { areaOf, runFile } from "../domain/test/conformance/run.ts";

const usage = "usage: npm run conformance -- <case file or folder>...";

/** Runs case files and tells what differs; 1 where a case failed, 2 where it was called wrongly. */
function main(paths: string[]): number {
  if (paths.length === 0 || paths.includes("--help")) {
    console.log(usage);
    return paths.length === 0 ? 2 : 0;
  }
  const files = paths.flatMap(caseFilesAt);
  if (files.length === 0) {
    console.log(`no case files in ${paths.join(", ")}`);
    return 2;
  }
  return files.map(reportFile).every(Boolean) ? 0 : 1;
}

function caseFilesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(path, name));
}

/** Prints what one file answers; true where nothing failed. */
function reportFile(path: string): boolean {
  const file = readCaseFile(path);
  const area = areaOf(file, areas);
  if (!area) {
    console.log(`${path}: no engine answers for these cases`);
    return false;
  }
  const results = runFile(area, file);
  results.forEach(reportCase);
  const count = (outcome: CaseResult["outcome"]) => results.filter((result) => result.outcome === outcome).length;
  console.log(`${area.name}: ${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`);
  return count("failed") === 0;
}

function reportCase(result: CaseResult): void {
  const { id, title } = result.one;
  if (result.notRun) console.log(`not run ${id} ${title}: ${partOf(result)}${result.notRun.why}`);
  if (result.outcome === "skipped") {
    console.log(`skipped ${id} ${title}: ${result.by.rule}, ${result.by.reason} (${result.by.record})`);
  }
  if (result.outcome === "failed") {
    console.log(`failed ${id} ${title}`);
    for (const { path, expected, actual } of result.differences) {
      console.log(`  ${path || "case"}: expected ${expected}, actual ${actual}`);
    }
  }
}

function partOf({ notRun }: CaseResult): string {
  return notRun?.part === "rest" ? "in part, " : "";
}

process.exitCode = main(process.argv.slice(2));
