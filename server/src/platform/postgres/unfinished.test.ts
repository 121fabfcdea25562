import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { hasKernelNames } from "./kernel-name.ts";
import { removeAbandoned, unfinishedIn } from "./unfinished.ts";

const dataDir = mkdtempSync(join(tmpdir(), "trato-unfinished-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

test.runIf(hasKernelNames)(
  "what was being made is removed when its maker is gone, though another program bears his number by now",
  async () => {
    mkdirSync(join(dataDir, `database.copy-${process.ppid}`));
    mkdirSync(join(dataDir, "database.copy-4194305")); // above every process number
    mkdirSync(await unfinishedIn(dataDir, "copy"));
    mkdirSync(await unfinishedIn(dataDir, "new"));
    await removeAbandoned(dataDir);
    expect(readdirSync(dataDir)).toEqual([`database.copy-${process.pid}`, `database.new-${process.pid}`]);
  },
);
