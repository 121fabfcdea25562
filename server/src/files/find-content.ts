import type { OneFile } from "@trato/domain/files/inputs.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { found, own } from "../platform/rows.ts";

/** What a file is called, and under which hash its content lies. */
export type FileContent = { name: string; mediaType: string; bytes: number; sha256: string };

/** Where the content of a file is, for whoever reaches the record that it hangs on. */
export async function findContent(ctx: Context, { fileId }: OneFile): Promise<FileContent> {
  authorize(ctx, "file.read");
  const file = own(ctx, "files").select(["name", "mediaType", "bytes", "sha256"]);
  return found(await file.where("id", "=", fileId).where("removedAt", "is", null).executeTakeFirst());
}
