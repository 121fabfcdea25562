import { expect, it } from "vitest";
import type { Area, Case, Difference } from "./area.ts";
import { areaOf, judged, runFile, worse } from "./run.ts";

const difference = { path: "total", expected: "1", actual: "2" };

function file(...titles: string[]) {
  const cases: Case[] = titles.map((title, i) => ({ id: `c-${i}`, family: "f", title, input: title, expected: null }));
  return { name: "things-more", content: { shape: "things" }, cases };
}

const things: Area = {
  name: "things",
  recognises: ({ content }) => content["shape"] === "things",
  check: ({ title }) => {
    if (title === "breaks") throw new Error("broken");
    return title === "same" ? [] : [difference];
  },
  declared: [
    { rule: "Q-1", reason: "wrong there", record: "docs/decisions/1.md", appliesTo: ({ input }) => input === "quirk" },
  ],
  notRun: ({ title }) => (title === "flow" ? { part: "whole", why: "a flow" } : null),
};

it("passes, fails, and skips only what differs under a declared rule", () => {
  const results = runFile(things, file("same", "other", "quirk", "breaks", "flow"));
  expect(results.map(({ outcome }) => outcome)).toEqual(["passed", "failed", "skipped", "failed", "not_run"]);
});

it("finds a file's area by its name or by its shape", () => {
  const other: Area = { ...things, name: "things-more", recognises: () => false };
  expect(areaOf(file(), [things, other])).toBe(other);
  expect(areaOf({ ...file(), name: "unknown" }, [other, things])).toBe(things);
  expect(areaOf({ ...file(), name: "unknown" }, [other])).toBe(null);
});

const covering = (path: string) => ({
  rule: path,
  reason: "ours is better",
  record: "docs/decisions/1.md",
  appliesTo: () => true,
  covers: (one: Difference) => one.path === path,
});

it("excuses each difference by a rule that covers it, or not at all", () => {
  const [one] = file("other").cases;
  if (!one) throw new Error("a case");
  const also = { ...difference, path: "tax" };
  const outcome = (...paths: string[]) => judged(one, file(), [difference, also], paths.map(covering));
  expect(outcome("total", "tax")).toMatchObject({ outcome: "skipped", by: [{ rule: "total" }, { rule: "tax" }] });
  expect(outcome("total")).toMatchObject({ outcome: "failed", differences: [also] });
});

it("takes the worse of engine and product, but for what the engine has a mode for", () => {
  const [one] = file("other").cases;
  if (!one) throw new Error("a case");
  const passed = { one, notRun: null, outcome: "passed" as const };
  const failed = { one, notRun: null, outcome: "failed" as const, differences: [difference] };
  const rule = { rule: "Q-1", reason: "ours is better", record: "docs/decisions/1.md", appliesTo: () => true };
  const skipped = (by: object) => judged(one, file(), [difference], [{ ...rule, ...by }]);
  expect(worse(failed, passed)).toMatchObject({ outcome: "failed" });
  expect(worse(passed, failed)).toMatchObject({ outcome: "failed" });
  expect(worse(passed, skipped({}))).toMatchObject({ outcome: "skipped" });
  expect(worse(passed, skipped({ hasCompatibleMode: true }))).toMatchObject({ outcome: "passed" });
  const notRun = { one, notRun: { part: "whole" as const, why: "a flow" }, outcome: "not_run" as const };
  expect(worse(notRun, skipped({ hasCompatibleMode: true }))).toMatchObject({ outcome: "skipped" });
});
