import { sql } from "kysely";
import * as z from "zod/mini";
import type { ListBulkChanges, OneBulkChange } from "@trato/domain/bulk/inputs.ts";
import { id } from "@trato/domain/schemas.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { presented, readBulkChange, selectBulkChanges } from "./store.ts";

const key = z.tuple([id<"bulk_changes">()]);

/** The changes of many records that one asked for, or may take back, newest first. */
export async function listBulkChanges(ctx: Context, { limit, cursor, webhookId }: ListBulkChanges) {
  let query = selectBulkChanges(ctx)
    .orderBy("b.id", "desc")
    .limit(limit + 1);
  if (webhookId)
    query = query.where("b.list", "=", "arrivals").where(sql`b.asked -> 'filters' ->> 'webhookId'`, "=", webhookId);
  if (cursor) query = query.where("b.id", "<", decodeCursor(cursor, key)[0]);
  const { items, nextCursor } = pageOfRows(await query.execute(), limit, (bulk) => [bulk.id]);
  return { items: items.map((row) => presented(ctx, row)), nextCursor };
}

/** How far a change of many records has come. */
export function getBulkChange(ctx: Context, { bulkChangeId }: OneBulkChange) {
  return readBulkChange(ctx, bulkChangeId);
}
