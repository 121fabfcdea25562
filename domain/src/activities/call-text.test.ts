import { expect, test } from "vitest";
import { callText, longestSummary } from "./call-text.ts";

test.each([
  ["They want six chairs", { summary: "They want six chairs", note: null }],
  ["  They want six chairs \n", { summary: "They want six chairs", note: null }],
  ["Six chairs\nIn May.\nMarta decides.", { summary: "Six chairs", note: "In May.\nMarta decides." }],
  ["Six chairs\r\n\r\n- in May\r\n- in blue", { summary: "Six chairs", note: "- in May\r\n- in blue" }],
  ["", { summary: "", note: null }],
])("%j", (typed, parted) => expect(callText(typed)).toEqual(parted));

test("a line longer than a summary is cut between words, and is kept whole in the note", () => {
  const line = "six chairs ".repeat(60).trim();
  const { summary, note } = callText(`${line}\nin May`);
  expect(summary.length).toBeLessThanOrEqual(longestSummary);
  expect(summary).toMatch(/chairs…$|six…$/);
  expect(note).toBe(`${line}\nin May`);
});

test("no sign is cut in two", () => {
  const { summary } = callText("🪑".repeat(400));
  expect(summary.isWellFormed()).toBe(true);
  expect(summary.length).toBeLessThanOrEqual(longestSummary);
});
