import { rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Config } from "../config.ts";
import { StartupError } from "../startup-error.ts";
import { type Bucket, isBucket, openBucket } from "./bucket.ts";
import {
  backupNamed,
  isBackupName,
  type KeptBackup,
  keepTrial,
  keptBackups,
  meantBackup,
  newestFirst,
  readTrial,
  type Trial,
  trialOf,
} from "./kept-backups.ts";

/** Where backups are kept: a folder, or a bucket. */
export type BackupsPlace = {
  /** The folder in which a backup is written. */
  folder: string;
  list: () => Promise<KeptBackup[]>;
  /** Takes over a file that was written in the folder, with what became of its trial; returns where it is then. */
  take: (file: string, trial: Trial | null) => Promise<string>;
  remove: (backup: KeptBackup) => Promise<void>;
};

export function backupsPlace(address: string, config: Pick<Config, "dataDir" | "s3">): BackupsPlace {
  if (isBucket(address)) return bucketPlace(address, openBucket(address, config.s3), stagingIn(config.dataDir));
  return {
    folder: resolve(address),
    list: async () => keptBackups(address),
    take: async (file, trial) => {
      if (trial) keepTrial(file, trial);
      return file;
    },
    remove: async ({ file }) => [file, trialOf(file)].forEach((each) => rmSync(each, { force: true })),
  };
}

/** A file waits here until the bucket has all of it; one whose upload was cut off goes on with the next. */
const stagingIn = (dataDir: string): string => join(resolve(dataDir), "outgoing");

function bucketPlace(address: string, bucket: Bucket, folder: string): BackupsPlace {
  const place = address.replace(/\/$/, "");
  const trials: ReadTrials = new Map();
  const send = async ({ file, name, trial }: KeptBackup) => {
    await bucket.upload(file, name);
    if (trial) await bucket.write(trialOf(name), JSON.stringify(trial));
    for (const each of [trialOf(file), file]) rmSync(each, { force: true });
  };
  return {
    folder,
    list: () => listBucket(bucket, place, trials),
    take: async (file, trial) => {
      if (trial) keepTrial(file, trial);
      for (const each of keptBackups(folder)) await send(each);
      return `${place}/${basename(file)}`;
    },
    remove: async ({ name }) => {
      await bucket.remove(name);
      await bucket.remove(trialOf(name));
    },
  };
}

/** What was read of trials, by the names of the backups: each is written once. */
type ReadTrials = Map<string, Trial | null>;

async function listBucket(bucket: Bucket, place: string, trials: ReadTrials): Promise<KeptBackup[]> {
  const objects = await bucket.list();
  const tried = new Set(objects.map(({ name }) => name));
  const backups = objects.filter(({ name }) => isBackupName(name));
  for (const name of trials.keys()) if (!tried.has(name)) trials.delete(name);
  const unread = backups.filter(({ name }) => tried.has(trialOf(name)) && !trials.has(name));
  for (let at = 0; at < unread.length; at += severalAtOnce)
    await Promise.all(
      unread
        .slice(at, at + severalAtOnce)
        .map(async ({ name }) => trials.set(name, readTrial((await bucket.read(trialOf(name))).toString()))),
    );
  return newestFirst(
    backups.map(({ name, bytes }) => backupNamed(name, `${place}/${name}`, bytes, trials.get(name) ?? null)),
  );
}

const severalAtOnce = 10;

/** Works with a backup as a file of this machine: one in a bucket is fetched into a folder, and removed again. */
export async function withBackupFile<T>(
  from: string,
  folder: string,
  config: Pick<Config, "s3">,
  work: (file: string) => Promise<T>,
): Promise<T> {
  if (!isBucket(from)) return work(meantBackup(from));
  const named = isBackupName(basename(from));
  const place = named ? from.slice(0, from.lastIndexOf("/")) : from.replace(/\/$/, "");
  const bucket = openBucket(place, config.s3);
  const name = named ? basename(from) : newestIn(await bucket.list());
  if (!name) throw new StartupError(`There is no backup in ${from}`);
  const file = join(folder, name);
  try {
    await bucket.download(name, file);
    return await work(file);
  } finally {
    rmSync(file, { force: true });
  }
}

const newestIn = (objects: readonly { name: string }[]): string | undefined =>
  objects
    .map(({ name }) => name)
    .filter(isBackupName)
    .toSorted()
    .at(-1);
