import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { FileTable } from "@trato/domain/imports/table/file-table.ts";
import { type ImportOptions, isRowByRow } from "@trato/domain/imports/inputs.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import {
  addTallies,
  type ColumnReading,
  type ColumnTally,
  readingFrom,
  tallyColumns,
} from "@trato/domain/imports/read-rows.ts";
import { refusalWords } from "@trato/domain/refusal-words.ts";
import { speak } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { problemOf } from "../platform/http/problems.ts";
import { own, updateOwn } from "../platform/rows.ts";
import { type GivenFile, lengthOf, type OpenedFile, openImport, wholeOf } from "./files/open-import.ts";
import { importBatches, type InTransaction, type Progress, type Report } from "./import-batches.ts";
import { type Entry, keepEntries, recordKinds, rowsDone } from "./entries.ts";
import { namesSaid } from "./names-said.ts";
import { columnsIn, type Plan, planWhole, usualIn } from "./plan-import.ts";
import { readingKept } from "./start-import.ts";
import type { SeenRow } from "./recognise-rows.ts";
import { readImport } from "./store.ts";
import { mostErrors, spoken } from "./preview-import.ts";

type ImportId = Id<"imports">;

/** Writes a file that was taken in, batch by batch. Begun again after it was cut off, it goes on with the rows that are not done yet. */
export async function runImport(
  importId: ImportId,
  outside: InTransaction,
  told: (progress: Progress) => void = () => undefined,
): Promise<void> {
  const inTransaction: InTransaction = (work) => outside((ctx) => work({ ...ctx, importId }));
  const begun = await inTransaction((ctx) => begin(ctx, importId));
  if (!begun) return;
  const report: Report = (ctx, progress) => {
    told(progress);
    return keepProgress(ctx, importId, progress);
  };
  try {
    const { file, names } = await inTransaction(async (ctx) => ({
      file: await openImport(ctx, begun),
      names: await namesSaid(ctx, begun.options.names),
    }));
    const run = { id: importId, ...begun, options: { ...begun.options, names }, file, inTransaction, report };
    await (isRowByRow(begun.kind) ? runInParts(run) : runWhole(run));
    await inTransaction((ctx) => end(ctx, importId, "done", null));
  } catch (error) {
    const problem = problemOf(error, "en");
    if (!problem) throw error; // the queue tries again
    await inTransaction((ctx) => end(ctx, importId, "failed", problem.detail));
  }
}

type Run = Begun & { id: ImportId; file: OpenedFile; inTransaction: InTransaction; report: Report };

/** A file whose rows are of each other is planned as a whole. */
async function runWhole({ id, kind, options, file, inTransaction, report }: Run): Promise<void> {
  const table = await wholeOf(file);
  const plan = await inTransaction(async (ctx) => {
    const done = await rowsDone(ctx, id);
    return planWhole(ctx, { kind, options, table, done });
  });
  const { headings } = table;
  const isKept = await inTransaction((ctx) =>
    keepRead(ctx, id, { rows: lengthOf(table), headings, reading: plan.reading }),
  );
  if (!isKept) return;
  await inTransaction((ctx) => keepStart(ctx, id, plan));
  await importBatches(kind, plan, inTransaction, report);
}

const rowsAtOnce = 5_000;

/** Any other is read through once, and then written part by part: each row is compared with all that are there by then. */
async function runInParts(run: Run): Promise<void> {
  const { id, kind, options, file, inTransaction, report } = run;
  const read = await readThrough(run);
  if (!(await inTransaction((ctx) => keepRead(ctx, id, read)))) return;
  const parts = file.parts(rowsAtOnce);
  let { names } = options;
  for await (const table of readAhead(parts)) {
    const plan = await inTransaction(async (ctx) => {
      const [from, to] = span(table);
      const done = await rowsDone(ctx, id, from, to);
      return planWhole(ctx, { kind, options: { ...options, names }, table, reading: read.reading, done });
    });
    if (!(await inTransaction((ctx) => keepStart(ctx, id, plan)))) return;
    if (!(await importBatches(kind, plan, inTransaction, report))) return;
    if (plan.names.some(({ taken }) => !taken)) names = await inTransaction((ctx) => namesSaid(ctx, names));
  }
}

function span({ numbers, faults }: FileTable): [number, number] {
  const all = [numbers[0], numbers.at(-1), faults[0]?.row, faults.at(-1)?.row].filter((row) => row !== undefined);
  return [Math.min(...all), Math.max(...all)];
}

/** While one part is written the next is read. */
async function* readAhead<Part>(parts: AsyncGenerator<Part>): AsyncGenerator<Part> {
  try {
    for (let next = parts.next(); ;) {
      const { done, value } = await next;
      if (done) return;
      next = parts.next();
      next.catch(() => undefined); // heard when its turn comes
      yield value;
    }
  } finally {
    await parts.return(undefined);
  }
}

type Read = { rows: number; headings: readonly string[]; reading: ColumnReading[] };

/** How many rows a file has, and how its columns are written: all of them tell. */
async function readThrough({ kind, options, file, inTransaction }: Run): Promise<Read> {
  const usual = await inTransaction(async (ctx) => usualIn(ctx));
  const read = { rows: 0, headings: [] as readonly string[] };
  let tallies: ColumnTally[] | null = null;
  for await (const table of file.parts(rowsAtOnce)) {
    const columns = columnsIn(kind, table.headings, options);
    const some = tallyColumns(kind, table, columns, usual);
    tallies = tallies ? addTallies(tallies, some) : some;
    read.rows += lengthOf(table);
    read.headings = table.headings;
  }
  return { ...read, reading: readingFrom(read.headings, tallies ?? [], options, usual) };
}

const longRows = 2_000;

/** Whether its file is too long to be read in the thread that answers. */
export async function isLong(ctx: Context, importId: ImportId): Promise<boolean> {
  const found = await own(ctx, "imports").select(["rows", "fileId"]).where("id", "=", importId).executeTakeFirst();
  return found !== undefined && (found.rows > longRows || found.fileId !== null);
}

/** It does not go on: whoever began it may do nothing any more, or it was tried in vain. What is written by now stays. */
export async function failImport(
  ctx: Context,
  importId: ImportId,
  reason: "import.starter_left" | "import.given_up",
): Promise<void> {
  if (!(await begin(ctx, importId))) return;
  await end(ctx, importId, "failed", speak(refusalWords, reason, ctx.workspace.language));
}

type Begun = GivenFile;

async function begin(ctx: Context, id: ImportId): Promise<Begun | null> {
  const found = await updateOwn(ctx, "imports")
    .set({ state: "running" })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "running"])
    .where((is) => is.or([is("content", "is not", null), is("fileId", "is not", null)]))
    .returning(["kind", "content", "fileId", "options"])
    .executeTakeFirst();
  return found ? { ...found, options: found.options as ImportOptions } : null; // parsed when it started
}

/** What was read of the file; false where somebody has stopped it. */
const keepRead = (ctx: Context, id: ImportId, { rows, headings, reading }: Read): Promise<boolean> =>
  change(
    ctx,
    id,
    sql`rows = ${rows}, headings = ${JSON.stringify(headings)}::jsonb,
    reading = ${JSON.stringify(readingKept(headings, reading))}::jsonb`,
  );

/** What becomes of the rows that make nothing: which were recognised, which have errors. */
async function keepStart(ctx: Context, id: ImportId, { left, changes, errors, cellsOf }: Plan): Promise<boolean> {
  const told = errors.map((error) => spoken(error, ctx.workspace.language));
  const refused = Map.groupBy(told, ({ row }) => row);
  const changing = new Set(changes.map(({ row }) => row));
  const known = left.filter(({ row }) => !changing.has(row));
  const { kind } = await readImport(ctx, id);
  await keepEntries(ctx, [
    ...known.map((row) => leftOut(kind, row)),
    ...[...refused].map(([row, reason]): Entry => ({ row, outcome: "refused", reason, cells: cellsOf(row) })),
  ]);
  const listed = JSON.stringify(told.slice(0, mostErrors));
  return change(
    ctx,
    id,
    sql`known = known + ${known.length}, bad = bad + ${refused.size}, done = done + ${known.length + refused.size},
    errors = case when jsonb_array_length(errors) < ${mostErrors} then errors || ${listed}::jsonb else errors end`,
  );
}

function leftOut(kind: ImportKind, { row, fingerprint, recognition }: SeenRow): Entry {
  const outcome = recognition.outcome === "doubtful" ? "left" : recognition.outcome;
  const recordId = recognition.record?.id ?? null;
  return { row, outcome, recordKind: recordKinds[kind], recordId, fingerprint, reason: recognition };
}

async function keepProgress(ctx: Context, id: ImportId, { made, updated, errors }: Progress): Promise<boolean> {
  const listed = JSON.stringify(errors.slice(0, mostErrors));
  return change(
    ctx,
    id,
    sql`made = made + ${made}, updated = updated + ${updated}, bad = bad + ${errors.length},
    done = done + ${made + updated + errors.length},
    errors = case when jsonb_array_length(errors) < ${mostErrors} then errors || ${listed}::jsonb else errors end`,
  );
}

async function end(ctx: Context, id: ImportId, state: "done" | "failed", failure: string | null): Promise<void> {
  const isEnded = await change(
    ctx,
    id,
    sql`state = ${state}, failure = ${failure}, finished_at = ${ctx.now}::timestamptz, content = null, file_id = null`,
  );
  if (isEnded) await recordInDiary(ctx, "import.finished", { kind: "setting", id }, { after: { state } });
}

/** Changes a running import and tells screens; false where somebody has stopped it. */
async function change(ctx: Context, id: ImportId, columns: ReturnType<typeof sql>): Promise<boolean> {
  const { rows } = await sql<{ version: number }>`
    update imports set ${columns}, version = version + 1
    where workspace_id = ${ctx.workspace.id} and id = ${id} and state = 'running'
    returning version`.execute(ctx.db);
  const [found] = rows;
  if (found) tellOthers(ctx, "import", id, found.version);
  return found !== undefined;
}
