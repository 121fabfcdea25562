import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { identityToRecipient } from "age-encryption";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { s3Keys, startS3StandIn } from "../test/s3-stand-in.ts";
import { readArchive, writeArchive } from "./platform/backups/archive.ts";
import { readFigures } from "./platform/backups/figures.ts";
import { identitiesIn } from "./platform/backups/keys.ts";
import { configFor, ownerRole } from "./platform/postgres/cluster.ts";
import { readPostmaster } from "./platform/postgres/postmaster.ts";
import { layPrepared } from "../test/prepared-data.ts";
import { makeKey } from "../test/run-here.ts";
import { firstRun, launch, makeHome, type RunningTrato, runTrato, startTrato, until } from "../test/trato-process.ts";

const home = makeHome();
const dataDir = join(home, "data");
const env = { TRATO_DATA_DIR: dataDir };
const identityFile = join(home, "identity.txt");
let trato: RunningTrato;
let key: string;
let backup: string;
let fileId: string;
let restoringTook: number;

beforeAll(async () => {
  await layPrepared(dataDir);
  trato = await startTrato({ ...env, ...firstRun });
  key = await makeKey(env);
});
afterAll(async () => void (await trato.stop()));

const contacts = (base: string, init: RequestInit = {}) =>
  fetch(`${base}/api/contacts`, {
    ...init,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
  });
const listed = async (base: string) =>
  ((await (await contacts(base)).json()) as { items: { id: string; name: string }[] }).items; // as the route says
const files = (address: string, init: RequestInit = {}) =>
  fetch(address, { ...init, headers: { authorization: `Bearer ${key}`, "content-type": "text/plain" } });
const create = async (name: string) =>
  (await contacts(trato.base, { method: "POST", body: JSON.stringify({ kind: "company", name }) })).status;
const restore = (...args: string[]) => runTrato(["restore", "--from", backup, ...args], {});

test("the first backup shows once the identity that opens it, and prints its file alone", async () => {
  expect(await create("Hoteles Miramar")).toBe(200);
  const [company] = await listed(trato.base);
  const address = `${trato.base}/api/contacts/${company?.id}/files?name=Plan.txt`;
  fileId = ((await (await files(address, { method: "POST", body: "Two doors" })).json()) as { id: string }).id; // as the route says
  const { code, stdout, stderr } = await runTrato(["backup"], env);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/data\/backups\/trato-\d{8}T\d{6}Z\.tar\.zst\.age\n$/)]);
  const [identity] = /^AGE-SECRET-KEY-1\w+$/m.exec(stderr) ?? [];
  writeFileSync(identityFile, `# kept elsewhere\n${identity}\n`);
  backup = stdout.trim();
  expect((await runTrato(["backups"], env)).stdout).toContain(backup);
});

test("on an empty machine it becomes what was there, with sign-in, secret, records and files; what was counted otherwise is told", async () => {
  expect(await create("Written later")).toBe(200);
  const into = join(home, "elsewhere");
  const from = await countedOtherwise("public.contacts");
  const began = performance.now();
  const restored = await runTrato(["restore", "--from", from, "--into", into, "--identity", identityFile], {});
  restoringTook = performance.now() - began;
  expect([restored.code, restored.stdout]).toEqual([0, expect.stringContaining(`TRATO_DATA_DIR=${into} npm start`)]);
  expect(restored.stderr).toMatch(/differs .* public.contacts: 1001 rows.* 1 rows.* came back\n$/);
  expect(readFileSync(join(into, "secret"))).toEqual(readFileSync(join(dataDir, "secret")));
  const other = await startTrato({ TRATO_DATA_DIR: into });
  const items = await listed(other.base);
  const plan = await (await files(`${other.base}/api/files/${fileId}`)).text();
  await other.stop();
  expect(plan).toBe("Two doors");
  expect(items.map(({ name }) => name)).toEqual(["Hoteles Miramar"]);
});

/** The same backup, of which it is said that a thousand rows more were counted. */
async function countedOtherwise(table: string): Promise<string> {
  const [other, identities] = [join(home, "counted.age"), identitiesIn(identityFile)];
  const recipients = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
  await writeArchive(other, recipients, (archive) =>
    readArchive(backup, identities, async ({ header, content }) => {
      const read = await buffer(content);
      const packed = header.name === "figures.json" ? Buffer.from(moreCounted(read.toString(), table)) : read;
      await new Promise((done) => archive.entry({ ...header, size: packed.length }, packed, done));
    }),
  );
  return other;
}

/** How often it was written in is not said: the database counts that some seconds late. */
function moreCounted(text: string, table: string): string {
  const figures = readFigures(text);
  for (const counted of Object.values(figures)) {
    const { rows = "", sums = [] } = counted[table] ?? {};
    counted[table] = { rows: `100${rows}`, sums };
  }
  return JSON.stringify(figures);
}

test("refuses another identity, a damaged file and an inhabited place, and leaves nothing behind", async () => {
  const into = join(home, "refused");
  const without = await restore("--into", into);
  expect([without.code, without.stderr]).toEqual([1, expect.stringContaining("--identity is missing")]);
  const other = join(home, "other.txt");
  writeFileSync(other, "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33\n");
  const wrong = await restore("--into", into, "--identity", other);
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining("was encrypted for another identity")]);
  const cut = join(home, "cut.age");
  copyFileSync(backup, cut);
  truncateSync(cut, 3_000_000);
  const damaged = await runTrato(["restore", "--from", cut, "--into", into, "--identity", identityFile], {});
  expect(damaged).toMatchObject({ code: 1, stderr: `trato: ${cut} is damaged, or was cut off: take another backup\n` });
  const inhabited = await restore("--into", home, "--identity", identityFile);
  expect([inhabited.code, inhabited.stderr]).toEqual([1, expect.stringContaining("is not empty")]);
  expect(readdirSync(home).filter((name) => name.startsWith("refused"))).toEqual([]);
});

const kills = Number(process.env["TRATO_BACKUP_KILLS"] ?? 1);

test(
  "killed at any point, backup and restore leave what was there whole, and are made again",
  async () => {
    const [to, into] = [join(home, "killed"), join(home, "killed-into")];
    mkdirSync(to);
    for (let kill = 0; kill < kills; kill++) {
      const backing = launch("trato.ts", ["backup", "--to", to], env);
      const restoring = launch(
        "trato.ts",
        ["restore", "--from", backup, "--into", into, "--identity", identityFile],
        {},
      );
      await pause(300 + (restoringTook * (kill + Math.random())) / kills);
      for (const { child } of [backing, restoring]) child.kill("SIGKILL");
      const [, { code }] = await Promise.all([backing.ended, restoring.ended]);
      expect(existsSync(into)).toBe(code === 0); // it may have been quicker
      rmSync(into, { recursive: true, force: true });
    }
    expect(await runTrato(["backup", "--to", to], env)).toMatchObject({ code: 0, stderr: "" }); // no other identity is made
    const made = readdirSync(to);
    expect(made.filter((name) => !/^trato-\d{8}T\d{6}Z\.tar\.zst\.age$/.test(name))).toEqual([]);
    const own = await runTrato(["restore", "--from", to, "--into", into], env);
    expect([own.code, own.stdout]).toEqual([0, expect.stringContaining(into)]);
    expect(readdirSync(home).filter((name) => name.includes("restoring"))).toEqual([]);
    expect(await create("Still at work")).toBe(200);
  },
  180_000 + kills * 15_000,
);

test("a backup is restored by way of trial, and what came back is compared and verified", async () => {
  const to = join(home, "tried");
  const listed = async () => (await runTrato(["backups", "--in", to], env)).stdout;
  expect(await runTrato(["backup", "--to", to, "--try", "--keep-days", "7"], env)).toMatchObject({ code: 0 });
  expect(await listed()).toMatch(/ restored by way of trial at /);
  const { socketDir } = readPostmaster(join(dataDir, "database"))!;
  const owner = new pg.Client(configFor(socketDir, ownerRole));
  await owner.connect();
  await owner.query(`insert into pipeline_counters (workspace_id, stage_id, team_id, salesperson_id, opportunities, expected_revenue)
    select workspace_id, id, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', 3, 1200 from stages order by sequence limit 1`);
  const failed = await runTrato(["backup", "--to", to, "--try"], env);
  expect([failed.code, failed.stderr]).toEqual([1, expect.stringContaining("trial: 1 counters differ")]);
  expect(await listed()).toMatch(/ could not be restored: 1 counters differ/);
  await owner.query("delete from pipeline_counters");
  await owner.end();
  expect(readdirSync(dataDir).filter((name) => name.startsWith("trial"))).toEqual([]);
});

test("a bucket keeps it as a folder does, and nothing of it stays on the machine", async () => {
  const s3 = await startS3StandIn();
  const { accessKeyId, secretAccessKey } = s3Keys;
  const keys = {
    AWS_ENDPOINT_URL: s3.endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  };
  const office = "s3://kept/office";
  s3.dropAfterParts = 0;
  const cutOff = await runTrato(["backup", "--to", office], { ...env, ...keys });
  expect([cutOff.code, cutOff.stderr]).toEqual([1, expect.stringContaining("does not answer")]);
  s3.dropAfterParts = Infinity;
  const sent = await runTrato(["backup", "--to", office], { ...env, ...keys });
  expect([sent.code, sent.stdout]).toEqual([0, expect.stringMatching(/^s3:\/\/kept\/office\/trato-.*\.age\n$/)]);
  expect([...s3.objects.keys()].filter((name) => name.endsWith(".age"))).toHaveLength(2);
  expect(readdirSync(join(dataDir, "outgoing"))).toEqual([]);
  const into = join(home, "from-bucket");
  const restored = await runTrato(["restore", "--from", office, "--into", into, "--identity", identityFile], keys);
  expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining(into) });
  expect(restored.stderr).not.toContain("differs");
  expect((await runTrato(["backups", "--in", office], keys)).stdout.trim().split("\n")).toHaveLength(2);
});

type Told = {
  lastRun: { endedAt: string | null } | null;
  isListing: boolean;
  items: { trial: { problem: string | null } | null }[];
};

test("Trato makes one by itself, again when it was cut off, and tells how the trial went", async () => {
  const asked = async (path: string, method: string, body?: object) => {
    const headers = { authorization: `Bearer ${key}`, ...(body && { "content-type": "application/json" }) };
    const answer = await fetch(`${trato.base}/api${path}`, {
      method,
      headers,
      body: body ? JSON.stringify(body) : null,
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Told;
  };
  await asked("/backups/schedule", "PATCH", { at: "02:30", keepDays: 7 });
  await asked("/backups", "POST", {});
  await trato.stop();
  trato = await startTrato(env);
  expect((await asked("/backups", "GET")).lastRun).toMatchObject({ endedAt: null });
  await until(async () => {
    const told = await asked("/backups", "GET");
    return Boolean(told.lastRun?.endedAt) && !told.isListing;
  });
  const { lastRun, items } = await asked("/backups", "GET");
  expect([lastRun, items[0]]).toMatchObject([{ problem: null }, { trial: { problem: null } }]);
});

test("is made while Trato is stopped too", async () => {
  await trato.stop();
  const { code, stderr } = await runTrato(["backup"], env);
  expect([code, stderr]).toEqual([0, ""]);
  trato = await startTrato(env);
  expect((await contacts(trato.base)).status).toBe(200);
});

const age = ["/usr/bin/age"].find((path) => existsSync(path));
if (!age) process.stderr.write("skipped: Debian's package age is not installed, so no other program opens a backup\n");

describe.skipIf(!age)("judged by age itself", () => {
  test("the file opens with the identity that was shown", () => {
    const opened = execFileSync(age!, ["-d", "-i", identityFile, backup], { maxBuffer: 500_000_000 });
    expect(opened.subarray(0, 4)).toEqual(Buffer.from([0x28, 0xb5, 0x2f, 0xfd])); // zstd
  });
});
