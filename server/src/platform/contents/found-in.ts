import { open } from "node:fs/promises";
import { fileTypeFromBuffer, fileTypeFromFile } from "file-type";

/** What a content, or the file at a path, shows of itself: the media type that its first bytes mark, and whether it reads as text. */
export async function foundIn(content: string | Buffer): Promise<{ mark: string | null; isText: boolean }> {
  const found = await (typeof content === "string" ? fileTypeFromFile(content) : fileTypeFromBuffer(content));
  const mark = found?.mime ?? null;
  // marked by its words alone: a browser might run it, and it is shown as the text that it is
  if (mark === null || mark === "application/xml" || mark === "image/svg+xml")
    return { mark: null, isText: readsAsText(await startOf(content)) };
  return { mark, isText: false };
}

const lookedAt = 65_536;

async function startOf(content: string | Buffer): Promise<Buffer> {
  if (typeof content !== "string") return content.subarray(0, lookedAt);
  const handle = await open(content, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(lookedAt), 0, lookedAt, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

const readsAsText = (start: Buffer): boolean => !start.includes(0) && isUtf8Start(start, start.length === lookedAt);

/** Whether bytes are UTF-8; the last character may be cut. */
function isUtf8Start(bytes: Buffer, isCut: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: isCut });
    return true;
  } catch {
    return false;
  }
}
