import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** A file of functions and policies as a version had it. */
type KeptFile = { name: string; sql: string };

export const keptFunctionsFile = (version: string): string =>
  join(import.meta.dirname, `kept-rows/${version}.functions.zst`);

export function keepFunctions(version: string, files: readonly KeptFile[]): void {
  const texts = JSON.stringify(files.map(({ name, sql }) => ({ name, sql })));
  writeFileSync(keptFunctionsFile(version), zstdCompressSync(texts, { params: strong }));
}

const strong = { [constants.ZSTD_c_compressionLevel]: 19 };

/** None where a version still made its functions in its migrations. */
export function keptFunctions(version: string): KeptFile[] {
  const file = keptFunctionsFile(version);
  if (!existsSync(file)) return [];
  return JSON.parse(zstdDecompressSync(readFileSync(file)).toString("utf8")) as KeptFile[]; // our own file, written above
}
