import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { ClientBase } from "pg";

// The rows of a version, as PostgreSQL's COPY writes them: nothing dumps an embedded database, and rows are all that a version's own
// migrations do not make.

export const keptRowsFile = (version: string): string => join(import.meta.dirname, `kept-rows/${version}.copy.zst`);

export function keepRows(version: string, rows: string): void {
  writeFileSync(keptRowsFile(version), zstdCompressSync(rows, { params: strong }));
}

const strong = { [constants.ZSTD_c_compressionLevel]: 19 };

export function keptRows(version: string): string {
  return zstdDecompressSync(readFileSync(keptRowsFile(version))).toString("utf8");
}

/** Every row of the business and of the accounts. */
export async function readRows(owner: ClientBase): Promise<string> {
  return withExchange(async (file) => {
    const texts: string[] = [];
    for (const target of await tablesOf(owner)) {
      await owner.query(`copy ${target} to '${file("out")}'`);
      const rows = readFileSync(file("out"), "utf8");
      if (rows !== "") texts.push(`copy ${target} from stdin;\n${rows}\\.\n`);
    }
    return texts.join("\n");
  });
}

/** Lays such rows into the tables of their version; keys into tables that come later are no obstacle. */
export async function layRows(owner: ClientBase, text: string): Promise<void> {
  await withExchange(async (file) => {
    await owner.query("set session_replication_role = replica");
    for (const [, target, rows] of text.matchAll(/^copy (.+) from stdin;\n([^]*?)^\\\.$/gm)) {
      writeFileSync(file("in"), rows ?? "");
      await owner.query(`copy ${target} from '${file("in")}'`);
    }
    await owner.query("reset session_replication_role");
  });
}

/** Tables with the columns that are written; others follow from these. */
async function tablesOf(owner: ClientBase): Promise<string[]> {
  const { rows } = await owner.query<{ target: string }>(`
    select format('%I.%I (%s)', n.nspname, c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)) as target
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname in ('public', 'auth') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by n.nspname, c.relname order by n.nspname, c.relname`);
  return rows.map(({ target }) => target);
}

/** A folder that both we and the database's account write to: it copies by files. */
async function withExchange<T>(work: (file: (name: string) => string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "trato-copy-"));
  chmodSync(folder, 0o777);
  try {
    return await work((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
