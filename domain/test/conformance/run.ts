import type { Area, Case, CaseFile, DeclaredDifference, Difference, NotRun } from "./area.ts";

export type CaseResult = { one: Case; notRun: NotRun | null } & (
  | { outcome: "passed" | "not_run" }
  | { outcome: "failed"; differences: Difference[] }
  | { outcome: "skipped"; differences: Difference[]; by: DeclaredDifference[] }
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
  return { ...judged(one, file, differencesOf(area, one, file), area.declared ?? []), notRun };
}

/** What a case comes to: each of its differences is excused by a rule that applies to it, or it failed. */
export function judged(
  one: Case,
  file: CaseFile,
  differences: Difference[],
  declared: readonly DeclaredDifference[],
): CaseResult {
  if (differences.length === 0) return { one, notRun: null, outcome: "passed" };
  const applying = declared.filter(({ appliesTo }) => appliesTo(one, file));
  const excuses = differences.map((each) => applying.find(({ covers }) => !covers || covers(each, one)));
  const by = [...new Set(excuses.filter((excuse) => excuse !== undefined))];
  const unexcused = differences.filter((_, i) => !excuses[i]);
  if (unexcused.length > 0) return { one, notRun: null, outcome: "failed", differences: unexcused };
  return { one, notRun: null, outcome: "skipped", differences, by };
}

/**
 * What the engine answers of a case and what the whole product does with it: the worse of both. What the product chose otherwise
 * is no difference where the engine passes the case in its compatible mode.
 */
export function worse(engine: CaseResult, whole: CaseResult): CaseResult {
  if (engine.outcome === "failed") return { ...engine, notRun: null };
  const isChosen = whole.outcome === "skipped" && whole.by.every(({ hasCompatibleMode }) => hasCompatibleMode);
  return engine.outcome === "passed" && isChosen ? { one: whole.one, notRun: null, outcome: "passed" } : whole;
}

/** Whatever is thrown is a failure. */
export const thrown = (error: unknown): Difference[] => [
  { path: "", expected: "an answer", actual: `thrown: ${String(error)}` },
];

function differencesOf(area: Area, one: Case, file: CaseFile): Difference[] {
  try {
    return area.check(one, file);
  } catch (error) {
    return thrown(error);
  }
}
