import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeHome } from "../../../test/trato-process.ts";
import { hasKernelNames } from "../postgres/kernel-name.ts";
import { writeArchive } from "./archive.ts";
import { keepTrial, keptBackups, nameOfBackup, removeUnfinished, trialOf } from "./kept-backups.ts";

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

test.runIf(hasKernelNames)(
  "what was being written when somebody was killed goes, but not what another machine or somebody here is at",
  async () => {
    const folder = makeHome();
    const name = nameOfBackup(new Date("2026-11-28T02:30:00Z"));
    const [abandoned, elsewhere, old] = [`${hostname()}-${process.ppid}`, "other-office-7", "gone-office-7"].map(
      (writer) => `${name}.part-${writer}`,
    );
    for (const each of [abandoned, elsewhere, old]) writeFileSync(join(folder, each!), "half of it");
    const longAgo = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(join(folder, old!), longAgo, longAgo);
    const recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    await writeArchive(join(folder, name), [recipient], () => removeUnfinished(folder));
    expect(readdirSync(folder).sort()).toEqual([name, elsewhere]);
  },
);
