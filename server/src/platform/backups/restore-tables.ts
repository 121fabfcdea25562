import type { Client } from "pg";
import * as z from "zod/mini";
import { StartupError } from "../startup-error.ts";
import { type CountedTwice, countFigures, misrestored } from "./figures.ts";
import { foreignKeys, ownHistory, ownTables } from "./own-tables.ts";

const Piece = z.object({ table: z.string(), columns: z.array(z.string()), rows: z.array(z.string()) });
const Sequences = z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() }));

/** Takes in the tables of an archive, all in one transaction. */
export type TableTaker = {
  takeRows: (text: string) => Promise<void>;
  takeSequences: (text: string) => Promise<void>;
  /** Ties the rows together again and keeps them, unless what came back is judged otherwise. */
  finish: (counted: CountedTwice | null, judge: Judge) => Promise<void>;
};

/** Opens the tables of a new database, which the same migrations made, for the rows of an archive. */
export async function openTables(owner: Client, history: string): Promise<TableTaker> {
  await refuseOtherHistory(owner, history);
  await owner.query("begin");
  await owner.query("set local timezone = 'UTC'; set local datestyle = 'ISO'");
  const [tables, keys] = [await ownTables(owner), await foreignKeys(owner)];
  for (const { table, name } of keys) await owner.query(`alter table ${table} drop constraint ${name}`);
  await owner.query(`truncate ${tables.map(({ name }) => name).join(", ")}`);
  const known = new Map(tables.map((table) => [table.name, table.columns.join(", ")]));

  return {
    takeRows: async (text) => {
      const { table, columns, rows } = Piece.parse(JSON.parse(text));
      if (known.get(table) !== columns.join(", ")) throw new StartupError(`The backup's ${table} has other columns`);
      const list = columns.join(", ");
      await owner.query(
        `insert into ${table} (${list}) overriding system value select ${list} from unnest($1::${table}[])`,
        [rows],
      );
    },
    takeSequences: async (text) => {
      for (const { name, value, isCalled } of Sequences.parse(JSON.parse(text)))
        await owner.query("select setval($1, $2, $3)", [name, value, isCalled]);
    },
    finish: async (counted, judge) => {
      await compareWithCounted(owner, counted, judge);
      for (const { table, name, definition } of keys)
        await owner.query(`alter table ${table} add constraint ${name} ${definition}`);
      await owner.query("commit");
    },
  };
}

/** What is done when something came back otherwise than it was counted: a trial refuses it, a restore tells it, since there may be nothing better. */
export type Judge = (difference: string) => void;

export const refuseDifference: Judge = (difference) => {
  throw new StartupError(`The backup does not hold what it should: ${difference}`);
};

/** Compares what came back with what was counted when it was saved. */
export async function compareWithCounted(owner: Client, counted: CountedTwice | null, judge: Judge): Promise<void> {
  const found = counted ? misrestored(await countFigures(owner), counted) : [];
  if (found.length > 0) judge(found.join("; "));
}

/** Refuses a database in which people work, before a table of it is touched. */
export async function refuseInhabited(owner: Client): Promise<void> {
  const made = await owner.query<{ made: boolean }>("select to_regclass('public.workspaces') is not null as made");
  if (!made.rows[0]?.made) return;
  const { rows } = await owner.query(`select from workspaces union all (select from auth."user" limit 1) limit 1`);
  if (rows.length > 0)
    throw new StartupError("DATABASE_OWNER_URL leads to a database in which people work already: name an empty one");
}

async function refuseOtherHistory(owner: Client, history: string): Promise<void> {
  if ((await ownHistory(owner)) === history) return;
  throw new StartupError(
    "This backup was made by another version of Trato: restore it with that one, and upgrade then",
  );
}
