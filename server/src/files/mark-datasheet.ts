import { refuseIf } from "@trato/domain/errors.ts";
import type { MarkDatasheet } from "@trato/domain/files/inputs.ts";
import { obstacleToMarkDatasheet } from "@trato/domain/files/lifecycle.ts";
import type { AttachedFile } from "@trato/domain/files/records.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord } from "../platform/diary.ts";
import { authorize } from "../platform/permissions.ts";
import { writeRow } from "../platform/rows.ts";
import { lockFile, readFile, tellOfFile } from "./store.ts";

/** A file of a product goes along with the quotations that it stands on from now on, or no longer. */
export async function markDatasheet(ctx: Context, { fileId, isDatasheet }: MarkDatasheet): Promise<AttachedFile> {
  const file = await lockFile(ctx, fileId);
  authorize(ctx, "product.edit");
  refuseIf(obstacleToMarkDatasheet(file));
  if (file.isDatasheet === isDatasheet) nothingToRecord(ctx);
  else {
    await writeRow(ctx, "files", file, { isDatasheet });
    const event = isDatasheet ? "file.datasheet_chosen" : "file.datasheet_left";
    await tellOfFile(ctx, event, file, { after: { name: file.name } });
  }
  return readFile(ctx, fileId);
}
