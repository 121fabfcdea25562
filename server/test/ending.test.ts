import { existsSync } from "node:fs";
import pg from "pg";
import { expect, test } from "vitest";
import { debianBinaries, startDebianPostgres } from "./debian-postgres.ts";
import { atEndOfFile, endFile } from "./ending.ts";
import { makeHome } from "./trato-process.ts";

test("what was opened is closed, the last first, also where one of them cannot be", async () => {
  const [closed, home] = [[] as string[], makeHome()];
  for (const name of ["first", "second"]) atEndOfFile(() => closed.push(name));
  atEndOfFile(() => {
    throw new Error("the last cannot be closed");
  });
  await expect(endFile()).rejects.toThrow("the last cannot be closed");
  expect([closed, existsSync(home)]).toEqual([["second", "first"], false]);
});

const binaries = debianBinaries();

test.skipIf(!binaries)("a PostgreSQL ends with the file, though whoever started it failed afterwards", async () => {
  const setUp = async () => {
    const postgres = await startDebianPostgres(binaries!);
    address = postgres.urlOf("postgres", "postgres");
    throw new Error("set-up failed");
  };
  let address = "";
  await expect(setUp()).rejects.toThrow("set-up failed");
  await endFile();
  await expect(new pg.Client(address).connect()).rejects.toThrow("ECONNREFUSED");
});
