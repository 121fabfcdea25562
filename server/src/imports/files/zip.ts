import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { Refusal } from "@trato/domain/errors.ts";

/** Bytes that can be read from any place on: those from the first to the last, both among them. */
export type Ranged = { bytes: number; read: (from: number, to: number) => Promise<Readable> };

type Entry = { method: number; packed: number; at: number };

/** What is in an archive, by its name. */
export type Zip = { names: readonly string[]; open: (name: string) => Promise<Readable | null> };

const unreadable = () => new Refusal("invalid", "import.unreadable", { path: "content" });
const longestEnd = 66_000;
const longestDirectory = 50_000_000;
const stored = 0;
const deflated = 8;

/** An archive whose parts are read one by one, each as a stream; refuses what is none (`import.unreadable`). */
export async function openZip(file: Ranged): Promise<Zip> {
  const entries = await readDirectory(file);
  return {
    names: [...entries.keys()],
    open: async (name) => {
      const entry = entries.get(name);
      return entry ? openEntry(file, entry) : null;
    },
  };
}

const part = async ({ read }: Ranged, from: number, length: number): Promise<Buffer> =>
  buffer(await read(from, from + length - 1));

async function readDirectory(file: Ranged): Promise<Map<string, Entry>> {
  const { at, length } = await findDirectory(file);
  if (at + length > file.bytes || length > longestDirectory || length === 0) throw unreadable();
  const directory = await part(file, at, length);
  const entries = new Map<string, Entry>();
  for (let place = 0; place + 46 <= directory.length && directory.readUInt32LE(place) === 0x02014b50;) {
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(place + field)) as [
      number,
      number,
      number,
    ]; // three were asked for
    const isLocked = (directory.readUInt16LE(place + 8) & 1) === 1;
    if (isLocked) throw unreadable();
    const title = directory.toString("utf8", place + 46, place + 46 + name);
    const more = directory.subarray(place + 46 + name, place + 46 + name + extra);
    entries.set(title.replaceAll("\\", "/"), entryOf(directory.subarray(place), more));
    place += 46 + name + extra + comment;
  }
  return entries;
}

const tooLong = 0xffffffff;

/** Sizes and places beyond four gigabytes stand in an extra field, in this order. */
function entryOf(record: Buffer, extra: Buffer): Entry {
  const [packed, whole, at] = [20, 24, 42].map((field) => record.readUInt32LE(field)) as [number, number, number]; // as above
  const long = longOf(extra);
  if (whole === tooLong) long.shift();
  return {
    method: record.readUInt16LE(10),
    packed: packed === tooLong ? (long.shift() ?? 0) : packed,
    at: at === tooLong ? (long.shift() ?? 0) : at,
  };
}

function longOf(extra: Buffer): number[] {
  for (let place = 0; place + 4 <= extra.length;) {
    const length = extra.readUInt16LE(place + 2);
    const field = extra.subarray(place + 4, place + 4 + length);
    if (extra.readUInt16LE(place) === 1)
      return Array.from({ length: Math.floor(field.length / 8) }, (_, index) =>
        Number(field.readBigUInt64LE(8 * index)),
      );
    place += 4 + length;
  }
  return [];
}

async function findDirectory(file: Ranged): Promise<{ at: number; length: number }> {
  const from = Math.max(0, file.bytes - longestEnd);
  const end = await part(file, from, file.bytes - from);
  const mark = end.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (mark < 0 || mark + 20 > end.length) throw unreadable();
  const found = { at: end.readUInt32LE(mark + 16), length: end.readUInt32LE(mark + 12) };
  if (found.at !== tooLong && found.length !== tooLong) return found;
  const pointer = end.subarray(Math.max(0, mark - 20), mark);
  if (pointer.length < 20 || pointer.readUInt32LE(0) !== 0x07064b50) throw unreadable();
  const long = await part(file, Number(pointer.readBigUInt64LE(8)), 56);
  return { at: Number(long.readBigUInt64LE(48)), length: Number(long.readBigUInt64LE(40)) };
}

async function openEntry(file: Ranged, { method, packed, at }: Entry): Promise<Readable> {
  const head = await part(file, at, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50 || (method !== stored && method !== deflated))
    throw unreadable();
  const begin = at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (packed === 0 || begin + packed > file.bytes) throw unreadable();
  const bytes = await file.read(begin, begin + packed - 1);
  if (method === stored) return bytes;
  const inflate = createInflateRaw();
  bytes.once("error", (error) => inflate.destroy(error));
  inflate.once("close", () => bytes.destroy());
  return bytes.pipe(inflate);
}
