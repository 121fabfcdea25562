import { expect, test } from "vitest";
import { remembering } from "./remembering.ts";

type Line = { id: string; quantity: string };
const screen = (quantity: string, terms = "") => ({ header: { terms }, lines: [{ id: "a", quantity }] });
const [mine, others] = [{ isOwn: true }, { isOwn: false }];
const typed = { type: "typed" } as const; // an event's own kind

function memory() {
  const its = remembering<Line, { terms: string }>(screen("1"));
  its.happened(typed, screen("2"), others);
  return its;
}

test("a step is taken back after it was saved too, whatever the server made of it", () => {
  const its = memory();
  its.happened({ type: "saved" }, screen("2.0"), mine);
  expect(its.retrace("undo", screen("2.0"))?.shown.lines).toEqual(screen("1").lines);
});

test("what comes with an answer that others have a part in is theirs", () => {
  const its = memory();
  its.happened({ type: "saved" }, screen("7"), others);
  expect(its.retrace("undo", screen("7"))?.isAny).toBe(false);
});

test("what others wrote while nothing was saved is theirs", () => {
  const its = memory();
  its.happened({ type: "overtaken" }, screen("2", "theirs"), mine);
  expect(its.retrace("undo", screen("2", "theirs"))?.shown).toEqual(screen("1", "theirs"));
});

test("a step that is gone is none of its own, and can be done again", () => {
  const its = memory();
  its.retrace("undo", screen("2"));
  its.happened(typed, screen("1"), others);
  expect(its.history().done).toEqual([]);
  expect(its.retrace("redo", screen("1"))?.shown.lines).toEqual(screen("2").lines);
});

test("what is no further key of the same typing is another step, however soon it comes", () => {
  const its = memory();
  its.newStep();
  its.happened(typed, screen("23"), others);
  expect(its.retrace("undo", screen("23"))?.shown.lines).toEqual(screen("2").lines);
});

test("a rest of the fingers ends a step", () => {
  const its = memory();
  its.happened({ type: "rested" }, screen("2"), others);
  its.happened(typed, screen("23"), others);
  expect(its.retrace("undo", screen("23"))?.shown.lines).toEqual(screen("2").lines);
});
