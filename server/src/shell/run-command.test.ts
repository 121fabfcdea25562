import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeHome } from "../../test/trato-process.ts";
import type { Command } from "./command.ts";
import { runCommand } from "./run-command.ts";

const quiet = { print: () => undefined, tell: () => undefined };
const alone = { open: () => Promise.reject(new Error("nothing is opened")), alone: () => Promise.resolve() };

test("a path that leads nowhere, or to something else, is told in one line", async () => {
  const home = makeHome();
  const file = join(home, "file");
  writeFileSync(file, "");
  const ways: Record<string, (path: string) => unknown> = { read: readFileSync, list: readdirSync, make: mkdirSync };
  const told = (way: string, path: string) => {
    const command: Command = { summary: "", usage: "", plan: () => async () => void ways[way]?.(path) };
    return runCommand({ [way]: async () => command }, [way], quiet, alone).catch((error: Error) => [
      error.name,
      error.message,
    ]);
  };
  expect(await told("read", join(home, "none"))).toEqual(["StartupError", `There is no ${join(home, "none")}`]);
  expect(await told("list", file)).toEqual(["StartupError", `${file} is no folder`]);
  expect(await told("make", file)).toEqual(["StartupError", `${file} is no folder`]);
});
