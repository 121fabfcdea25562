import { expect, test } from "vitest";
import { attachText } from "../../test/attaching.ts";
import { inWorkspace } from "../../test/factories.ts";
import { aboutContact, aboutDeal } from "../../test/factories-subjects.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { removeFile, renameFile, restoreFile } from "./change-file.ts";
import { findContent } from "./find-content.ts";
import { listFiles } from "./list-files.ts";

test("a file is called something else, and the history tells both names", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    const { id: fileId, version } = await attachText(t.system, about, { name: "IMG_1.jpg" });
    const renamed = await renameFile(t.system, { fileId, version, name: "Door.jpg" });
    expect([renamed.name, renamed.version]).toEqual(["Door.jpg", 2]);
    expect(await tried(t.system, (ctx) => renameFile(ctx, { fileId, version, name: "Gate.jpg" }))).toBe(
      "record.changed",
    );
    expect((await diaryOf(t, about.id)).at(-1)).toMatchObject({
      event: "file.renamed",
      before: { name: "IMG_1.jpg" },
      after: { name: "Door.jpg" },
    });
  }));

test("a removed file is gone from its record until it is put back", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    const { id: fileId } = await attachText(t.system, about);
    expect((await removeFile(t.system, { fileId })).removedAt).toBe(t.system.now);
    expect((await listFiles(t.system, about)).items).toEqual([]);
    expect(await tried(t.system, (ctx) => findContent(ctx, { fileId }))).toBe("record.not_found");
    expect(await tried(t.system, (ctx) => renameFile(ctx, { fileId, name: "x" }))).toBe("file.removed");
    expect(await tried(t.system, (ctx) => removeFile(ctx, { fileId }))).toBe("file.removed");
    await restoreFile(t.system, { fileId });
    await restoreFile(t.system, { fileId });
    expect((await listFiles(t.system, about)).items).toHaveLength(1);
    const events = (await diaryOf(t, about.id)).map(({ event }) => event).filter((event) => event.startsWith("file."));
    expect(events).toEqual(["file.attached", "file.removed", "file.restored"]);
  }));

test("who added a file removes it, and a manager; a colleague does not", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    const ana = await t.as({ name: "Ana" });
    const { id: fileId } = await attachText(ana, about);
    expect(await tried(ana, (ctx) => removeFile(ctx, { fileId }))).toBe("done");
    expect(await triedBy(t, { role: "back_office" }, (ctx) => removeFile(ctx, { fileId }))).toBe("file.not_yours");
    expect(await triedBy(t, { role: "manager" }, (ctx) => removeFile(ctx, { fileId }))).toBe("done");
    await t.asSystem((ctx) => removeFile(ctx, { fileId }));
    expect(await triedBy(t, {}, (ctx) => restoreFile(ctx, { fileId }))).toBe("file.not_yours");
  }));

test("a file of a deal out of reach, or of another company, is not there", () =>
  inWorkspace(async (t) => {
    const owner = await t.as();
    const { id: fileId } = await attachText(owner, await aboutDeal(owner));
    for (const work of [
      (ctx: Context) => renameFile(ctx, { fileId, name: "x" }),
      (ctx: Context) => removeFile(ctx, { fileId }),
      (ctx: Context) => restoreFile(ctx, { fileId }),
    ]) {
      expect(await triedBy(t, {}, work)).toBe("record.not_found");
      expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
    }
  }));
