import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import type { MergedKind } from "./merges.ts";

/** Reads a record by its address; where it is not there any more because it was merged, the one that stayed. */
export async function followMerge<Id extends string, Read>(
  ctx: Context,
  kind: MergedKind,
  id: Id,
  read: (id: Id) => Promise<Read>,
): Promise<Read> {
  try {
    return await read(id);
  } catch (refusal) {
    if (!(refusal instanceof Refusal && refusal.code === "record.not_found")) throw refusal;
    const survivorId = await survivorOf(ctx, kind, id);
    if (!survivorId) throw refusal;
    return read(survivorId);
  }
}

/** The same of a company or a person. */
export const followContactMerge = <Id extends string, Read>(ctx: Context, id: Id, read: (id: Id) => Promise<Read>) =>
  followMerge(ctx, "contact", id, read);

/** The record that a merged one leads to; null where it was not merged. */
async function survivorOf<Id extends string>(ctx: Context, kind: MergedKind, id: Id): Promise<Id | null> {
  const { rows } = await sql<{ survivorId: Id }>`
    select survivor_id from app.merged_into(${kind}, ${id}::uuid) order by step desc limit 1`.execute(ctx.db);
  return rows[0]?.survivorId ?? null;
}
