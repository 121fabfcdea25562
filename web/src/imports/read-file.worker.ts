import type { TextEncodingName } from "@trato/domain/imports/decode-text.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { type FileRead, readFile } from "@trato/domain/imports/read-file.ts";

export type FileAsked = { file: File; encoding: TextEncodingName | undefined };
export type FileAnswer = { read: FileRead } | { refusal: { code: string; details: Record<string, unknown> } };

// Reads a file beside the screen, which goes on meanwhile.
self.addEventListener("message", ({ data }: MessageEvent<FileAsked>) => {
  void answer(data).then((found) => self.postMessage(found, {}));
});

async function answer({ file, encoding }: FileAsked): Promise<FileAnswer> {
  try {
    return { read: await readFile(new Uint8Array(await file.arrayBuffer()), file.name, encoding) };
  } catch (error) {
    const { code, details } = error instanceof Refusal ? error : new Refusal("invalid", "import.unreadable");
    return { refusal: { code, details } };
  }
}
