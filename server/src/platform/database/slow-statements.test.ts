import { expect, test } from "vitest";
import { slowStatementsOf } from "./slow-statements.ts";

const noted = (...each: [string, number][]) => {
  let second = 0;
  const slow = slowStatementsOf(() => new Date(Date.UTC(2026, 10, 23, 10, 0, second++)));
  for (const [text, milliseconds] of each) slow.note(text, milliseconds);
  return slow.list();
};

test("a statement is slow from half a second on, and told once with its longest time, however often it was asked", () => {
  expect(noted(["select 1", 499], ["select\n  2", 700.4], ["select 2", 500], ["select 3", 900])).toEqual([
    { text: "select 3", times: 1, longestMs: 900, lastAt: "2026-11-23T10:00:02.000Z" },
    { text: "select 2", times: 2, longestMs: 700, lastAt: "2026-11-23T10:00:01.000Z" },
  ]);
});

test("of more than twenty the longest are kept, and long texts are cut", () => {
  const many = noted(...Array.from({ length: 30 }, (_, n) => [`select ${n}`, 1_000 + n] as [string, number]));
  expect([many.length, many.at(0)?.text, many.at(-1)?.text]).toEqual([20, "select 29", "select 10"]);
  expect(noted([`select ${"x".repeat(2_000)}`, 600])[0]?.text).toHaveLength(600);
});
