import { expect, it } from "vitest";
import type { Area, Case } from "./area.ts";
import { areaOf, runFile } from "./run.ts";

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
