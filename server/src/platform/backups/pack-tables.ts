import type { Client } from "pg";
import type { Pack } from "tar-stream";
import { type CountedTwice, countFigures, figuresName } from "./figures.ts";
import { ownSequences, type OwnTable, ownTables } from "./own-tables.ts";
import { inPieces } from "./in-pieces.ts";
import { packText } from "./pack-directory.ts";

/** Where the rows of an own PostgreSQL lie in an archive: a file for every few thousand rows of a table, then how far its sequences have come. */
export const tablesInArchive = "tables";

export const sequencesName = "sequences.json";

/** Puts all rows into an archive, as of one moment. */
export async function packTables(archive: Pack, owner: Client): Promise<void> {
  await owner.query("begin isolation level repeatable read read only");
  await owner.query("set local timezone = 'UTC'; set local extra_float_digits = 1; set local datestyle = 'ISO'");
  for (const table of await ownTables(owner)) await packTable(archive, owner, table);
  await packText(archive, { name: sequencesName, mode: 0o600 }, JSON.stringify(await ownSequences(owner)));
  const figures = await countFigures(owner);
  const counted: CountedTwice = { before: figures, after: figures };
  await packText(archive, { name: figuresName, mode: 0o600 }, JSON.stringify(counted));
  await owner.query("commit");
}

async function packTable(archive: Pack, owner: Client, { name, columns }: OwnTable): Promise<void> {
  await owner.query(`declare packed no scroll cursor for select (t.*)::text as row from ${name} t`);
  const fetched = async (count: number) =>
    (await owner.query<{ row: string }>(`fetch ${count} from packed`)).rows.map(({ row }) => row);
  let file = 1;
  for await (const rows of inPieces(fetched)) {
    const text = JSON.stringify({ table: name, columns, rows });
    await packText(archive, { name: `${tablesInArchive}/${name}/${file++}.json`, mode: 0o600 }, text);
  }
  await owner.query("close packed");
}
