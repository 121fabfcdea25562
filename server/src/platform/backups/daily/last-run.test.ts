import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { makeHome } from "../../../../test/trato-process.ts";
import { rememberedRun } from "./last-run.ts";

const run = (due: string) => ({ due, startedAt: null, endedAt: null, problem: null });

test("how a backup went is remembered also where it cannot be written down, and that is told", () => {
  const [dataDir, told] = [makeHome(), [] as string[]];
  const last = rememberedRun(dataDir, (line) => told.push(line));
  last.keep(run("2026-11-27 02:30"));
  expect(rememberedRun(dataDir, () => undefined).read()).toEqual(run("2026-11-27 02:30"));
  rmSync(dataDir, { recursive: true });
  last.keep(run("2026-11-28 02:30"));
  expect(last.read()).toEqual(run("2026-11-28 02:30"));
  expect(told).toEqual([expect.stringMatching(/^How the backup went cannot be written down: ENOENT/)]);
});
