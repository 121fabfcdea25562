import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";

/** What a content shows of itself: the media type that its first bytes mark, and whether it reads as text. */
export async function foundIn(path: string): Promise<{ mark: string | null; isText: boolean }> {
  const found = await fileTypeFromFile(path);
  const mark = found?.mime ?? null;
  // marked by its words alone: a browser might run it, and it is shown as the text that it is
  if (mark === null || mark === "application/xml" || mark === "image/svg+xml")
    return { mark: null, isText: await readsAsText(path) };
  return { mark, isText: false };
}

const lookedAt = 65_536;

async function readsAsText(path: string): Promise<boolean> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(lookedAt), 0, lookedAt, 0);
    const start = buffer.subarray(0, bytesRead);
    return !start.includes(0) && isUtf8Start(start, bytesRead === lookedAt);
  } finally {
    await handle.close();
  }
}

/** Whether bytes are UTF-8; the last character may be cut. */
function isUtf8Start(bytes: Buffer, isCut: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: isCut });
    return true;
  } catch {
    return false;
  }
}
