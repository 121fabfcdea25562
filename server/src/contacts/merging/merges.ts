import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import { type Made, undoableUntil } from "@trato/domain/contacts/merging/lifecycle.ts";
import type { Merge } from "@trato/domain/contacts/merging/records.ts";
import { type ChangeKind, has, type KindHaving, kinds, kindsHaving } from "@trato/domain/kinds.ts";
import type { Id } from "@trato/domain/ids.ts";
import { snaked } from "../../platform/database/snaked.ts";
import { tellMany } from "../../platform/changes/note-changed.ts";
import type { Context } from "../../platform/context.ts";
import { found, insertOwn, own, updateOwn } from "../../platform/rows.ts";

/** Kinds of records that can be merged. */
export type MergedKind = KindHaving<"isMerged">;

type RecordTable = "opportunities" | "contacts";

export type MergeId = Id<"merges">;

/** All that points at some records points at another one from here on, and they stand aside; refused where one of them is not reached. */
export async function absorb(
  ctx: Context,
  kind: MergedKind,
  { survivorId, ids, made }: { survivorId: string; ids: readonly string[]; made: Made },
): Promise<MergeId> {
  const id = ctx.newId<"merges">();
  await insertOwn(ctx, "merges", {
    id,
    kind,
    survivorId,
    changes: JSON.stringify(made),
    mergedAt: ctx.now,
    mergedBy: ctx.actor.memberId,
  }).execute();
  await sql`select app.absorb(${id}::uuid, ${ids}::uuid[])`.execute(ctx.db);
  return id;
}

/** Whoever shows or keeps what moved, or moves back, hears of it: of many documents, screens of those that came last. */
export async function tellMoved(ctx: Context, id: MergeId): Promise<void> {
  const moved = await own(ctx, "mergeMoves")
    .select(["place", "rowId"])
    .where("mergeId", "=", id)
    .where("place", "in", [...shown.keys()])
    .orderBy("rowId", "desc")
    .execute();
  const records = moved.flatMap(({ place, rowId: row }) => {
    const kind = shown.get(place);
    return kind ? [{ kind, id: row }] : [];
  });
  await tellMany(ctx, records);
}

const shown = new Map<string, ChangeKind>(
  kindsHaving("named").flatMap((kind) => (has(kind, "reach") ? [[kinds[kind].named.table, kind]] : [])),
);

/** How many rows of each place point at each of some records: `{ "notes.subject_id": 2 }`. */
export async function countPointing(
  ctx: Context,
  kind: MergedKind,
  ids: readonly string[],
): Promise<Map<string, Record<string, number>>> {
  const { rows } = await sql<{ recordId: string; place: string; rows: number }>`
    select record_id, place || '.' || id_column as place, rows::int as rows
    from app.count_pointing(${kind}, ${ids}::uuid[])`.execute(ctx.db);
  return new Map(
    [...Map.groupBy(rows, ({ recordId }) => recordId)].map(([id, own_]) => [
      id,
      Object.fromEntries(own_.map(({ place, rows: count }) => [place, count])),
    ]),
  );
}

/** A merge of a kind; refused where there is none of it, or where the record that stayed is not reached. */
export async function readMerge(ctx: Context, kind: MergedKind, id: MergeId) {
  return found(await mergesBy(ctx, kind, id).executeTakeFirst());
}

/** The same, locked until the commit; the record that stayed is locked first, so that two who undo merges into it wait for each other. */
export async function lockMerge(ctx: Context, kind: MergedKind, id: MergeId) {
  return found(await mergesBy(ctx, kind, id).forUpdate().executeTakeFirst());
}

const mergesBy = (ctx: Context, kind: MergedKind, id: MergeId) =>
  own(ctx, "merges").selectAll().where("id", "=", id).where("kind", "=", kind);

/** Refuses to separate what was merged into a record that itself was merged into another one since. */
export async function refuseMergedAgain(ctx: Context, { survivorId }: { survivorId: string }): Promise<void> {
  const again = await own(ctx, "mergedRecords").select("mergeId").where("recordId", "=", survivorId).executeTakeFirst();
  if (again) throw new Refusal("conflict", "merge.merged_again");
}

/** The merges into the same record that came after one and stand, the earliest first. */
export async function laterMerges(ctx: Context, { id, survivorId, mergedAt }: Awaited<ReturnType<typeof lockMerge>>) {
  return own(ctx, "merges")
    .select(["id", "changes"])
    .where("survivorId", "=", survivorId)
    .where("undoneAt", "is", null)
    .where("id", "!=", id)
    .where("mergedAt", ">=", mergedAt)
    .where("id", ">", id)
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** What a later merge gives back one day becomes what an earlier one, undone before it, would have given back. */
export async function keepMade(ctx: Context, id: MergeId, made: Made): Promise<void> {
  await updateOwn(ctx, "merges")
    .set({ changes: JSON.stringify(made) })
    .where("id", "=", id)
    .execute();
}

/** Where what merges left leads to by now: a contact that a column of theirs points at may have been merged meanwhile. */
export async function whereItLeads(ctx: Context, merges: readonly Made[]): Promise<(value: unknown) => unknown> {
  const pointed = merges.flatMap(({ before, after }) =>
    [before, after].flatMap((values) => toContacts.map((name) => values[name])),
  );
  const { rows } = await sql<{ id: string; survivorId: string }>`
    select distinct on (p.id) p.id, m.survivor_id from unnest(${pointed.filter((id) => typeof id === "string")}::uuid[]) as p (id),
      app.merged_into('contact', p.id) as m
    order by p.id, m.step desc`.execute(ctx.db);
  const survivors = new Map<unknown, string>(rows.map(({ id, survivorId }) => [id, survivorId]));
  return (value) => survivors.get(value) ?? value;
}

const toContacts = ["customerId", "companyId"];

/** The records that stand aside in a merge, as they were kept. */
export async function keptRecords(ctx: Context, id: MergeId) {
  return own(ctx, "mergedRecords")
    .select(["recordId", "name", "kept"])
    .where("mergeId", "=", id)
    .orderBy("recordId")
    .execute();
}

/** The records of a merge stand by themselves again; `other` says what of them is otherwise than it was, by their ids and columns. */
export async function separate(ctx: Context, id: MergeId, other: Record<string, object> = {}): Promise<void> {
  const columns = Object.entries(other).map(([record, values]) => [
    record,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [snaked(name), value])),
  ]);
  await sql`select app.separate(${id}::uuid, ${JSON.stringify(Object.fromEntries(columns))}::jsonb, ${ctx.now}::timestamptz)`.execute(
    ctx.db,
  );
}

/** What a record gets back as it can stand: what it points at may have been merged meanwhile, or be gone. */
export async function mended<Columns extends object>(
  ctx: Context,
  table: RecordTable,
  id: string,
  columns: Columns,
): Promise<Columns> {
  const row = Object.fromEntries(Object.entries(columns).map(([name, value]) => [snaked(name), value]));
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select app.mended(${table}, ${JSON.stringify({ ...row, id })}::jsonb) as row`.execute(ctx.db);
  const standing = rows[0]?.row ?? {};
  return Object.fromEntries(Object.keys(columns).map((name) => [name, standing[snaked(name)]])) as Columns; // the same names
}

/** A merge as its commands answer it. */
export function presentMerge(
  merge: Pick<Merge, "id" | "survivorId" | "mergedAt" | "undoneAt">,
  records: readonly { id: string; name: string }[],
): Merge {
  const { id, survivorId, mergedAt, undoneAt } = merge;
  return { id, survivorId, records: [...records], mergedAt, undoableUntil: undoableUntil(mergedAt), undoneAt };
}
