import { createReadStream, createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { gathered } from "@trato/domain/capture/forms/answers-in.ts";
import type { Answers } from "@trato/domain/capture/forms/read-answers.ts";
import { oneLine } from "@trato/domain/one-form.ts";
import { Busboy } from "@fastify/busboy";
import { type Arrived, receiving } from "../../platform/contents/receive.ts";

/** A file that came with a form, at one of its questions. */
export type ArrivedFile = { question: string; name: string; content: Arrived };

type Multipart = { answers: Answers | null; files: readonly ArrivedFile[] };

/** `most`: how many bytes of each file are read; null: all. */
type Source = { folder: string; raw: Arrived; claimed: string; most: number | null };

type Part = { question: string; name: string; claimed: string; path: string };

/**
 * Works with what a form brought with its files (multipart/form-data), each of which is measured and looked at as one that is sent by
 * itself; no answers where it cannot be read. Afterwards nothing of the files is left where they arrived.
 */
export async function withMultipart<T>(source: Source, work: (read: Multipart) => Promise<T>): Promise<T> {
  const parts: Part[] = [];
  try {
    const answers = await taken(source, parts);
    return await withFiles(source.folder, answers ? parts : [], [], (files) => work({ answers, files }));
  } finally {
    await Promise.all(parts.map(({ path }) => rm(path, { force: true })));
  }
}

const most = { fields: 200, fieldSize: 100_000, files: 30, headerPairs: 20 };

/** Puts each file of it beside it, and answers what else it says. */
async function taken({ raw, claimed, most: bytes }: Source, parts: Part[]): Promise<Answers | null> {
  const said: [string, string][] = [];
  const writing: Promise<void>[] = [];
  const coming: Readable[] = [];
  const limits = { ...most, ...(bytes !== null && { fileSize: bytes + 1 }) };
  try {
    const busboy = new Busboy({ headers: { "content-type": claimed }, limits });
    busboy.on("field", (name: string, value: string) => void said.push([name, value]));
    busboy.on("file", (question: string, file: Readable, name: string | undefined, _: string, kind: string) => {
      coming.push(file);
      const path = `${raw.path}-${parts.length}`;
      if (!name) return void file.resume(); // nothing was chosen
      parts.push({ question, name, claimed: kind, path });
      writing.push(pipeline(file, createWriteStream(path, { mode: 0o600, flags: "wx" })));
    });
    await pipeline(createReadStream(raw.path), busboy);
    await Promise.all(writing);
    return gathered(said);
  } catch {
    for (const file of coming) file.destroy();
    await Promise.allSettled(writing);
    return null;
  }
}

/** An empty file is none. */
async function withFiles<T>(
  folder: string,
  [part, ...rest]: readonly Part[],
  files: readonly ArrivedFile[],
  work: (files: readonly ArrivedFile[]) => Promise<T>,
): Promise<T> {
  if (!part) return work(files);
  const { question, name, claimed, path } = part;
  if ((await stat(path)).size === 0) return withFiles(folder, rest, files, work);
  return receiving(createReadStream(path), { folder, claimed }, (content) => {
    const called = oneLine(name).slice(0, longestName).toWellFormed() || question;
    return withFiles(folder, rest, [...files, { question, name: called, content }], work);
  });
}

const longestName = 255;
