import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeHome } from "../../../test/trato-process.ts";
import { keepTrial, keptBackups, nameOfBackup, trialOf } from "./kept-backups.ts";

test("a backup whose trial cannot be read any more is listed as not tried", () => {
  const folder = makeHome();
  const at = new Date("2026-11-28T02:30:00Z");
  const file = join(folder, nameOfBackup(at));
  writeFileSync(file, "all of it");
  const trial = { at: "2026-11-28T02:31:00.000Z", problem: null };
  keepTrial(file, trial);
  expect(keptBackups(folder)).toEqual([{ name: nameOfBackup(at), file, at: at.toISOString(), bytes: 9, trial }]);
  writeFileSync(trialOf(file), '{"at":"2026-');
  expect(keptBackups(folder)).toMatchObject([{ file, trial: null }]);
});
