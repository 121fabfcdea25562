import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Id } from "@trato/domain/ids.ts";
import { expect, test } from "vitest";
import { arriving, attachText } from "../../test/attaching.ts";
import { createTestWorkspace, testEdge, testOrigin, testSite } from "../../test/factories.ts";
import { aboutContact } from "../../test/factories-subjects.ts";
import { putLogo } from "../../test/logos.ts";
import { removeLogo } from "../identity/company/logos.ts";
import { type Context, systemActor } from "../platform/context.ts";
import { contentsAt } from "../platform/contents/contents-place.ts";
import { holdContent } from "../platform/contents/hold-content.ts";
import { removeFile } from "./change-file.ts";
import { listFiles } from "./list-files.ts";
import { sweepFiles, sweepWorkspace } from "./sweep-files.ts";
import "../reactions.ts";

const { folder } = testSite.contents;
const inDays = (days: number) => ({ ...testOrigin, at: new Date(Date.now() + days * 86_400_000) });

async function inNewWorkspace(at?: Date) {
  const { id: workspaceId } = await createTestWorkspace();
  const edge = await testEdge();
  const as = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", { ...testOrigin, ...(at && { at }) }, work);
  const kept = async () => {
    const hashes: string[] = [];
    for await (const some of contentsAt(testSite.contents).list(workspaceId)) hashes.push(...some);
    return hashes.length;
  };
  return { workspaceId, edge, as, kept };
}

/** A content that was put in its place, and whose file was never written. */
const leftBehind = (workspaceId: Id<"workspaces">, text: string) =>
  arriving({ site: testSite }, { text }, async ({ path, sha256 }) => {
    await contentsAt(testSite.contents).keep({ workspaceId, sha256 }, path);
    return sha256;
  });

test("a content that no file names is taken away after a day, and not before", async () => {
  const { workspaceId, edge, as, kept } = await inNewWorkspace();
  const about = await as(aboutContact);
  await as((ctx) => attachText(ctx, about, { text: "named" }));
  await leftBehind(workspaceId, "left behind");
  await sweepWorkspace(edge, workspaceId, inDays(0.9));
  expect(await kept()).toBe(2);
  await sweepWorkspace(edge, workspaceId, inDays(2));
  expect(await kept()).toBe(1);
  await sweepWorkspace(edge, workspaceId, inDays(400));
  expect((await as((ctx) => listFiles(ctx, about))).items).toHaveLength(1);
  expect(await kept()).toBe(1);
});

test("a logo stays, also the one of before: what was sent bears it", async () => {
  const { workspaceId, edge, as, kept } = await inNewWorkspace();
  for (const colour of ["#111111", "#222222"]) await as((ctx) => putLogo(ctx, colour));
  await as(removeLogo);
  await sweepWorkspace(edge, workspaceId, inDays(400));
  expect(await kept()).toBe(2);
});

test("a removed file is kept for a month, and then forgotten with its content", async () => {
  const { workspaceId, edge, as, kept } = await inNewWorkspace();
  const { id: fileId } = await as(async (ctx) => attachText(ctx, await aboutContact(ctx)));
  await as((ctx) => removeFile(ctx, { fileId }));
  await sweepWorkspace(edge, workspaceId, inDays(29));
  expect(await kept()).toBe(1);
  await sweepWorkspace(edge, workspaceId, inDays(31));
  expect(await kept()).toBe(0);
});

test("a content that somebody is about to name is left alone", async () => {
  const { workspaceId, edge, as, kept } = await inNewWorkspace();
  const sha256 = await leftBehind(workspaceId, "to be named");
  await as(async (ctx) => {
    await holdContent(ctx, sha256);
    await sweepWorkspace(edge, workspaceId, inDays(2));
  });
  expect(await kept()).toBe(1);
});

test("what was being sent when somebody was killed is taken away too", async () => {
  const { edge } = await inNewWorkspace();
  const [old, fresh] = [join(folder, "a.new-1"), join(folder, "b.new-1")];
  for (const path of [old, fresh]) writeFileSync(path, "half");
  utimesSync(old, 0, 0);
  await sweepFiles(edge, testOrigin);
  expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
});
