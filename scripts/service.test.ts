import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const unit = join(import.meta.dirname, "../deploy/trato.service");
const judge = ["/usr/bin/systemd-analyze"].find((path) => existsSync(path));
if (!judge) process.stderr.write("skipped: systemd is not installed, so nobody judges deploy/trato.service\n");

test("the service runs as an ordinary user, and starts what npm start does", () => {
  const text = readFileSync(unit, "utf8");
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8")) as {
    scripts: { start: string };
  };
  expect(text).toMatch(/^User=trato$/m);
  expect(text).toContain(`ExecStart=/usr/bin/env ${scripts.start.replace("exec ", "")}\n`);
});

describe.skipIf(!judge)("judged by systemd itself", () => {
  test("the service file says nothing that it does not understand", () => {
    const folder = mkdtempSync(join(tmpdir(), "trato-unit-"));
    try {
      const copy = join(folder, "trato.service");
      copyFileSync(unit, copy);
      const { stdout, stderr } = spawnSync(judge!, ["verify", "--recursive-errors=no", copy], { encoding: "utf8" });
      expect(`${stdout}${stderr}`.split("\n").filter((line) => line.includes("trato.service"))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
