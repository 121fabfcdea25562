import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { databaseDirectory } from "../postgres/cluster.ts";
import { discard, holdUnfinished, isAbandoned } from "../postgres/unfinished.ts";
import { StartupError } from "../startup-error.ts";

/** Fills an empty place: what is made for it lies beside it until it is whole, and takes it then. */
export async function fillPlace<T>(into: string, make: (unfinished: string) => Promise<T>): Promise<T> {
  const place = existsSync(into) ? realpathSync(into) : resolve(into);
  refuseUnfit(place);
  return besides(place, async (unfinished) => {
    const made = await make(unfinished);
    replace(place, () => renameSync(unfinished, place));
    return made;
  });
}

/** A data directory for a while, removed with the database in it whatever happens. */
export function inScratch<T>(dataDir: string, work: (scratch: string) => Promise<T>): Promise<T> {
  return besides(join(resolve(dataDir), "trial"), work);
}

/** Before anything is made it is seen that the place can be taken: a mount point looks like any folder until it is moved. */
function refuseUnfit(place: string): void {
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) throw new StartupError(`${place} is no folder: name one that is empty, or a new one`);
  if (readdirSync(place).length > 0)
    throw new StartupError(`${place} is not empty: name a folder that is, or a new one`);
  const aside = `${place}${ending}${process.pid}`;
  replace(place, () => renameSync(place, aside));
  renameSync(aside, place);
}

function replace(place: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new StartupError(
      `${place} cannot be replaced: it must be empty and no mount point; name a folder in it`,
      error,
    );
  }
}

const ending = ".restoring-";

/** Works in a folder beside the place, of which nothing stays but what was moved away. */
async function besides<T>(place: string, work: (unfinished: string) => Promise<T>): Promise<T> {
  mkdirSync(dirname(place), { recursive: true });
  await removeAbandoned(place);
  const unfinished = `${place}${ending}${process.pid}`;
  const letGo = await holdUnfinished(unfinished);
  mkdirSync(unfinished);
  try {
    return await work(unfinished);
  } finally {
    await remove(unfinished);
    letGo();
  }
}

/** Removes what was being filled when somebody was killed. */
async function removeAbandoned(place: string): Promise<void> {
  const begins = `${basename(place)}${ending}`;
  for (const name of readdirSync(dirname(place)).filter((each) => each.startsWith(begins))) {
    const left = join(dirname(place), name);
    if (await isAbandoned(left)) await remove(left);
  }
}

async function remove(unfinished: string): Promise<void> {
  await discard(databaseDirectory(unfinished));
  rmSync(unfinished, { recursive: true, force: true });
}
