import type { Client } from "pg";
import * as z from "zod/mini";
import { type OwnTable, ownTables } from "./own-tables.ts";

/** What is counted of each table: its rows, and the sums of its amounts and quantities, in the order of its columns. */
const Figures = z.record(z.string(), z.object({ rows: z.string(), sums: z.array(z.nullable(z.string())) }));
export type Figures = z.infer<typeof Figures>;

/** What was counted when a backup began and when it ended. */
const CountedTwice = z.object({ before: Figures, after: Figures });
export type CountedTwice = z.infer<typeof CountedTwice>;

/** Stands in an archive behind the data. */
export const figuresName = "figures.json";

export const readFigures = (text: string): CountedTwice => CountedTwice.parse(JSON.parse(text));

/** Counts all that people have written; jobs come and go by themselves. */
export async function countFigures(owner: Client): Promise<Figures> {
  const figures: Figures = {};
  for (const table of await ownTables(owner))
    if (!table.name.startsWith("graphile_worker.")) figures[table.name] = await countTable(owner, table);
  return figures;
}

async function countTable(owner: Client, { name, amounts }: OwnTable): Promise<Figures[string]> {
  const sums = amounts.map((amount) => `sum(${amount})::text`).join(", ");
  const { rows } = await owner.query<{ rows: string; sums: (string | null)[] }>(
    `select count(*)::text as rows, array[${sums}]::text[] as sums from ${name}`,
  );
  return rows[0] ?? { rows: "0", sums: [] };
}

/** Which tables were restored otherwise than they were counted. What people wrote in while it was copied may stand as at any moment of that time. */
export function misrestored(restored: Figures, { before, after }: CountedTwice): string[] {
  const inWords = (figures: Figures[string] | undefined) =>
    figures ? [`${figures.rows} rows`, ...figures.sums.map((sum) => sum ?? "none")].join(", ") : "nothing";
  return Object.keys(after)
    .filter((table) => inWords(before[table]) === inWords(after[table]))
    .filter((table) => inWords(restored[table]) !== inWords(after[table]))
    .map((table) => `${table}: ${inWords(after[table])} were saved, ${inWords(restored[table])} came back`);
}
