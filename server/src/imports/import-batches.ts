import { type ImportKind, isDocuments } from "@trato/domain/imports/kinds.ts";
import type { ReadRow } from "@trato/domain/imports/read-rows.ts";
import type { RowError } from "@trato/domain/imports/records.ts";
import type { Context } from "../platform/context.ts";
import { problemOf } from "../platform/http/problems.ts";
import type { Batch as Whole } from "./batch.ts";
import { type Entry, keepEntries, recordKinds } from "./entries.ts";
import { makeMissing, References } from "./make-missing.ts";
import { madeOfRows } from "./named-in-file.ts";
import type { PlannedChange } from "./plan-changes.ts";
import type { Plan } from "./plan-import.ts";
import type { Report } from "./write/progress.ts";
import { byDocument, type FreshRow } from "./recognise-rows.ts";
import { writePlanned } from "./write/write-changes.ts";
import { writeContacts } from "./write/write-contacts.ts";
import { writeDeals } from "./write/write-deals.ts";
import { writePurchase, writeSale } from "./write/write-documents.ts";
import { writeProducts } from "./write/write-products.ts";
import { writeSalespeople } from "./write/write-salespeople.ts";

/** Runs one step of an import in a transaction of its own. */
export type InTransaction = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;

/** Makes records of rows; gives their ids, in the order of the rows. */
type Write = (ctx: Context, rows: readonly ReadRow[], references: References, whole: Whole) => Promise<string[]>;

const writers: Record<ImportKind, Write> = {
  salespeople: writeSalespeople,
  contacts: writeContacts,
  products: writeProducts,
  opportunities: (ctx, rows, references, whole) => writeDeals(ctx, "opportunity", rows, { references, whole }),
  leads: (ctx, rows, references, whole) => writeDeals(ctx, "lead", rows, { references, whole }),
  quotations: (ctx, rows, references) => writeSale(ctx, "quotations", rows, references),
  orders: (ctx, rows, references) => writeSale(ctx, "orders", rows, references),
  purchases: writePurchase,
};

/** How many are written in one transaction; of documents one, for each takes a number, for which all others wait. */
const batchRows: Record<ImportKind, number> = {
  salespeople: 200,
  contacts: 200,
  products: 200,
  opportunities: 1000,
  leads: 1000,
  quotations: 1,
  orders: 1,
  purchases: 1,
};
const namesAtOnce = 200;

/** Rows that are written together: each with what becomes of it. */
type Batch = {
  rows: readonly (FreshRow | PlannedChange)[];
  write: (ctx: Context, rows: Batch["rows"]) => Promise<Entry[]>;
};

/**
 * Writes what a plan says, batch by batch, each with all that it needs or not at all. A batch that the database or a rule refuses is
 * written row by row, so that one bad row keeps back no good one. `report` runs in the batch's own transaction; false stops, and is the answer.
 */
export async function importBatches(
  kind: ImportKind,
  plan: Pick<Plan, "names" | "ofRows" | "fresh" | "changes" | "cellsOf" | "batch">,
  inTransaction: InTransaction,
  report: Report,
): Promise<boolean> {
  const references = new References();
  for (const some of slices(plan.names, namesAtOnce))
    references.add(await inTransaction((ctx) => makeMissing(ctx, some)));
  const atOnce = isDocuments(kind) ? 1 : 2;
  const write = (batches: Batch[]) =>
    someAtATime(atOnce, batches, (batch) => writeBatch(batch, plan, inTransaction, report));
  const make = making(kind, references, plan.batch);
  const named = new Set(plan.ofRows.map(({ row }) => row));
  if (named.size > 0) {
    const first = plan.fresh.filter(({ row }) => named.has(row));
    if (!(await write(batchesOf(kind, first, make)))) return false;
    references.add(await inTransaction((ctx) => madeOfRows(ctx, plan.ofRows)));
  }
  const others = plan.fresh.filter(({ row }) => !named.has(row));
  return write([...batchesOf(kind, others, make), ...batchesOf(kind, plan.changes, changing(kind))]);
}

const batchesOf = (kind: ImportKind, rows: Batch["rows"], write: Batch["write"]): Batch[] =>
  slices(byDocument(rows), batchRows[kind]).map((some) => ({ rows: some.flat(), write }));

const making =
  (kind: ImportKind, references: References, whole: Whole) => async (ctx: Context, rows: Batch["rows"]) => {
    const ids = await writers[kind](ctx, rows, references, whole);
    return rows.map((row, index): Entry => ({
      row: row.row,
      outcome: "made",
      recordKind: recordKinds[kind],
      recordId: ids[index] ?? null,
      fingerprint: row.fingerprint,
      reason: "doubt" in row ? row.doubt : null,
    }));
  };

const changing = (kind: ImportKind) => async (ctx: Context, rows: Batch["rows"]) => {
  const entries: Entry[] = [];
  for (const { row, record, fingerprint, recognition, ...change } of rows.filter((each) => "fields" in each)) {
    const before = await writePlanned(ctx, kind, { record, ...change });
    const told = { row, recordKind: recordKinds[kind], recordId: record.id, fingerprint, reason: recognition };
    entries.push({ ...told, outcome: "updated", before });
  }
  return entries;
};

const stopped = new Error("somebody stopped the import");

async function writeBatch(batch: Batch, plan: Pick<Plan, "cellsOf">, inTransaction: InTransaction, report: Report) {
  try {
    await inTransaction((ctx) => writeAndTell(ctx, batch, batch.rows, report));
    return true;
  } catch (error) {
    if (error === stopped) return false;
    if (!problemOf(error, "en")) throw error;
    return oneByOne(batch, plan, inTransaction, report);
  }
}

async function writeAndTell(ctx: Context, { write }: Batch, rows: Batch["rows"], report: Report): Promise<void> {
  const entries = await write(ctx, rows);
  await keepEntries(ctx, entries);
  const updated = entries.filter(({ outcome }) => outcome === "updated").length;
  if (!(await report(ctx, { made: entries.length - updated, updated, errors: [] }))) throw stopped; // what nobody counts is not written
}

/** Each row, or document, in a transaction of its own, counted in it; false: somebody stopped in between. */
async function oneByOne(
  batch: Batch,
  { cellsOf }: Pick<Plan, "cellsOf">,
  inTransaction: InTransaction,
  report: Report,
): Promise<boolean> {
  for (const rows of byDocument(batch.rows)) {
    try {
      await inTransaction((ctx) => writeAndTell(ctx, batch, rows, report));
    } catch (error) {
      if (error === stopped) return false;
      const isGoingOn = await inTransaction((ctx) => refuse(ctx, rows, { error, cellsOf, report }));
      if (!isGoingOn) return false;
    }
  }
  return true;
}

type Refused = { error: unknown; cellsOf: Plan["cellsOf"]; report: Report };

async function refuse(ctx: Context, rows: readonly ReadRow[], { error, cellsOf, report }: Refused): Promise<boolean> {
  const problem = problemOf(error, ctx.workspace.language);
  if (!problem) throw error;
  const errors = rows.map(({ row }): RowError => ({ row, column: null, value: null, message: problem.detail }));
  if (!(await report(ctx, { made: 0, updated: 0, errors }))) return false;
  await keepEntries(
    ctx,
    errors.map((told) => ({ row: told.row, outcome: "refused", reason: [told], cells: cellsOf(told.row) })),
  );
  return true;
}

/** One batch is made ready while the database writes another. Ends with the first that says so (false) or fails, when the other is through. */
async function someAtATime(
  atOnce: number,
  batches: Batch[],
  write: (batch: Batch) => Promise<boolean>,
): Promise<boolean> {
  let isGoingOn = true;
  const work = async () => {
    try {
      for (let next = batches.shift(); next && isGoingOn; next = batches.shift())
        if (!(await write(next))) isGoingOn = false;
    } finally {
      batches.length = 0;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, work));
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;
  return isGoingOn;
}

function slices<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
