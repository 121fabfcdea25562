import { kindsTaking } from "@trato/domain/kinds.ts";
import { roles } from "@trato/domain/permissions.ts";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { arriving, attachText } from "../../test/attaching.ts";
import { inWorkspace } from "../../test/factories.ts";
import { aboutContact, aboutDeal, oneOfEachKind } from "../../test/factories-subjects.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { writeNote } from "../activities/write-note.ts";
import { contentsAt } from "../platform/contents/contents-place.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { attachFile } from "./attach-file.ts";
import { findContent } from "./find-content.ts";
import { listFiles } from "./list-files.ts";

async function readBack(ctx: Context, fileId: Awaited<ReturnType<typeof attachText>>["id"]): Promise<string> {
  const { sha256 } = await findContent(ctx, { fileId });
  const content = await contentsAt(ctx.site.contents).read({ workspaceId: ctx.workspace.id, sha256 });
  return content ? text(content) : "";
}

test("a file hangs on its record, with who added it, and its content is read back", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    const ana = await t.as({ name: "Ana" });
    const file = await attachText(ana, about, { name: "Wet boxes.txt", text: "Two boxes were wet." });
    expect(file).toMatchObject({ name: "Wet boxes.txt", mediaType: "text/plain", bytes: 19, mayRemove: true });
    expect(file.addedBy).toEqual({ id: ana.actor.memberId, name: "Ana" });
    expect(await listFiles(ana, about)).toEqual({ items: [file] });
    expect(await readBack(ana, file.id)).toBe("Two boxes were wet.");
    expect(await diaryOf(t, about.id)).toContainEqual({
      event: "file.attached",
      by: "Ana",
      before: null,
      after: { name: "Wet boxes.txt" },
    });
  }));

test("two files of one content are two files, and their content lies there once", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    const [one, other] = [
      await attachText(t.system, about, { name: "a" }),
      await attachText(t.system, about, { name: "b" }),
    ];
    const contents = [
      await findContent(t.system, { fileId: one.id }),
      await findContent(t.system, { fileId: other.id }),
    ];
    expect(contents[0]?.sha256).toBe(contents[1]?.sha256);
    const hashes: string[] = [];
    for await (const some of contentsAt(t.system.site.contents).list(t.workspace.id)) hashes.push(...some);
    expect(hashes).toEqual([contents[0]?.sha256]);
  }));

test("records of every kind that takes files have them, and no other", () =>
  inWorkspace(async (t) => {
    const all = await oneOfEachKind(t.system);
    for (const about of all) expect(await attachText(t.system, about)).toMatchObject({ subjectKind: about.kind });
    expect(kindsTaking("file").filter((kind) => !all.some((about) => about.kind === kind))).toEqual(["transfer"]);
  }));

test("a file comes with a note of its own record", () =>
  inWorkspace(async (t) => {
    const [about, other] = [await aboutContact(t.system), await aboutContact(t.system)];
    const { id: noteId } = await writeNote(t.system, about, { body: "As on the picture" });
    expect((await attachText(t.system, about, { noteId })).noteId).toBe(noteId);
    expect(await tried(t.system, (ctx) => attachText(ctx, other, { noteId }))).toBe("record.not_found");
  }));

test("what is put in its place is kept even where it was swept away meanwhile", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    const file = await arriving(t.system, {}, async (content) => {
      const contents = contentsAt(t.system.site.contents);
      await contents.remove({ workspaceId: t.workspace.id, sha256: content.sha256 });
      return attachFile(t.system, about, { name: "Late.txt", content });
    });
    expect(await readBack(t.system, file.id)).toBe("Two boxes were wet.\n");
  }));

test("everybody of the company adds files to what he reaches; a stranger and a customer do not", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    expect(await whoMay(t, (ctx) => attachText(ctx, about))).toEqual(roles);
    expect(await whoeverIsElsewhere(t, (ctx) => attachText(ctx, about))).toBe("record.not_found");
  }));

test("a deal of somebody else takes no file and shows none", () =>
  inWorkspace(async (t) => {
    const owner = await t.as();
    const deal = await aboutDeal(owner);
    const file = await attachText(owner, deal);
    for (const work of [
      (ctx: Context) => attachText(ctx, deal),
      (ctx: Context) => listFiles(ctx, deal),
      (ctx: Context) => findContent(ctx, { fileId: file.id }),
    ])
      expect(await triedBy(t, {}, work)).toBe("record.not_found");
  }));
