import { afterAll, vi } from "vitest";
import "./cheap-hashes.ts";
import { endFile } from "./ending.ts";

// the files of a run share their modules and the clock: each ends what it opened, and lets time go on
afterAll(endFile);
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
