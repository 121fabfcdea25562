import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import { refusalWords } from "@trato/domain/refusal-words.ts";
import { speak } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { problemOf } from "../platform/http/problems.ts";
import { own, updateOwn } from "../platform/rows.ts";
import { importBatches, type InTransaction, type Progress } from "./import-batches.ts";
import { type Entry, keepEntries, recordKinds, rowsDone } from "./entries.ts";
import { type Plan, planWhole } from "./plan-import.ts";
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
  try {
    const plan = await inTransaction(async (ctx) => planWhole(ctx, { ...begun, done: await rowsDone(ctx, importId) }));
    await inTransaction((ctx) => keepStart(ctx, importId, plan));
    await importBatches(begun.kind, plan, inTransaction, (ctx, progress) => {
      told(progress);
      return keepProgress(ctx, importId, progress);
    });
    await inTransaction((ctx) => end(ctx, importId, "done", null));
  } catch (error) {
    const problem = problemOf(error, "en");
    if (!problem) throw error; // the queue tries again
    await inTransaction((ctx) => end(ctx, importId, "failed", problem.detail));
  }
}

const longRows = 2_000;

/** Whether its file is too long to be read in the thread that answers. */
export async function isLong(ctx: Context, importId: ImportId): Promise<boolean> {
  const found = await own(ctx, "imports").select("rows").where("id", "=", importId).executeTakeFirst();
  return (found?.rows ?? 0) > longRows;
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

type Begun = { kind: ImportKind; content: string; options: ImportOptions };

async function begin(ctx: Context, id: ImportId): Promise<Begun | null> {
  const found = await updateOwn(ctx, "imports")
    .set({ state: "running" })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "running"])
    .where("content", "is not", null)
    .returning(["kind", "content", "options"])
    .executeTakeFirst();
  if (!found) return null;
  return { kind: found.kind, content: found.content ?? "", options: found.options as ImportOptions }; // parsed when it started
}

/** What becomes of the rows that make nothing: which were recognised, which have errors. */
async function keepStart(ctx: Context, id: ImportId, { left, changes, errors, cellsOf }: Plan): Promise<void> {
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
  await change(
    ctx,
    id,
    sql`known = known + ${known.length}, bad = bad + ${refused.size}, done = done + ${known.length + refused.size},
    errors = errors || ${listed}::jsonb`,
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
    sql`state = ${state}, failure = ${failure}, finished_at = ${ctx.now}::timestamptz, content = null`,
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
