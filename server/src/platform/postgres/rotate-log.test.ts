import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeHome } from "../../../test/trato-process.ts";
import { logRotation, rotateLog } from "./rotate-log.ts";

test("a long log begins anew under whoever writes to it, and the one before is kept", () => {
  const log = join(makeHome(), "postgres.log");
  rotateLog(log, 20);
  expect(existsSync(log)).toBe(false);
  const writer = openSync(log, "a");
  writeSync(writer, "the first lines\n");
  rotateLog(log, 20);
  expect(existsSync(`${log}.1`)).toBe(false);
  appendFileSync(log, "and some more of them\n");
  rotateLog(log, 20);
  writeSync(writer, "the next\n");
  closeSync(writer);
  expect(readFileSync(log, "utf8")).toBe("the next\n");
  expect(readFileSync(`${log}.1`, "utf8")).toBe("the first lines\nand some more of them\n");
});

test("one that cannot be rotated stays as it is, which is told once and ends nobody", () => {
  const [home, told] = [makeHome(), [] as string[]];
  const log = join(home, "postgres.log");
  mkdirSync(`${log}.1`); // as little to be written to as a full disk
  appendFileSync(log, "the first lines\n");
  const rotate = logRotation(log, (line) => told.push(line), 10);
  rotate();
  rotate();
  expect(told).toEqual([expect.stringMatching(/^The database's log cannot be kept short: E/)]);
  expect(readFileSync(log, "utf8")).toBe("the first lines\n");
});
