import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { ColumnReading } from "@trato/domain/imports/read-rows.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { type Entry, keepEntries, recordKinds } from "../entries.ts";
import type { Progress } from "./progress.ts";
import type { Plan } from "../plan-import.ts";
import { mostErrors, spoken } from "../preview-import.ts";
import type { SeenRow } from "../recognise-rows.ts";
import { readingKept } from "../start-import.ts";
import { readImport } from "../store.ts";

type ImportId = Id<"imports">;

/** What is known of a file that was read through. */
export type Read = { rows: number; headings: readonly string[]; reading: ColumnReading[] };

/** What was read of the file; false where somebody has stopped it. */
export const keepRead = (ctx: Context, id: ImportId, { rows, headings, reading }: Read): Promise<boolean> =>
  change(
    ctx,
    id,
    sql`rows = ${rows}, headings = ${JSON.stringify(headings)}::jsonb,
    reading = ${JSON.stringify(readingKept(headings, reading))}::jsonb`,
  );

/** What becomes of the rows that make nothing: which were recognised, which have errors. */
export async function keepStart(
  ctx: Context,
  id: ImportId,
  { left, changes, errors, cellsOf }: Plan,
): Promise<boolean> {
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

export async function keepProgress(ctx: Context, id: ImportId, { made, updated, errors }: Progress): Promise<boolean> {
  const listed = JSON.stringify(errors.slice(0, mostErrors));
  return change(
    ctx,
    id,
    sql`made = made + ${made}, updated = updated + ${updated}, bad = bad + ${errors.length},
    done = done + ${made + updated + errors.length},
    errors = case when jsonb_array_length(errors) < ${mostErrors} then errors || ${listed}::jsonb else errors end`,
  );
}

/** What could not be told of rows that are in all the same. */
export async function keepErrors(ctx: Context, id: ImportId, errors: Progress["errors"]): Promise<void> {
  const listed = JSON.stringify(errors.slice(0, mostErrors));
  await change(
    ctx,
    id,
    sql`errors = case when jsonb_array_length(errors) < ${mostErrors} then errors || ${listed}::jsonb else errors end`,
  );
}

export async function endImport(
  ctx: Context,
  id: ImportId,
  state: "done" | "failed",
  failure: string | null,
): Promise<void> {
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
