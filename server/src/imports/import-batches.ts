import type { ImportKind } from "@trato/domain/imports/fields.ts";
import type { ReadRow } from "@trato/domain/imports/read-rows.ts";
import type { RowError } from "@trato/domain/imports/records.ts";
import type { Context } from "../platform/context.ts";
import { problemOf } from "../platform/problems.ts";
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
  for (const rows of slices(fresh, batchRows[kind])) {
    const goesOn = await inTransaction(async (ctx) => {
      await writers[kind](ctx, rows, references);
      return report(ctx, { made: rows.length, errors: [] });
    }).catch((error: unknown) => oneByOne(kind, rows, references, { inTransaction, report, error }));
    if (!goesOn) return;
  }
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
