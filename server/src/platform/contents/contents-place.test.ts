import { createHash } from "node:crypto";
import { readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { s3Keys, startS3StandIn } from "../../../test/s3-stand-in.ts";
import { makeHome } from "../../../test/trato-process.ts";
import { contentsAt, type ContentsPlace } from "./contents-place.ts";

const workspaceId = "01990000-0000-7000-8000-000000000001";

function arrived(content: string): { path: string; name: { workspaceId: string; sha256: string } } {
  const path = join(makeHome(), "arrived");
  writeFileSync(path, content);
  return { path, name: { workspaceId, sha256: createHash("sha256").update(content).digest("hex") } };
}

async function placesOf(): Promise<Record<"folder" | "bucket", ContentsPlace>> {
  const s3 = { endpoint: (await startS3StandIn()).endpoint, region: "eu-south-2", ...s3Keys };
  const folder = join(makeHome(), "files");
  return { folder: { folder, bucket: null, s3: null }, bucket: { folder, bucket: "s3://kept/of trato", s3 } };
}

test("a content lies under its hash, is read back whole and in parts, and is removed", async () => {
  for (const [kind, place] of Object.entries(await placesOf())) {
    const contents = contentsAt(place);
    const { path, name } = arrived("0123456789");
    const readAs = async (range?: { from: number; to: number }) => {
      const stream = await contents.read(name, range);
      return stream && text(stream);
    };
    expect([kind, await contents.find(name), await readAs()]).toEqual([kind, null, null]);
    const before = Date.now() - 2_000; // a store tells whole seconds
    await contents.keep(name, path);
    const found = await contents.find(name);
    expect([kind, found?.bytes, (found?.keptAt.getTime() ?? 0) >= before]).toEqual([kind, 10, true]);
    expect([await readAs(), await readAs({ from: 2, to: 4 })]).toEqual(["0123456789", "234"]);
    const listed: string[] = [];
    for await (const some of contents.list(workspaceId)) listed.push(...some);
    expect(listed).toEqual([name.sha256]);
    for await (const some of contents.list("01990000-0000-7000-8000-000000000002")) listed.push(...some);
    expect(listed).toHaveLength(1);
    await contents.remove(name);
    expect(await contents.find(name)).toBeNull();
  }
});

test("of two who bring the same to a bucket both have brought it", async () => {
  const contents = contentsAt((await placesOf()).bucket);
  const [one, other] = [arrived("same"), arrived("same")];
  await Promise.all([one, other].map(({ name, path }) => contents.keep(name, path)));
  expect((await contents.find(one.name))?.bytes).toBe(4);
});

describe("in a folder", () => {
  test("what lies there already is as new when it comes again, and lies there once", async () => {
    const folder = join(makeHome(), "files");
    const contents = contentsAt({ folder, bucket: null, s3: null });
    const [one, again] = [arrived("same"), arrived("same")];
    await contents.keep(one.name, one.path);
    const at = join(folder, workspaceId, one.name.sha256.slice(0, 2));
    for (const path of [again.path, again.path]) {
      utimesSync(join(at, one.name.sha256), 0, 0);
      await contents.keep(again.name, path); // the second time it has been put in place already
      expect(readdirSync(at)).toEqual([one.name.sha256]);
      expect(statSync(join(at, one.name.sha256)).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
    }
  });
});
