import type { FileTable } from "@trato/domain/imports/table/file-table.ts";
import {
  addTallies,
  type ColumnReading,
  type ColumnTally,
  readingFrom,
  tallyColumns,
} from "@trato/domain/imports/read-rows.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { rowsDone } from "../entries.ts";
import { type GivenFile, lengthOf, type OpenedFile } from "../files/open-import.ts";
import { importBatches, type InTransaction } from "../import-batches.ts";
import type { Report } from "./progress.ts";
import { keepRead, keepStart, type Read } from "./keep-progress.ts";
import { namesSaid } from "../names-said.ts";
import { columnsIn, type Plan, planWhole, usualIn } from "../plan-import.ts";
import type { EarlierRows } from "../recognise-rows.ts";

/** An import that goes on: its file is open. */
export type Run = GivenFile & { id: Id<"imports">; file: OpenedFile; inTransaction: InTransaction; report: Report };

const rowsAtOnce = 5_000;

/** A file of rows by themselves is read through once, then written part by part: each is compared with what is there, and with the part on its way. */
export async function runInParts(run: Run): Promise<void> {
  const { id, kind, options, file, inTransaction, report } = run;
  const read = await readThrough(run);
  if (!(await inTransaction((ctx) => keepRead(ctx, id, read)))) return;
  const written = new PartsWritten();
  let { names } = options;
  try {
    for await (const table of readAhead(file.parts(rowsAtOnce))) {
      const part = { table, reading: read.reading, before: written.last };
      const plan = await inTransaction((ctx) => planPart(ctx, { ...run, options: { ...options, names } }, part));
      if (!(await written.all())) return;
      if (!(await inTransaction((ctx) => keepStart(ctx, id, plan)))) return;
      written.begin(plan, importBatches(kind, plan, inTransaction, report));
      const isAlone = (options.update ?? []).length > 0 || plan.names.some(({ taken }) => !taken);
      if (!isAlone) continue; // the next is compared while this one is written
      if (!(await written.all())) return;
      names = await inTransaction((ctx) => namesSaid(ctx, names));
    }
  } finally {
    await written.settled();
  }
  await written.all();
}

type Part = { table: FileTable; reading: ColumnReading[]; before: EarlierRows | null };

async function planPart(ctx: Context, { id, kind, options }: Run, part: Part): Promise<Plan> {
  const [from, to] = span(part.table);
  const done = await rowsDone(ctx, id, from, to);
  return planWhole(ctx, { kind, options, done, ...part });
}

/** The part that is being written, and its rows. */
class PartsWritten {
  #writing: Promise<boolean> = Promise.resolve(true);
  last: EarlierRows | null = null;

  begin({ earlier }: Plan, writing: Promise<boolean>): void {
    this.last = earlier;
    this.#writing = writing;
    writing.catch(() => undefined); // heard when it is waited for
  }

  /** Waits for what is being written; false: somebody stopped it. */
  all(): Promise<boolean> {
    return this.#writing;
  }

  async settled(): Promise<void> {
    await Promise.allSettled([this.#writing]);
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
