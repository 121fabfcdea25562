import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { ReadRow } from "@trato/domain/imports/read-rows.ts";
import type { RowError } from "@trato/domain/imports/records.ts";
import type { Context } from "../platform/context.ts";
import { problemOf } from "../platform/http/problems.ts";
import { makeMissing, References } from "./make-missing.ts";
import type { Plan } from "./plan-import.ts";
import { writeContacts } from "./write-contacts.ts";
import { writeDeals } from "./write-deals.ts";
import { writeProducts } from "./write-products.ts";
import { writeSalespeople } from "./write-salespeople.ts";

/** Runs one step of an import in a transaction of its own. */
export type InTransaction = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;

export type Progress = { made: number; errors: RowError[] };

type Write = (ctx: Context, rows: readonly ReadRow[], references: References) => Promise<void>;

const writers: Record<ImportKind, Write> = {
  salespeople: writeSalespeople,
  contacts: writeContacts,
  products: writeProducts,
  opportunities: (ctx, rows, references) => writeDeals(ctx, "opportunity", rows, references),
  leads: (ctx, rows, references) => writeDeals(ctx, "lead", rows, references),
};

const batchRows: Record<ImportKind, number> = {
  salespeople: 200,
  contacts: 200,
  products: 200,
  opportunities: 1000,
  leads: 1000,
};
const namesAtOnce = 200;

/**
 * Writes what a plan says, batch by batch, each with all that it needs or not at all. A batch that the database or a rule refuses is
 * written row by row, so that one bad row keeps back no good one. `report` runs in the batch's own transaction; false stops.
 */
export async function importBatches(
  kind: ImportKind,
  { names, fresh }: Pick<Plan, "names" | "fresh">,
  inTransaction: InTransaction,
  report: (ctx: Context, progress: Progress) => Promise<boolean>,
): Promise<void> {
  const references = new References();
  for (const some of slices(names, namesAtOnce)) references.add(await inTransaction((ctx) => makeMissing(ctx, some)));
  const write = (rows: readonly ReadRow[]) =>
    inTransaction(async (ctx) => {
      await writers[kind](ctx, rows, references);
      if (await report(ctx, { made: rows.length, errors: [] })) return true;
      throw stopped; // what nobody counts is not written
    }).catch((error: unknown) =>
      error === stopped ? false : oneByOne(kind, rows, references, { inTransaction, report, error }),
    );
  await twoAtATime(Array.from(slices(fresh, batchRows[kind])), write);
}

const stopped = new Error("somebody stopped the import");

type Batch = readonly ReadRow[];

/** One batch is made ready while the database writes another. Ends with the first that says so or fails, when the other is through. */
async function twoAtATime(batches: Batch[], write: (rows: Batch) => Promise<boolean>): Promise<void> {
  const work = async () => {
    try {
      for (let next = batches.shift(); next; next = batches.shift()) if (!(await write(next))) batches.length = 0;
    } finally {
      batches.length = 0;
    }
  };
  const ends = await Promise.allSettled([work(), work()]);
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;
}

type Steps = {
  inTransaction: InTransaction;
  report: (ctx: Context, progress: Progress) => Promise<boolean>;
  error: unknown;
};

async function oneByOne(
  kind: ImportKind,
  rows: readonly ReadRow[],
  references: References,
  { inTransaction, report, error }: Steps,
): Promise<boolean> {
  if (!problemOf(error, "en")) throw error;
  const errors: RowError[] = [];
  for (const row of rows) {
    try {
      await inTransaction((ctx) => writers[kind](ctx, [row], references));
    } catch (refused) {
      const problem = problemOf(refused, "en");
      if (!problem) throw refused;
      errors.push({ row: row.row, column: null, value: null, message: problem.detail });
    }
  }
  return inTransaction((ctx) => report(ctx, { made: rows.length - errors.length, errors }));
}

function* slices<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
