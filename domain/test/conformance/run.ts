import type { Area, Case, CaseFile, DeclaredDifference, Difference, NotRun } from "./area.ts";

export type CaseResult = { one: Case; notRun: NotRun | null } & (
  | { outcome: "passed" | "not_run" }
  | { outcome: "failed"; differences: Difference[] }
  | { outcome: "skipped"; differences: Difference[]; by: DeclaredDifference }
);

/** The area of a file: by its name, else by its shape; null where no engine answers for it. */
export function areaOf(file: CaseFile, areas: Area[]): Area | null {
  const byName = areas.filter(({ name }) => file.name === name || file.name.startsWith(`${name}-`));
  const longest = byName.toSorted((a, b) => b.name.length - a.name.length)[0];
  return longest ?? areas.find((area) => area.recognises(file)) ?? null;
}

export function runFile(area: Area, file: CaseFile): CaseResult[] {
  return file.cases.map((one) => runCase(area, one, file));
}

function runCase(area: Area, one: Case, file: CaseFile): CaseResult {
  const notRun = area.notRun?.(one, file) ?? null;
  if (notRun?.part === "whole") return { one, notRun, outcome: "not_run" };
  const differences = differencesOf(area, one, file);
  if (differences.length === 0) return { one, notRun, outcome: "passed" };
  const by = area.declared?.find((declared) => declared.appliesTo(one, file));
  return by ? { one, notRun, outcome: "skipped", differences, by } : { one, notRun, outcome: "failed", differences };
}

function differencesOf(area: Area, one: Case, file: CaseFile): Difference[] {
  try {
    return area.check(one, file);
  } catch (error) {
    return [{ path: "", expected: "an answer", actual: `thrown: ${String(error)}` }];
  }
}
