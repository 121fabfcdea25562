import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import type { RowError } from "@trato/domain/imports/records.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { problemOf } from "../platform/http/problems.ts";
import { updateOwn } from "../platform/rows.ts";
import { importBatches, type InTransaction, type Progress } from "./import-batches.ts";
import { planWhole } from "./plan-import.ts";
import { mostErrors, spoken } from "./preview-import.ts";

type ImportId = Id<"imports">;

/** Writes a file that was taken in, batch by batch. Begun again after it was cut off, it goes on with the rows that are not there yet. */
export async function runImport(importId: ImportId, inTransaction: InTransaction): Promise<void> {
  const begun = await inTransaction((ctx) => begin(ctx, importId));
  if (!begun) return;
  try {
    const plan = await inTransaction((ctx) => planWhole(ctx, begun));
    const alone = (ctx: Context) => {
      const errors = plan.errors.map((error) => spoken(error, ctx.workspace.language));
      return keepStart(ctx, importId, { known: plan.good - plan.fresh.length, bad: plan.bad, errors });
    };
    await inTransaction(alone);
    await importBatches(begun.kind, plan, inTransaction, (ctx, progress) => keepProgress(ctx, importId, progress));
    await inTransaction((ctx) => end(ctx, importId, "done", null));
  } catch (error) {
    const problem = problemOf(error, "en");
    if (!problem) throw error; // the queue tries again
    await inTransaction((ctx) => end(ctx, importId, "failed", problem.detail));
  }
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

/** What the rows themselves told. Rows that this very import wrote before it was cut off stay counted as made. */
function keepStart(
  ctx: Context,
  id: ImportId,
  { known, bad, errors }: { known: number; bad: number; errors: RowError[] },
) {
  const listed = JSON.stringify(errors.slice(0, mostErrors));
  return change(
    ctx,
    id,
    sql`known = greatest(${known} - made, 0), bad = ${bad}, errors = ${listed}::jsonb,
    done = greatest(${known} - made, 0) + ${bad} + made`,
  );
}

async function keepProgress(ctx: Context, id: ImportId, { made, errors }: Progress): Promise<boolean> {
  const listed = JSON.stringify(errors.slice(0, mostErrors));
  return change(
    ctx,
    id,
    sql`made = made + ${made}, bad = bad + ${errors.length}, done = done + ${made + errors.length},
    errors = errors || ${listed}::jsonb`,
  );
}

async function end(ctx: Context, id: ImportId, state: "done" | "failed", failure: string | null): Promise<void> {
  await change(
    ctx,
    id,
    sql`state = ${state}, failure = ${failure}, finished_at = ${ctx.now}::timestamptz, content = null`,
  );
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
