import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, makeHome, runTrato } from "../test/trato-process.ts";
import { keptDrillIdentity } from "./platform/backups/keys.ts";
import { readFollowed } from "./platform/backups/log/followed-log.ts";
import { restoreUntil } from "./platform/backups/log/restore-until.ts";
import { endLog, sendLog } from "./platform/backups/log/send-log.ts";
import { databaseDirectory } from "./platform/postgres/cluster.ts";
import { type EmbeddedPostgres, launchPostgres } from "./platform/postgres/launch-postgres.ts";
import { readPostmaster } from "./platform/postgres/postmaster.ts";
import { postgresIn } from "./platform/postgres/processes.ts";

const home = makeHome();
const [dataDir, backupsDir] = [join(home, "data"), join(home, "kept")];
const env = { TRATO_DATA_DIR: dataDir, TRATO_BACKUPS_DIR: backupsDir };
const told: string[] = [];
let postgres: EmbeddedPostgres;
let owner: pg.Client;
/** When what was written by then was there. */
const moments: Record<string, string> = {};
let restoringTook = 0;

beforeAll(async () => {
  postgres = await launchPostgres(dataDir);
  owner = new pg.Client(postgres.ownerConfig);
  await owner.connect();
  await owner.query("create table workspaces as select 1 as id, 'Europe/Madrid' as time_zone");
  await owner.query("create table written (name text, at timestamptz default clock_timestamp())");
  await runTrato(["backup", "--to", join(home, "elsewhere")], env); // the keys are made
});
afterAll(async () => {
  await owner.end();
  await postgres.stop();
});

const sendFrom = (place: string) => sendLog({ dataDir: place, backupsDir, s3: null }, (line) => told.push(line));
const send = () => sendFrom(dataDir);
const restore = (until: string, into: string) => {
  const meant = { from: backupsDir, identities: [keptDrillIdentity(dataDir)!], until };
  return restoreUntil(meant, join(home, into), { dataDir, s3: null }, () => undefined);
};
const kept = () => readdirSync(backupsDir, { recursive: true, encoding: "utf8" }).sort();
const chain = () => readFollowed(dataDir)!.chain;

/** Writes a row, and notes when it was there. */
async function create(name: string): Promise<void> {
  await owner.query("insert into written values ($1)", [name]);
  await pause(5); // the database counts finer than a moment does
  moments[name] = new Date().toISOString();
  await pause(5);
}

async function whileAtWork<T>(place: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const other = await launchPostgres(join(home, place));
  const client = new pg.Client(other.ownerConfig);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
    await other.stop();
  }
}

const writtenIn = (place: string): Promise<string[]> =>
  whileAtWork(place, async (client) => {
    const { rows } = await client.query<{ name: string }>("select name from written order by at");
    return rows.map(({ name }) => name);
  });

test("any moment since the backup is restored, though nobody made another; it is said when the last was written", async () => {
  await send();
  await create("In the backup");
  expect(await runTrato(["backup"], env)).toMatchObject({ code: 0 });
  await create("Written before");
  await create("Written after");
  await send();
  const { lastAt } = await restore(moments["Written before"]!, "before");
  expect(lastAt && lastAt > moments["In the backup"]! && lastAt <= moments["Written before"]!).toBe(true);
  expect(await writtenIn("before")).toEqual(["In the backup", "Written before"]);
  const args = ["--from", backupsDir, "--into", join(home, "latest"), "--until", "latest"];
  const began = performance.now();
  const { stdout } = await runTrato(["restore", ...args], env);
  restoringTook = performance.now() - began;
  expect(stdout).toMatch(
    /\/latest holds what was there at \S+Z, with Trato \S+: the last of it was written at \S+Z\. The files .* of trato-/,
  );
  expect(await writtenIn("latest")).toEqual(["In the backup", "Written before", "Written after"]);
});

test("a time of the clock is the workspace's, and one that cannot be restored is refused with those that can", async () => {
  const listed = (await runTrato(["backups"], env)).stdout;
  const range = /restore --until: (any moment from \S+ to \S+)\n$/.exec(listed)?.[1];
  await expect(restore("2026-07-01 03:15", "never")).rejects.toThrow(
    `2026-07-01 03:15:00 in Europe/Madrid, which is 2026-07-01T01:15:00.000Z cannot be restored. What can: ${range}`,
  );
});

const kills = Number(process.env["TRATO_LOG_KILLS"] ?? 2);

/** Its database goes on without it, unless it is killed too. */
function killDatabases(): void {
  const left = readdirSync(home).filter((name) => name.includes(".restoring-"));
  const databases = left.flatMap((name) => postgresIn(join(home, name, "database"), 0));
  for (const pid of databases) process.kill(pid, "SIGKILL");
}

test(
  "killed at any point, who sends leaves whole pieces only, each once, and who restores leaves nothing",
  async () => {
    for (let kill = 0; kill < kills; kill++) {
      await create(`Kill ${kill}`);
      const sending = launch("send-log.ts", [], env);
      const into = join(home, "killed");
      const restoring = launch("trato.ts", ["restore", "--from", backupsDir, "--into", into, "--until", "latest"], env);
      const killSending = async () => {
        await pause(150 + Math.random() * 700);
        sending.child.kill("SIGKILL");
      };
      const killRestoring = async () => {
        await pause(150 + (restoringTook * (kill + Math.random())) / kills);
        restoring.child.kill("SIGKILL");
        if (kill % 2 === 1) killDatabases();
      };
      await Promise.all([killSending(), killRestoring()]);
      const [, { code }] = await Promise.all([sending.ended, restoring.ended]);
      expect(existsSync(into)).toBe(code === 0); // it may have been quicker
      rmSync(into, { recursive: true, force: true });
    }
    await send();
    expect(told).toEqual([]); // the chain went on
    expect(kept().filter((name) => name.includes("unfinished"))).toEqual([]);
    await restore("latest", "killed");
    expect((await writtenIn("killed")).at(-1)).toBe(`Kill ${kills - 1}`);
    expect(readdirSync(home).filter((name) => name.includes("restoring"))).toEqual([]);
  },
  180_000 + kills * 20_000,
);

/** Writes rows of any length until the database is gone, and returns those that it said are kept. */
async function writeUntilGone(name: string): Promise<string[]> {
  const writer = new pg.Client(postgres.ownerConfig);
  writer.on("error", () => undefined); // it is killed
  await writer.connect();
  const written: string[] = [];
  try {
    for (let row = 0; ; row++) {
      const text = `${name} ${row}`.padEnd(Math.floor(Math.random() * 9_000), ".");
      await writer.query("insert into written values ($1)", [text]);
      written.push(text);
    }
  } catch {
    return written;
  }
}

test(
  "the log of a database that is killed while it is sent goes on, with all that was said to be kept",
  async () => {
    const [followed, acknowledged] = [chain(), new Set<string>()];
    for (let kill = 0; kill < kills; kill++) {
      const writers = Promise.all([1, 2, 3].map((writer) => writeUntilGone(`${kill} ${writer}`)));
      const sending = launch("send-log.ts", [], env);
      await pause(150 + Math.random() * 700);
      await owner.end();
      process.kill(readPostmaster(databaseDirectory(dataDir))!.pid, "SIGKILL");
      await sending.ended;
      for (const text of (await writers).flat()) acknowledged.add(text);
      owner = await connected();
    }
    await send();
    expect([chain(), told]).toEqual([followed, []]);
    await restore("latest", "after-kills");
    const back = new Set(await writtenIn("after-kills"));
    expect([acknowledged.size > kills, [...acknowledged].filter((text) => !back.has(text))]).toEqual([true, []]);
  },
  180_000 + kills * 20_000,
);

async function connected(): Promise<pg.Client> {
  for (;;) {
    const client = new pg.Client(postgres.ownerConfig);
    try {
      await client.connect();
      return client;
    } catch {
      await pause(50); // it is brought back
    }
  }
}

test("what was restored and goes on beside the original sends a chain of its own, and touches nothing of the original's", async () => {
  const [before, original] = [kept(), chain()];
  await whileAtWork("before", async () => {
    writeFileSync(join(home, "before", "backup-log.json"), readFileSync(join(dataDir, "backup-log.json"))); // as a copy has it
    await sendFrom(join(home, "before"));
  });
  expect(told.splice(0)).toEqual([expect.stringContaining("another database than the one whose log was kept")]);
  const added = kept().filter((name) => !before.includes(name));
  expect([before.every((name) => kept().includes(name)), added.length > 1]).toEqual([true, true]);
  expect(added.filter((name) => name.includes(original))).toEqual([]);
  await send();
  expect([chain(), told]).toEqual([original, []]);
});

test("where a piece is missing it is said until when restoring goes, and the rest comes back with the next backup", async () => {
  await create("After the missing piece");
  await send();
  const pieces = kept().filter((name) => name.startsWith(join("log", chain())) && name.endsWith(".age"));
  const lost = join(backupsDir, pieces.at(-2)!);
  renameSync(lost, join(home, "lost"));
  await expect(restore(moments["After the missing piece"]!, "cut")).rejects.toThrow(
    /cannot be restored\. What can: any moment from \S+ to \S+, after which a piece of the log is missing$/,
  );
  renameSync(join(home, "lost"), lost);
  const sealed = readFileSync(lost);
  writeFileSync(lost, sealed.fill(255 - sealed.at(-1)!, sealed.length - 1));
  await expect(restore("latest", "damaged")).rejects.toThrow(/The piece \S+ of the log cannot be read: /);
  expect(readdirSync(home)).not.toContain("damaged");
});

test("a log that is not sent is no obstacle to work, and given up when it is no longer kept", async () => {
  const away = { dataDir, backupsDir: join(home, "file", "away"), s3: null };
  writeFileSync(join(home, "file"), "");
  await expect(sendLog(away, () => undefined)).rejects.toThrow("ENOTDIR");
  await create("Still at work");
  const followed = chain();
  await endLog({ dataDir });
  expect(readFollowed(dataDir)).toBeNull();
  await send();
  expect(chain()).not.toBe(followed);
});
