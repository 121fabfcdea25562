import { spawnSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesOf } from "../test/files-of.ts";
import { keptVersions, makeDataOf } from "../test/kept-versions.ts";
import { makeKey } from "../test/run-here.ts";
import { firstRun, makeHome, refusedStart, runTrato, startTrato, until } from "../test/trato-process.ts";
import { databaseDirectory } from "./platform/postgres/cluster.ts";
import { launchPostgres } from "./platform/postgres/launch-postgres.ts";
import { roomIn } from "./platform/room.ts";

const disk = makeHome(() => spawnSync("umount", [disk]));
const obstacle = mountSmallDisk();
if (obstacle) process.stderr.write(`skipped: a full disk cannot be tried here, ${obstacle}\n`);

/** A disk of its own that is quickly full; says why not where this user may not mount one. */
function mountSmallDisk(): string | null {
  if (process.getuid?.() !== 0) return "only root may mount a small disk";
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=260m,mode=755", "tmpfs", disk]);
  return mounted.status === 0 ? null : `mount refuses: ${String(mounted.stderr).trim()}`;
}

const filler = join(disk, "filler");

/** Takes every byte that is left, or all but some megabytes. */
function fill(left = 0): void {
  const block = Buffer.alloc(1_000_000);
  const file = openSync(filler, "a");
  try {
    while (roomIn(disk) > left - 1 && writeSync(file, block) > 0);
  } catch {
    // the disk is full, as wanted
  } finally {
    closeSync(file);
  }
}

test.skipIf(obstacle)("a full disk refuses writes while reads go on, until there is room again", async () => {
  const env = { TRATO_DATA_DIR: join(disk, "data") };
  const trato = await startTrato({ ...env, ...firstRun });
  const key = await makeKey(env);
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json", "accept-language": "es" };
  const url = `${trato.base}/api/contacts`;
  const create = (name: string) =>
    fetch(url, { method: "POST", headers, body: JSON.stringify({ kind: "company", name }) });
  const names = async () => {
    const answer = await fetch(`${url}?limit=200`, { headers });
    const { items } = (await answer.json()) as { items: { name: string }[] };
    return items.map(({ name }) => name);
  };

  expect((await create("Antes")).status).toBe(200);
  fill();
  const known = ["Antes"];
  let refused: Response | null = null;
  for (let count = 0; !refused; count++) {
    const name = `Durante ${count} ${"x".repeat(150)}`;
    const answer = await create(name);
    if (answer.ok) known.push(name);
    else refused = answer;
  }
  expect([refused.status, await refused.json()]).toEqual([
    503,
    expect.objectContaining({ code: "storage.full", detail: expect.stringContaining("disco") }),
  ]);
  await until(() => trato.said().includes("Trato only reads"));
  expect((await create("Lleno")).status).toBe(503);
  expect((await names()).sort()).toEqual(known.sort());

  expect(await refusedStart({ TRATO_DATA_DIR: join(disk, "other") })).toMatch(
    /The disk of .*other is full \(0 MB free\): free at least 200 MB and start again/,
  );
  expect((await trato.stop()).code).toBe(0);
  expect(await refusedStart(env)).toMatch(
    /The disk of .*data is full \(0 MB free\): free at least 64 MB and start again/,
  );

  rmSync(filler);
  const again = await startTrato(env);
  const after = await fetch(`${again.base}/api/contacts?limit=200`, { headers });
  expect(((await after.json()) as { items: object[] }).items).toHaveLength(known.length);
  fill();
  await until(() => again.said().includes("Trato only reads"));
  rmSync(filler);
  await until(() => again.said().includes("has room again"));
  const fresh = await fetch(`${again.base}/api/contacts`, {
    method: "POST",
    headers,
    body: '{"kind":"company","name":"Luego"}',
  });
  expect(fresh.status).toBe(200);
  await again.stop();
});

test.skipIf(obstacle)(
  "an upgrade is refused where its copy has no room, and made once it has; so is its rehearsal, which needs more beside a Trato at work",
  async () => {
    rmSync(join(disk, "data"), { recursive: true, force: true });
    const env = { TRATO_DATA_DIR: join(disk, "older") };
    await makeDataOf(keptVersions[0]!, env.TRATO_DATA_DIR);
    const working = await launchPostgres(env.TRATO_DATA_DIR);
    const rehearsed = await runTrato(["upgrade", "--rehearse"], env);
    expect(rehearsed).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/has no room .* free at least 1\d\d\d MB/),
    });
    await working.stop();
    const untouched = filesOf(databaseDirectory(env.TRATO_DATA_DIR));
    fill(80);
    expect(await refusedStart(env)).toMatch(
      /The disk of .*older has no room to upgrade a copy of the database \(\d\d MB free\): free at least 1\d\d MB and start again/,
    );
    expect(filesOf(databaseDirectory(env.TRATO_DATA_DIR))).toEqual(untouched);
    rmSync(filler);
    await (await startTrato(env)).stop();
  },
);
