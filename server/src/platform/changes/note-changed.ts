import { sql } from "kysely";
import type { QueryConfig } from "pg";
import { type ChangeKind, type CopiedKind, has, kinds, kindsHaving } from "@trato/domain/kinds.ts";
import type { Context } from "../context.ts";
import { tellOthers } from "../events.ts";

/** The last statement of a transaction: notes which records it changed, by what it tells others. Null where it told of none. */
export function notingChanges(changes: Context["changes"]): QueryConfig | null {
  const told = changes.filter(({ kind }) => has(kind, "isCopied"));
  if (told.length === 0) return null;
  const values = [told.map(({ kind }) => kind), told.map(({ id }) => id)];
  return { name: "note changed", text: "select app.note_changed($1::text[], $2::uuid[])", values };
}

/** Notes those of which others are not told one by one, because there are so many. */
export async function noteMany(ctx: Context, kind: CopiedKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`select app.note_changed(array_fill(${kind}::text, array[${ids.length}::int]), ${ids}::uuid[])`.execute(
    ctx.db,
  );
}

const mostTold = 200;

/** Tells others of records with which something was done at once: screens hear of the first ones, and whoever keeps a copy of all. */
export async function tellMany(ctx: Context, records: readonly { kind: ChangeKind; id: string }[]): Promise<void> {
  for (const { kind, id } of records.slice(0, mostTold)) tellOthers(ctx, kind, id, 0);
  const rest = Map.groupBy(records.slice(mostTold), ({ kind }) => kind);
  for (const [kind, some] of rest)
    if (has(kind, "isCopied"))
      await noteMany(
        ctx,
        kind,
        some.map(({ id }) => id),
      );
}

/** Notes all records of the workspace as new. */
export async function noteAll(ctx: Context): Promise<void> {
  for (const kind of kindsHaving("isCopied"))
    await sql`insert into record_changes (workspace_id, kind, record_id, at, changed_in)
      select workspace_id, ${kind}, id, clock_timestamp(), pg_current_xact_id()::text::bigint
      from ${sql.table(kinds[kind].named.table)} where workspace_id = ${ctx.workspace.id}`.execute(ctx.db);
}
