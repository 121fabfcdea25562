import { afterAll, vi } from "vitest";

// the files of a run share all globals: none meets what another put in the place of the browser or the clock
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
