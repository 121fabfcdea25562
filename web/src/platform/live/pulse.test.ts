import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pulse } from "./pulse.ts";

let asked = 0;
let failed = 0;

beforeEach(() => {
  vi.useFakeTimers();
  [asked, failed] = [0, 0];
});
afterEach(() => void vi.useRealTimers());

const asking = (answer: (heard: () => void) => void) => {
  const { heard, stop } = pulse(
    () => {
      asked++;
      answer(heard);
    },
    () => void failed++,
  );
  return stop;
};

test("as long as it is answered it asks on", () => {
  const stop = asking((heard) => heard());
  vi.advanceTimersByTime(60_000);
  expect([asked, failed]).toEqual([12, 0]);
  stop();
});

test("where no answer comes it fails, once, and asks no more", () => {
  asking(() => undefined);
  vi.advanceTimersByTime(9_999);
  expect([asked, failed]).toEqual([1, 0]);
  vi.advanceTimersByTime(60_000);
  expect([asked, failed]).toEqual([1, 1]);
});

test("an answer may come late, as to a page in the background", () => {
  const stop = asking((heard) => setTimeout(heard, 4_000));
  vi.advanceTimersByTime(60_000);
  expect(failed).toBe(0);
  stop();
});

test("whoever has left asks no more", () => {
  asking(() => undefined)();
  vi.advanceTimersByTime(60_000);
  expect([asked, failed]).toEqual([0, 0]);
});
