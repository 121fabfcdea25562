import { sql } from "kysely";
import * as z from "zod/mini";
import type { ListMembers, OneMember } from "@trato/domain/identity/inputs.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { readMember, selectMembers } from "./store.ts";

const Key = z.tuple([z.string(), z.uuid()]);

/** The people of the workspace by name. */
export async function listMembers(ctx: Context, { limit, cursor, search, active }: ListMembers) {
  let query = selectMembers(ctx)
    .select(sql<string>`app.fold(name)`.as("sortName"))
    .orderBy(sql`app.fold(name)`)
    .orderBy("id")
    .limit(limit + 1);
  if (cursor) {
    const [name, id] = decodeCursor(cursor, Key);
    query = query.where(sql<boolean>`(app.fold(name), id) > (${name}, ${id}::uuid)`);
  }
  if (active) query = query.where("deactivatedAt", active === "true" ? "is" : "is not", null);
  if (search) {
    const text = sql`app.fold(name || ' ' || coalesce(email, ''))`;
    query = query.where(sql<boolean>`strpos(${text}, app.fold(${search})) > 0`);
  }
  const { items, nextCursor } = pageOfRows(await query.execute(), limit, ({ sortName, id }) => [sortName, id]);
  return { items: items.map(({ sortName: _, ...member }) => member), nextCursor };
}

export function getMember(ctx: Context, { memberId }: OneMember) {
  return readMember(ctx, memberId);
}
