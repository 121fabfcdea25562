import { sql } from "kysely";
import { type StandingDocument, obstacleToDelete, restorableUntil } from "@trato/domain/contacts/removing/lifecycle.ts";
import type { DeletedRecord } from "@trato/domain/contacts/removing/records.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import { type ChangeKind, has, kinds, kindsHaving, recordKind } from "@trato/domain/kinds.ts";
import { tellMany } from "../../platform/changes/note-changed.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";
import type { MergedKind } from "../merging/merges.ts";

/** Takes a record out of its table, with what cannot stand without it; refused where documents stand on it. Screens that show what let go of it hear. */
export async function setAside(ctx: Context, kind: MergedKind, id: string): Promise<void> {
  refuseIf(obstacleToDelete(await documentsOn(ctx, kind, id)));
  await sql`select app.set_aside(${kind}, ${id}::uuid, ${ctx.now}::timestamptz)`.execute(ctx.db);
  await tellLetGo(ctx, id);
}

/** Puts it back where it was; `other` says what of its columns is otherwise by now. */
export async function putInPlace(ctx: Context, kind: MergedKind, id: string, other: object = {}): Promise<void> {
  await tellLetGo(ctx, id);
  await sql`select app.put_in_place(${kind}, ${id}::uuid, ${JSON.stringify(other)}::jsonb)`.execute(ctx.db);
}

/** A deleted record of a kind, locked until the commit; refused where there is none, or who asks may not know of it. */
export async function lockDeleted(ctx: Context, kind: MergedKind, id: string) {
  const removed = own(ctx, "removedRecords").selectAll().where("recordId", "=", id).where("kind", "=", kind);
  return found(await removed.forUpdate().executeTakeFirst());
}

/** Whether a record was deleted and can be put back. */
export async function isDeleted(ctx: Context, id: string): Promise<boolean> {
  const removed = own(ctx, "removedRecords").select("recordId").where("recordId", "=", id);
  return (await removed.executeTakeFirst()) !== undefined;
}

type Removed = { recordId: string; kind: string; name: string; type: string | null; removedAt: Moment };

/** A deleted record as it is told. */
export function presentDeleted(
  { recordId, kind, name, type, removedAt }: Removed,
  deletedBy: DeletedRecord["deletedBy"],
): DeletedRecord {
  return {
    id: recordId,
    kind: kind === "contact" ? "contact" : type === "opportunity" ? "opportunity" : "lead",
    name,
    deletedAt: removedAt,
    deletedBy,
    restorableUntil: restorableUntil(removedAt),
  };
}

/** Who deletes, as a record is told that he has just deleted. */
export const deleterOf = ({ actor }: Context): DeletedRecord["deletedBy"] =>
  actor.memberId ? { id: actor.memberId, name: actor.name } : null;

const documentTables = [...new Set(kindsHaving("prefix").map(recordKind))].map((kind) => kinds[kind].named);
const shown = new Map<string, ChangeKind>(
  kindsHaving("named").flatMap((kind) => (has(kind, "reach") ? [[kinds[kind].named.table, kind]] : [])),
);

/** The quotations, orders, purchases and deliveries that point at a record, by whatever key. */
async function documentsOn(ctx: Context, kind: MergedKind, id: string): Promise<StandingDocument[]> {
  const tables = JSON.stringify(Object.fromEntries(documentTables.map(({ table, column }) => [table, column])));
  const { rows } = await sql<{ place: string; id: string; number: string | null }>`
    select place, id, number from app.documents_on(${kind}, ${id}::uuid, ${tables}::jsonb)`.execute(ctx.db);
  return rows.map(({ place, ...document }) => ({ kind: shown.get(place) ?? place, ...document }));
}

async function tellLetGo(ctx: Context, id: string): Promise<void> {
  const { rows } = await sql<{ place: string; id: string }>`
    select o ->> 'place' as place, o ->> 'id' as id from removed_records r, jsonb_array_elements(r.let_go) o
    where r.workspace_id = ${ctx.workspace.id} and r.record_id = ${id} order by 2 desc`.execute(ctx.db);
  const records = rows.flatMap(({ place, id: row }) => {
    const kind = shown.get(place);
    return kind ? [{ kind, id: row }] : [];
  });
  await tellMany(ctx, records);
}
