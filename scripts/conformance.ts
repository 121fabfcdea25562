import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { areas } from "../domain/test/conformance/areas.ts";
import type { CaseFile } from "../domain/test/conformance/area.ts";
import { readCaseFile } from "../domain/test/conformance/case-file.ts";
import { areaOf, type CaseResult, runFile, worse } from "../domain/test/conformance/run.ts";
import type { Edge } from "../server/src/platform/edge.ts";
import { withFlowDatabase } from "../server/test/conformance/flow-database.ts";
import { type Flow, flows, playCase } from "../server/test/conformance/flows.ts";

const usage = "usage: npm run conformance -- <case file or folder>...";

/** Runs case files and tells what differs; 1 where a case failed, 2 where it was called wrongly. */
async function main(paths: string[]): Promise<number> {
  if (paths.length === 0 || paths.includes("--help")) {
    console.log(usage);
    return paths.length === 0 ? 2 : 0;
  }
  const files = paths.flatMap(caseFilesAt);
  if (files.length === 0) {
    console.log(`no case files in ${paths.join(", ")}`);
    return 2;
  }
  const read = files.map((path) => ({ path, file: readCaseFile(path) }));
  const reports = read.some(isFlow)
    ? await withFlowDatabase((edge) => reportAll(read, edge))
    : await reportAll(read, null);
  return reports.every(Boolean) ? 0 : 1;
}

type Read = { path: string; file: CaseFile };

const isFlow = ({ file }: Read): boolean => flows[areaOf(file, areas)?.name ?? ""] !== undefined;

function caseFilesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(path, name));
}

async function reportAll(read: Read[], edge: Edge | null): Promise<boolean[]> {
  const reports: boolean[] = [];
  for (const one of read) reports.push(await reportFile(one, edge));
  return reports;
}

/** Prints what one file answers; true where nothing failed. */
async function reportFile({ path, file }: Read, edge: Edge | null): Promise<boolean> {
  const area = areaOf(file, areas);
  if (!area) {
    console.log(`${path}: no engine answers for these cases`);
    return false;
  }
  const flow = flows[area.name];
  const engine = runFile(area, file);
  const results = flow && edge ? await played(engine, flow, file, edge) : engine;
  results.forEach(reportCase);
  const count = (outcome: CaseResult["outcome"]) => results.filter((result) => result.outcome === outcome).length;
  console.log(`${area.name}: ${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`);
  return count("failed") === 0;
}

/** What the product does with each case besides. */
async function played(engine: CaseResult[], flow: Flow, file: CaseFile, edge: Edge): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const result of engine) results.push(worse(result, await playCase(flow, edge, result.one, file)));
  return results;
}

function reportCase(result: CaseResult): void {
  const { id, title } = result.one;
  if (result.notRun) console.log(`not run ${id} ${title}: ${partOf(result)}${result.notRun.why}`);
  if (result.outcome === "skipped") {
    for (const { rule, reason, record } of result.by)
      console.log(`skipped ${id} ${title}: ${rule}, ${reason} (${record})`);
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

process.exitCode = await main(process.argv.slice(2));
