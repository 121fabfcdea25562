import type { OneFile } from "@trato/domain/files/inputs.ts";
import { obstacleToRemoveFile } from "@trato/domain/files/lifecycle.ts";
import type { AttachedFile } from "@trato/domain/files/records.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { KindTaking } from "@trato/domain/kinds.ts";
import type { About } from "../activities/about-route.ts";
import type { Context } from "../platform/context.ts";
import { type Entry, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { found, own } from "../platform/rows.ts";

export type FileId = OneFile["fileId"];
/** A record that files may hang on. */
export type Holder = About<KindTaking<"file">>;

function selectFiles(ctx: Context) {
  return own(ctx, "files as f")
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "f.workspaceId").onRef("m.id", "=", "f.addedBy"),
    )
    .select([
      "f.id",
      "f.subjectKind",
      "f.subjectId",
      "f.noteId",
      "f.name",
      "f.mediaType",
      "f.bytes",
      "f.sha256",
      "f.isDatasheet",
    ])
    .select(["f.addedAt", "f.addedBy as adderId", "m.name as adderName", "f.removedAt", "f.version"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectFiles>["executeTakeFirstOrThrow"]>>;

export function fileOf(ctx: Context, { adderId, adderName, sha256: _, ...row }: Row): AttachedFile {
  return {
    ...row,
    addedBy: adderId && { id: adderId, name: adderName ?? "" },
    mayRemove: obstacleToRemoveFile({ addedBy: adderId, removedAt: row.removedAt }, remover(ctx)) === null,
  };
}

/** Those who lead remove what others added, and so does Trato itself. */
export const remover = ({ actor: { memberId, role } }: Context) => ({
  memberId,
  leads: role === "manager" || role === "administrator" || role === "system",
});

export async function readFile(ctx: Context, id: FileId): Promise<AttachedFile> {
  return fileOf(ctx, found(await selectFiles(ctx).where("f.id", "=", id).executeTakeFirst()));
}

export async function filesAbout(ctx: Context, about: Holder): Promise<AttachedFile[]> {
  const rows = await selectFiles(ctx)
    .where("f.subjectKind", "=", about.kind)
    .where("f.subjectId", "=", about.id)
    .where("f.removedAt", "is", null)
    .orderBy("f.id")
    .execute();
  return rows.map((row) => fileOf(ctx, row));
}

type Kept = "id" | "subjectKind" | "subjectId" | "name" | "sha256" | "removedAt" | "isDatasheet" | "version";
type LockedFile = Pick<Row, Kept> & {
  addedBy: Row["adderId"];
};

export async function lockFile(ctx: Context, id: FileId): Promise<LockedFile> {
  const rows = own(ctx, "files")
    .select(["id", "subjectKind", "subjectId", "name", "sha256", "addedBy", "removedAt", "isDatasheet", "version"])
    .where("id", "=", id);
  return found(await rows.forUpdate().executeTakeFirst());
}

/** What was done to a file is told by the record that it hangs on. */
export async function tellOfFile(
  ctx: Context,
  event: DiaryEvent,
  file: Pick<LockedFile, "id" | "subjectKind" | "subjectId">,
  change: Pick<Entry, "before" | "after">,
): Promise<void> {
  tellOthers(ctx, "timeline", file.subjectId, 0);
  const subject = { kind: file.subjectKind, id: file.subjectId };
  await recordInDiary(ctx, event, subject, { ...change, about: { kind: "file", id: file.id } });
}
