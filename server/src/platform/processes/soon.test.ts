import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { soon } from "./soon.ts";

let began: number[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  began = [];
});
afterEach(() => void vi.useRealTimers());

/** Work that takes so long. */
const working = (milliseconds: number) => async () => {
  began.push(Date.now());
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
};

test("all who ask within a moment are served together, a moment after the first", async () => {
  const work = soon(working(0), { after: 20, pause: 0 });
  work.ask();
  await vi.advanceTimersByTimeAsync(10);
  work.ask();
  await vi.advanceTimersByTimeAsync(100);
  expect(began).toEqual([20]);
});

test("who asks meanwhile is served afterwards, not at the same time and not too soon", async () => {
  const work = soon(working(50), { after: 20, pause: 200 });
  work.ask();
  await vi.advanceTimersByTimeAsync(30);
  work.ask();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(began).toEqual([20, 270]);
});

test("quick work is begun again sooner than long work, but not at once", async () => {
  const work = soon(working(10), { after: 0, pause: 200 });
  const quick = soon(working(1), { after: 0, pause: 200 });
  for (const [each, times] of [
    [work, [0, 50]],
    [quick, [0, 21]],
  ] as const) {
    [began] = [[]];
    const start = Date.now();
    each.ask();
    await vi.advanceTimersByTimeAsync(0);
    each.ask();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(began.map((at) => at - start)).toEqual(times);
  }
});

test("at the end what was asked for is done at once, after what runs, and nothing any more", async () => {
  const work = soon(working(50), { after: 20, pause: 200 });
  work.ask();
  await vi.advanceTimersByTimeAsync(30);
  work.ask();
  const stopped = work.stop();
  await vi.advanceTimersByTimeAsync(1_000);
  await stopped;
  work.ask();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(began).toEqual([20, 70]);
});

test("nobody asked: at the end nothing is done", async () => {
  await soon(working(0), { after: 20, pause: 200 }).stop();
  expect(began).toEqual([]);
});
