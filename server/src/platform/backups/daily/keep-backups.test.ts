import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { makeHome } from "../../../../test/trato-process.ts";
import { readConfig } from "../../config.ts";
import { keepBackups } from "./keep-backups.ts";

afterEach(() => vi.useRealTimers());

test("a schedule that cannot be read ends nobody: it is told, to administrators on every page", async () => {
  const [dataDir, told] = [makeHome(), [] as string[]];
  writeFileSync(join(dataDir, "backup-schedule.json"), '{"at":"02:3');
  vi.useFakeTimers();
  const keeper = keepBackups(readConfig({ TRATO_DATA_DIR: dataDir }), (line) => told.push(line));
  vi.advanceTimersByTime(30_000);
  const reason = expect.stringContaining("backup-schedule.json cannot be read: set the schedule again");
  expect(told).toEqual([reason]);
  expect(keeper.look()).toMatchObject({ schedule: null, lastRun: { problem: reason } });
  keeper.stop();
});
