import type { TextEncodingName } from "@trato/domain/imports/decode-text.ts";
import type { FileRead } from "@trato/domain/imports/read-file.ts";
import { obstacleText } from "../platform/obstacle-text.ts";
import type { FileAnswer, FileAsked } from "./read-file.worker.ts";

/** What is in a file that somebody chose; rejects with the words of why it cannot be read. */
export async function readChosenFile(file: File, encoding?: TextEncodingName): Promise<FileRead> {
  const worker = new Worker(new URL("./read-file.worker.ts", import.meta.url), { type: "module" });
  try {
    const answer = await ask(worker, { file, encoding });
    if ("read" in answer) return answer.read;
    throw new Error(obstacleText(answer.refusal) ?? "");
  } finally {
    worker.terminate();
  }
}

function ask(worker: Worker, asked: FileAsked): Promise<FileAnswer> {
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FileAnswer>) => resolve(data));
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.postMessage(asked, []);
  });
}
