import { afterEach, beforeEach, expect, test, vi } from "vitest";

const listeners = new Map<string, () => void>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", (name: string, listener: () => void) => listeners.set(name, listener));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetModules();
});

test("waits eight seconds, so that one can think again", async () => {
  const { doLater } = await import("./later.ts");
  const done = vi.fn<(isLeaving: boolean) => void>();
  const later = doLater(done);
  vi.advanceTimersByTime(7_900);
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(done).toHaveBeenCalledExactlyOnceWith(false);
  expect(later.cancel()).toBe(false);
});

test("does nothing once it was taken back", async () => {
  const { doLater } = await import("./later.ts");
  const done = vi.fn<(isLeaving: boolean) => void>();
  expect(doLater(done).cancel()).toBe(true);
  vi.advanceTimersByTime(20_000);
  expect(done).not.toHaveBeenCalled();
});

test("is done at once, and only once, when the page is left before", async () => {
  const { doLater } = await import("./later.ts");
  const done = vi.fn<(isLeaving: boolean) => void>();
  doLater(done);
  listeners.get("pagehide")?.();
  vi.advanceTimersByTime(20_000);
  expect(done).toHaveBeenCalledExactlyOnceWith(true);
});
