import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { databaseDirectory } from "../postgres/cluster.ts";
import { isAlive } from "../postgres/processes.ts";
import { discard } from "../postgres/unfinished.ts";
import { StartupError } from "../startup-error.ts";

/** Fills an empty place: what is made for it lies beside it until it is whole, and takes it then. */
export async function fillPlace<T>(into: string, make: (unfinished: string) => Promise<T>): Promise<T> {
  const place = resolve(into);
  if (existsSync(place) && readdirSync(place).length > 0)
    throw new StartupError(`${place} is not empty: name a folder that is, or a new one`);
  await removeAbandoned(place);
  const unfinished = `${place}${ending}${process.pid}`;
  try {
    await mkdir(unfinished, { recursive: true });
    const made = await make(unfinished);
    takePlace(unfinished, place);
    return made;
  } catch (error) {
    await remove(unfinished);
    throw error;
  }
}

const ending = ".restoring-";

/** A data directory for a while, removed with the database in it whatever happens. */
export async function inScratch<T>(dataDir: string, work: (scratch: string) => Promise<T>): Promise<T> {
  const place = join(resolve(dataDir), "trial");
  await removeAbandoned(place);
  const scratch = `${place}${ending}${process.pid}`;
  try {
    await mkdir(scratch);
    return await work(scratch);
  } finally {
    await remove(scratch);
  }
}

/** Removes what was being filled when somebody was killed. */
async function removeAbandoned(place: string): Promise<void> {
  const beside = dirname(place);
  if (!existsSync(beside)) return;
  const begins = `${basename(place)}${ending}`;
  const left = readdirSync(beside).filter((name) => name.startsWith(begins));
  for (const name of left) if (!isAlive(Number(name.slice(begins.length)))) await remove(join(beside, name));
}

async function remove(unfinished: string): Promise<void> {
  await discard(databaseDirectory(unfinished));
  rmSync(unfinished, { recursive: true, force: true });
}

function takePlace(unfinished: string, place: string): void {
  try {
    renameSync(unfinished, place);
  } catch (error) {
    throw new StartupError(
      `${place} cannot be replaced: it must be empty and no mount point; name a folder in it`,
      error,
    );
  }
}
