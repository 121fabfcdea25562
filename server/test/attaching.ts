import { Readable } from "node:stream";
import type { AttachedFile } from "@trato/domain/files/records.ts";
import { attachFile } from "../src/files/attach-file.ts";
import type { Holder } from "../src/files/store.ts";
import type { Context } from "../src/platform/context.ts";
import { type Arrived, receiving } from "../src/platform/contents/receive.ts";

type Given = { name?: string; noteId?: string; text?: string; bytes?: Buffer; claimed?: string };

/** A content arrives, and is gone again when the work with it is done. */
export function arriving<T>(
  { site }: Pick<Context, "site">,
  { text = "Two boxes were wet.\n", bytes = Buffer.from(text), claimed = "text/plain" }: Given,
  work: (arrived: Arrived) => Promise<T>,
): Promise<T> {
  return receiving(Readable.from([bytes]), { folder: site.contents.folder, claimed }, work);
}

/** A short text hangs on a record, unless it is said to be something else. */
export function attachText(ctx: Context, about: Holder, given: Given = {}): Promise<AttachedFile> {
  const { name = "Delivery.txt", noteId } = given;
  // an id that the test was given
  const along = noteId ? { noteId: noteId as never } : {};
  return arriving(ctx, given, (content) => attachFile(ctx, about, { name, ...along, content }));
}
