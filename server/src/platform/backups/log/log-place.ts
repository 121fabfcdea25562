import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
import type { Config } from "../../config.ts";
import { StartupError } from "../../startup-error.ts";
import { type Bucket, isBucket, openBucket } from "../bucket.ts";
import { type Base, baseNamed, nameOfBase } from "./base.ts";
import { nameOfPiece, type Piece, pieceNamed } from "./piece.ts";
import type { KeptLog } from "./ranges.ts";

/** Where the log is kept: beside the backups, a folder for each chain. */
export type LogPlace = {
  list: () => Promise<KeptLog>;
  /** The pieces of a chain whose names come after this text. */
  piecesAfter: (chain: string, text: string) => Promise<Piece[]>;
  /** It stands there whole or not at all, and never in the place of another. */
  put: (piece: Piece, sealed: Buffer) => Promise<void>;
  read: (piece: Piece) => Promise<Buffer>;
  mark: (base: Base) => Promise<void>;
  remove: (log: KeptLog) => Promise<void>;
};

/** Names are paths from here on. */
type Shelf = {
  /** The names in a folder, however deep, that come after a text. */
  names: (folder: string, after: string) => Promise<string[]>;
  put: (name: string, content: Buffer) => Promise<void>;
  read: (name: string) => Promise<Buffer>;
  remove: (name: string) => Promise<void>;
};

export function logPlace(address: string, config: Pick<Config, "s3">): LogPlace {
  const shelf = isBucket(address) ? shelfOfBucket(openBucket(address, config.s3)) : shelfInFolder(resolve(address));
  return {
    list: async () => keptIn(await shelf.names(root, "")),
    piecesAfter: async (chain, text) => keptIn(await shelf.names(`${root}/${chain}`, text)).pieces,
    put: (piece, sealed) => shelf.put(pathOf(piece), sealed),
    read: (piece) => shelf.read(pathOf(piece)),
    mark: (base) => shelf.put(pathOfBase(base), Buffer.alloc(0)),
    remove: async ({ pieces, bases }) => {
      for (const path of [...pieces.map(pathOf), ...bases.map(pathOfBase)]) await shelf.remove(path);
    },
  };
}

const root = "log";
const pathOf = (piece: Piece): string => `${root}/${piece.chain}/${nameOfPiece(piece)}`;
const pathOfBase = (base: Base): string => `${root}/${base.chain}/${nameOfBase(base)}`;

function keptIn(paths: readonly string[]): KeptLog {
  const named = paths.map((path) => path.split("/").slice(-2));
  return {
    pieces: named.flatMap(([chain = "", name = ""]) => pieceNamed(chain, name) ?? []),
    bases: named.flatMap(([chain = "", name = ""]) => baseNamed(chain, name) ?? []),
  };
}

function shelfOfBucket(bucket: Bucket): Shelf {
  return {
    names: async (folder, after) => {
      const listed = { within: `${folder}/`, isDeep: true, ...(after !== "" && { after: `${folder}/${after}` }) };
      return (await bucket.list(listed)).map(({ name }) => name);
    },
    put: (name, content) => bucket.write(name, content),
    read: (name) => bucket.read(name),
    remove: (name) => bucket.remove(name),
  };
}

function shelfInFolder(place: string): Shelf {
  return {
    names: async (folder, after) => {
      const found = join(place, folder);
      if (!existsSync(found)) return [];
      return readdirSync(found, { recursive: true, encoding: "utf8" })
        .filter((name) => name > after)
        .map((name) => `${folder}/${name}`);
    },
    put: (name, content) => putFile(join(place, name), content),
    read: async (name) => readFileSync(join(place, name)),
    remove: async (name) => rmSync(join(place, name), { force: true }),
  };
}

async function putFile(file: string, content: Buffer): Promise<void> {
  if (existsSync(file)) throw new StartupError(`${file} is there already, and nothing is written over it`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = join(dirname(file), `unfinished${extname(file)}`); // who was killed leaves one at most
  try {
    writeFileSync(unfinished, content, { mode: 0o600, flush: true });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  const folder = await open(dirname(file), "r");
  await folder.sync().finally(() => folder.close());
}
