import type { Id } from "@trato/domain/ids.ts";
import { Readable } from "node:stream";
import { keepImportFile, tellFile } from "../src/imports/files/keep-import-file.ts";
import type { Context } from "../src/platform/context.ts";
import { receiving } from "../src/platform/contents/receive.ts";

/** Sends a file to be brought in, as whoever speaks. */
export async function sendFile(
  ctx: Context,
  bytes: Uint8Array,
  name = "file.csv",
): Promise<{ fileId: Id<"import_files">; sha256: string }> {
  const receipt = { folder: ctx.site.contents.folder, claimed: "", most: 1_000_000_000 };
  return receiving(Readable.from([Buffer.from(bytes)]), receipt, async (content) => {
    const { id } = await keepImportFile(ctx, { name, content, told: await tellFile(content.path) });
    return { fileId: id, sha256: content.sha256 };
  });
}

export const sendText = (ctx: Context, text: string, name?: string) =>
  sendFile(ctx, new TextEncoder().encode(text), name);
