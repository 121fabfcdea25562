import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeHome } from "../../../test/trato-process.ts";
import { hasKernelNames } from "../postgres/kernel-name.ts";
import { fillPlace, inScratch } from "./place.ts";

const fill = async (unfinished: string) => writeFileSync(join(unfinished, "secret"), "kept");
const neverFilled = () => Promise.reject(new Error("it was begun"));

test("a new folder, an empty one and the folder behind a link are filled", async () => {
  const home = makeHome();
  for (const each of ["empty", "disk"]) mkdirSync(join(home, each));
  symlinkSync(join(home, "disk"), join(home, "link"));
  for (const each of ["new/folder", "empty", "link"]) await fillPlace(join(home, each), fill);
  for (const each of ["new/folder", "empty", "disk"]) expect(readdirSync(join(home, each))).toEqual(["secret"]);
});

test("what holds something, or is no folder, is refused before anything is made for it", async () => {
  const home = makeHome();
  writeFileSync(join(home, "file"), "");
  symlinkSync(join(home, "nowhere"), join(home, "link"));
  await expect(fillPlace(home, neverFilled)).rejects.toThrow("is not empty");
  for (const each of ["file", "link"])
    await expect(fillPlace(join(home, each), neverFilled)).rejects.toThrow("is no folder");
});

const disk = makeHome(() => spawnSync("umount", [disk]));
const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]).status === 0;
if (!isMounted) process.stderr.write("skipped: nothing may be mounted here, so no mount point is restored to\n");

test.runIf(isMounted)(
  "a mount point is refused before anything is made for it, and a folder in it is filled",
  async () => {
    await expect(fillPlace(disk, neverFilled)).rejects.toThrow(`${disk} cannot be replaced`);
    await fillPlace(join(disk, "data"), fill);
    expect(readdirSync(disk)).toEqual(["data"]);
  },
);

test.runIf(hasKernelNames)("what a killed one left goes, though another program bears its number by now", async () => {
  const home = makeHome();
  for (const place of ["data", "trial"]) mkdirSync(join(home, `${place}.restoring-${process.ppid}`));
  for (const place of ["data", "trial"]) mkdirSync(join(home, `${place}.restoring-${process.pid}`)); // in a container the one before may have had ours
  await fillPlace(join(home, "data"), fill);
  await inScratch(home, async (scratch) => expect(readdirSync(scratch)).toEqual([]));
  expect(readdirSync(home)).toEqual(["data"]);
  expect(readdirSync(join(home, "data"))).toEqual(["secret"]);
});
