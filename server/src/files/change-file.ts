import { refuseIf } from "@trato/domain/errors.ts";
import type { OneFile, RenameFile } from "@trato/domain/files/inputs.ts";
import { obstacleToChangeFile, obstacleToRemoveFile } from "@trato/domain/files/lifecycle.ts";
import type { AttachedFile } from "@trato/domain/files/records.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord } from "../platform/diary.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { writeRow } from "../platform/rows.ts";
import { lockFile, readFile, remover, tellOfFile } from "./store.ts";

/** A file is called something else. */
export async function renameFile(ctx: Context, { fileId, version, name }: RenameFile): Promise<AttachedFile> {
  authorize(ctx, "file.edit");
  const file = await lockFile(ctx, fileId);
  refuseIf(obstacleToChangeFile(file));
  if (file.name === name) nothingToRecord(ctx);
  else {
    refuseStale(file, version);
    await writeRow(ctx, "files", file, { name });
    await tellOfFile(ctx, "file.renamed", file, { before: { name: file.name }, after: { name } });
  }
  return readFile(ctx, fileId);
}

/** A file is taken off its record; for a while it can be put back. */
export async function removeFile(ctx: Context, { fileId }: OneFile): Promise<AttachedFile> {
  authorize(ctx, "file.edit");
  const file = await lockFile(ctx, fileId);
  refuseIf(obstacleToRemoveFile(file, remover(ctx)));
  await writeRow(ctx, "files", file, { removedAt: ctx.now });
  await tellOfFile(ctx, "file.removed", file, { before: { name: file.name } });
  return readFile(ctx, fileId);
}

/** A file that was removed hangs on its record again. */
export async function restoreFile(ctx: Context, { fileId }: OneFile): Promise<AttachedFile> {
  authorize(ctx, "file.edit");
  const file = await lockFile(ctx, fileId);
  if (file.removedAt === null) nothingToRecord(ctx);
  else {
    refuseIf(obstacleToRemoveFile({ ...file, removedAt: null }, remover(ctx)));
    await writeRow(ctx, "files", file, { removedAt: null });
    await tellOfFile(ctx, "file.restored", file, { after: { name: file.name } });
  }
  return readFile(ctx, fileId);
}
