import { sql } from "kysely";
import type { BulkList } from "@trato/domain/bulk/inputs.ts";
import type { Facts } from "@trato/domain/bulk/lifecycle.ts";
import type { Id } from "@trato/domain/ids.ts";
import { kinds } from "@trato/domain/kinds.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { bulkKinds } from "./bulk-kinds.ts";
import type { BulkChangeId } from "./store.ts";

type RecordState = "changed" | "same" | "refused" | "undone" | "kept";
/** What a change made of a record: its values before and after, and what was planned for it. */
export type Made = { before: Facts; after: Facts; activityId: Id<"activities"> | null };
export type Result = { id: string; state: RecordState; made?: Made; message?: string };

/** Few enough that PostgreSQL keeps their savepoints in memory. */
export const atOnce = 50;
export const together = 200;

/** The next records of a change that stand so. */
export async function nextRecords(
  ctx: Context,
  id: BulkChangeId,
  state: "waiting" | "changed",
  most = atOnce,
): Promise<string[]> {
  const rows = await own(ctx, "bulkChangeRecords")
    .select("recordId")
    .where("bulkChangeId", "=", id)
    .where("state", "=", state)
    .orderBy("recordId")
    .limit(most)
    .execute();
  return rows.map(({ recordId }) => recordId);
}

/** Takes hold of records in one order before the first of them changes, so that who changes some of the same waits for all at once. */
export async function lockRecords(ctx: Context, list: BulkList, ids: readonly string[]): Promise<void> {
  await sql`select id from ${sql.table(namedIn(list).table)}
    where workspace_id = ${ctx.workspace.id} and id = any (${ids}::uuid[]) order by id for update`.execute(ctx.db);
}

/** Where the records of a list are kept, and their names with them. */
export function namedIn(list: BulkList): { table: string; column: string } {
  const { named } = kinds[bulkKinds[list].about] as { named?: { table: string; column: string } }; // of kinds that have a page
  if (!named) throw new Error(`the records of ${list} have no name`);
  return named;
}

/** What a change made of some of its records. */
export async function madeOf(ctx: Context, id: BulkChangeId, ids: readonly string[]): Promise<Map<string, Made>> {
  const rows = await own(ctx, "bulkChangeRecords")
    .select(["recordId", "made"])
    .where("bulkChangeId", "=", id)
    .where(sql<boolean>`record_id = any (${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ recordId, made }) => [recordId, made as Made])); // as `keepResults` wrote it
}

export async function keepResults(ctx: Context, id: BulkChangeId, results: readonly Result[]): Promise<void> {
  const text = JSON.stringify(results.map(({ id: record, state, made = null }) => ({ id: record, state, made })));
  await sql`update bulk_change_records r set state = k.state, made = coalesce(k.made, r.made)
    from jsonb_to_recordset(${text}::jsonb) as k (id uuid, state text, made jsonb)
    where r.workspace_id = ${ctx.workspace.id} and r.bulk_change_id = ${id} and r.record_id = k.id`.execute(ctx.db);
}

export const countOf = (results: readonly Result[], state: RecordState): number =>
  results.filter((result) => result.state === state).length;
