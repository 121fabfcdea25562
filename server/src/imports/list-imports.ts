import * as z from "zod/mini";
import type { ListImports, OneImport } from "@trato/domain/imports/inputs.ts";
import { id } from "@trato/domain/schemas.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { presented, readImport, selectImports } from "./store.ts";

/** Files that were brought in, the newest first. */
export async function listImports(ctx: Context, { limit, cursor }: ListImports) {
  let query = selectImports(ctx)
    .orderBy("i.id", "desc")
    .limit(limit + 1);
  if (cursor) query = query.where("i.id", "<", decodeCursor(cursor, key)[0]);
  const { items, nextCursor } = pageOfRows(await query.execute(), limit, (row) => [row.id]);
  return { items: items.map(presented), nextCursor };
}

const key = z.tuple([id<"imports">()]);

export function getImport(ctx: Context, { importId }: OneImport) {
  return readImport(ctx, importId);
}
