import type { Id } from "@trato/domain/ids.ts";
import { type ImportOptions, isRowByRow } from "@trato/domain/imports/inputs.ts";
import { refusalWords } from "@trato/domain/refusal-words.ts";
import { speak } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { problemOf } from "../platform/http/problems.ts";
import { own, updateOwn } from "../platform/rows.ts";
import { recordKinds, rowsDone } from "./entries.ts";
import { type GivenFile, lengthOf, openImport, wholeOf } from "./files/open-import.ts";
import { importBatches, type InTransaction } from "./import-batches.ts";
import type { Progress, Report } from "./write/progress.ts";
import { learnFromImported } from "./write/learn-from-imported.ts";
import { endImport, keepProgress, keepRead, keepStart } from "./write/keep-progress.ts";
import { namesSaid } from "./names-said.ts";
import { planWhole } from "./plan-import.ts";
import { linkProducts } from "./write/link-products.ts";
import { makeFamilies } from "./write/make-families.ts";
import { type Run, runInParts } from "./write/run-in-parts.ts";

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
    await inTransaction(async (ctx) => {
      await endImport(ctx, importId, "done", null);
      if (recordKinds[begun.kind] === "opportunity") await learnFromImported(ctx, importId);
    });
  } catch (error) {
    const problem = problemOf(error, "en");
    if (!problem) throw error; // the queue tries again
    await inTransaction((ctx) => endImport(ctx, importId, "failed", problem.detail));
  }
}

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
  const isGoingOn = await importBatches(kind, plan, inTransaction, report);
  if (!isGoingOn || kind !== "products") return;
  await linkProducts({ id, options, inTransaction }, plan);
  await makeFamilies({ id, inTransaction }, plan);
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
  await endImport(ctx, importId, "failed", speak(refusalWords, reason, ctx.workspace.language));
}

async function begin(ctx: Context, id: ImportId): Promise<GivenFile | null> {
  const found = await updateOwn(ctx, "imports")
    .set({ state: "running" })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "running"])
    .where((is) => is.or([is("content", "is not", null), is("fileId", "is not", null)]))
    .returning(["kind", "content", "fileId", "options"])
    .executeTakeFirst();
  return found ? { ...found, options: found.options as ImportOptions } : null; // parsed when it started
}
