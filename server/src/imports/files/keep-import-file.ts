import { open, stat } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { obstacleToSend } from "@trato/domain/contents/media-types.ts";
import { encodingAtStart, type TextEncodingName } from "@trato/domain/imports/table/decode-text.ts";
import { type FileType, fileTypeOf } from "@trato/domain/imports/table/file-type.ts";
import { mostSheetBytes, type SendImportFile } from "@trato/domain/imports/inputs.ts";
import type { SentImportFile } from "@trato/domain/imports/records.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { keepHeld } from "../../platform/contents/hold-content.ts";
import type { Arrived } from "../../platform/contents/receive.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import { found, insertOwn, own } from "../../platform/rows.ts";

type TableType = Exclude<FileType, "pdf" | "page" | "other">;

/** What a file is that arrived. */
export type Told = { type: TableType; encoding: TextEncodingName | null };

/** A file as it was sent. */
export type SentFile = Told & { name: string; bytes: number; sha256: string };

const endsLookedAt = 100_000;

/** What a file that arrived is by its bytes; refuses what is no table (`import.not_a_table`), and workbooks that are too large. */
export async function tellFile(path: string): Promise<Told> {
  const { size } = await stat(path);
  const start = await readPart(path, 0, Math.min(size, endsLookedAt));
  const end = await readPart(path, Math.max(0, size - endsLookedAt), Math.min(size, endsLookedAt));
  const type = fileTypeOf(size > endsLookedAt ? Buffer.concat([start, end]) : start);
  if (type === "pdf" || type === "page" || type === "other")
    throw new Refusal("invalid", "import.not_a_table", { type });
  if (type !== "text") {
    refuseIf(obstacleToSend(size, mostSheetBytes));
    return { type, encoding: null };
  }
  return { type, encoding: encodingAtStart(start) ?? ((await isUtf8(path)) ? "utf-8" : "windows-1252") };
}

async function readPart(path: string, from: number, length: number): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** A file that arrived waits to be brought in: for a day, or as long as an import reads it. */
export async function keepImportFile(
  ctx: Context,
  { id = ctx.newId<"import_files">(), name, content, told }: SendImportFile & { content: Arrived; told: Told },
): Promise<SentImportFile> {
  await keepHeld(ctx, content);
  const { sha256, bytes } = content;
  const sent = { sentAt: ctx.now, sentBy: ctx.actor.memberId };
  await insertOwn(ctx, "importFiles", { id, name, ...told, bytes, sha256, ...sent }).execute();
  nothingToRecord(ctx);
  return { id, name, bytes };
}

/** A file that was sent by whoever reads it, or that he may read all the same. */
export async function findImportFile(ctx: Context, id: Id<"import_files">): Promise<SentFile> {
  const files = own(ctx, "importFiles").select(["name", "type", "encoding", "bytes", "sha256"]);
  return found(await files.where("id", "=", id).executeTakeFirst()) as SentFile; // as it was kept
}
