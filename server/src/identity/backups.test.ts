import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { makeHome, until } from "../../test/trato-process.ts";
import { atEndOfFile } from "../../test/ending.ts";
import { diaryOf, tried, whoMay } from "../../test/trying.ts";
import { keepBackups } from "../platform/backups/daily/keep-backups.ts";
import { readConfig } from "../platform/config.ts";
import type { Context } from "../platform/context.ts";
import { listBackups, scheduleBackups, startBackup } from "./backups.ts";

/** An installation with a data directory of its own, in which nothing but the key of the first backup is. */
function withKeys(): (ctx: Context) => Context {
  const dataDir = makeHome();
  writeFileSync(join(dataDir, "backup-recipient"), "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p\n");
  const backups = keepBackups(readConfig({ TRATO_DATA_DIR: dataDir }), () => undefined);
  atEndOfFile(async () => backups.stop());
  return (ctx) => ({ ...ctx, site: { ...ctx.site, backups } });
}

const nightly = { at: "02:30", keepDays: 14 };

test("a backup is made each day from now on, or none by itself any more, as the diary tells", () =>
  inWorkspace(async (t) => {
    const ctx = withKeys()(await t.as({ role: "administrator" }));
    const schedule = { ...nightly, timeZone: ctx.workspace.timeZone };
    expect((await scheduleBackups(ctx, nightly)).schedule).toEqual(schedule);
    expect(await listBackups(ctx)).toMatchObject({ schedule, isRunning: false, items: [] });
    expect((await scheduleBackups(ctx, { ...nightly, at: null })).schedule).toBeNull();
    expect((await diaryOf(t, ctx.workspace.id)).slice(1)).toMatchObject([
      { event: "backup.scheduled", after: schedule },
      { event: "backup.scheduled", before: schedule },
    ]);
  }));

test("one that is made at once and fails says why", () =>
  inWorkspace(async (t) => {
    const ctx = withKeys()(await t.as({ role: "administrator" }));
    expect(await startBackup(ctx)).toMatchObject({ isRunning: true });
    await until(async () => !(await listBackups(ctx)).isRunning, 120_000);
    expect((await listBackups(ctx)).lastRun?.problem).toMatch(/^There is no database in /);
  }));

test("nothing is made before the first one at the shell, whose key is shown there", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    expect(await tried(ctx, startBackup)).toBe("backup.no_recipient");
    expect(await tried(ctx, (ours) => scheduleBackups(ours, nightly))).toBe("backup.no_recipient");
    expect(await listBackups(ctx)).toMatchObject({ hasRecipient: false, items: [] });
  }));

test("backups are an administrator's", () =>
  inWorkspace(async (t) => {
    const keys = withKeys();
    expect(await whoMay(t, (ctx) => scheduleBackups(keys(ctx), nightly))).toEqual(["administrator"]);
    expect(await tried(keys(await t.as({ role: "manager" })), startBackup)).toBe("permission.missing");
  }));
