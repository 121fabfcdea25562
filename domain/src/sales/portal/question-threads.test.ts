import { expect, test } from "vitest";
import { threadsOf } from "./question-threads.ts";

const question = (id: string, lineId: string | null, isOurs = false) => ({
  id,
  lineId,
  lineName: lineId && lineId !== "gone" ? `Line ${lineId}` : null,
  isOurs,
});

test("questions stand with their answers at their line, those that wait first", () => {
  const questions = [
    question("1", "a"),
    question("2", null),
    question("3", "a", true),
    question("4", "gone"),
    question("5", null, true),
    question("6", null),
  ];
  const told = threadsOf(questions).map(({ lineId, name, isOpen, answersLine, items }) => [
    lineId,
    name,
    isOpen,
    answersLine,
    items.map(({ id }) => id).join(),
  ]);
  expect(told).toEqual([
    [null, null, true, false, "2,5,6"],
    ["gone", null, true, false, "4"],
    ["a", "Line a", false, true, "1,3"],
  ]);
  expect(threadsOf([])).toEqual([]);
});
