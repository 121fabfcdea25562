import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import type { ReadMail } from "@trato/domain/capture/mail/read-mail.ts";
import { parseMail } from "./parse-mail.ts";

const large = 100_000;
const patience = 60_000;

/** Reads a raw mail; a large one in a thread of its own, so that the one that answers goes on answering. Null where it cannot be read in reasonable time. */
export async function parseApart(raw: Buffer | string): Promise<ReadMail | null> {
  const bytes = typeof raw === "string" ? await readFile(raw) : raw;
  const reading = bytes.length > large ? inThread(bytes) : parseMail(bytes);
  return reading.catch(() => null);
}

function inThread(raw: Uint8Array): Promise<ReadMail> {
  const thread = new Worker(new URL("./parse-thread.ts", import.meta.url), {
    workerData: raw,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1_000 },
  });
  return new Promise<ReadMail>((resolve, reject) => {
    const clock = setTimeout(() => reject(new Error("the mail takes too long to read")), patience);
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => {
      clearTimeout(clock);
      reject(new Error("the thread ended before it had read the mail"));
    });
  }).finally(() => thread.terminate());
}
