import type { Client } from "pg";
import * as z from "zod/mini";
import { type OwnTable, ownTables } from "./own-tables.ts";

/**
 * What is counted of each table: its rows, the sums of its amounts and quantities, in the order of its columns, and how many rows were ever
 * written in it, which archives of before do not say.
 */
const Figures = z.record(
  z.string(),
  z.object({ rows: z.string(), sums: z.array(z.nullable(z.string())), writes: z.optional(z.string()) }),
);
export type Figures = z.infer<typeof Figures>;

/** What was counted when a backup began and when it ended. */
const CountedTwice = z.object({ before: Figures, after: Figures });
export type CountedTwice = z.infer<typeof CountedTwice>;

/** Stands in an archive behind the data. */
export const figuresName = "figures.json";

export const readFigures = (text: string): CountedTwice => CountedTwice.parse(JSON.parse(text));

/** Counts all that people have written. */
export async function countFigures(owner: Client): Promise<Figures> {
  const figures: Figures = {};
  for (const table of await ownTables(owner))
    if (!comesAndGoes.test(table.name)) figures[table.name] = await countTable(owner, table);
  return figures;
}

/** Jobs, and what Trato tells itself, attempts and sessions. */
const comesAndGoes = /^(graphile_worker\..*|app\.(told|processes)|auth\.(attempt|session|verification))$/;

async function countTable(owner: Client, { name, amounts }: OwnTable): Promise<Figures[string]> {
  const sums = amounts.map((amount) => `sum(${amount})::text`).join(", ");
  const { rows } = await owner.query<Figures[string]>(
    `select count(*)::text as rows, array[${sums}]::text[] as sums,
       (select pg_stat_get_tuples_inserted(t) + pg_stat_get_tuples_updated(t) + pg_stat_get_tuples_deleted(t)
         from (values ($1::regclass::oid)) as counted(t))::text as writes
     from ${name}`,
    [name],
  );
  return rows[0] ?? { rows: "0", sums: [] };
}

/**
 * Which tables were restored otherwise than they were counted. One that was written in while it was copied may stand as at any moment of that
 * time, also where its figures were the same again at the end.
 */
export function misrestored(restored: Figures, { before, after }: CountedTwice): string[] {
  const inWords = (figures: Figures[string] | undefined) =>
    figures ? [`${figures.rows} rows`, ...figures.sums.map((sum) => sum ?? "none")].join(", ") : "nothing";
  return Object.keys(after)
    .filter((table) => !comesAndGoes.test(table) && before[table]?.writes === after[table]?.writes)
    .filter((table) => inWords(before[table]) === inWords(after[table]))
    .filter((table) => inWords(restored[table]) !== inWords(after[table]))
    .map((table) => `${table}: ${inWords(after[table])} were saved, ${inWords(restored[table])} came back`);
}
