import {
  type DeleteQueryBuilder,
  type DeleteResult,
  type InsertObject,
  type InsertQueryBuilder,
  type InsertResult,
  type Kysely,
  type Selectable,
  type SelectQueryBuilder,
  sql,
  type Updateable,
  type UpdateQueryBuilder,
  type UpdateResult,
} from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import { type ChangeKind, has, type KindHaving, kinds, kindsHaving, type SubjectKind } from "@trato/domain/kinds.ts";
import type { Context } from "./context.ts";
import type { Tables } from "./database/tables.ts";
import { type Entry, recordInDiary } from "./diary.ts";
import { tellOthers } from "./events.ts";

type TableWith<Column extends string> = {
  [T in keyof Tables]: [Column] extends [keyof Tables[T]] ? T : never;
}[keyof Tables];

type OwnTable = TableWith<"workspaceId">;
type RowTable = TableWith<"workspaceId" | "id">;
type VersionedTable = TableWith<"workspaceId" | "id" | "version">;

type RowId<T extends RowTable> = Tables[T]["id"];
type NewRow<T extends OwnTable> = Omit<InsertObject<Tables, T>, "workspaceId">;
type Columns<T extends VersionedTable> = Omit<Updateable<Tables[T]>, "workspaceId" | "id" | "version">;

/** The workspace's rows of a table, also under another name: `own(ctx, "sales as s")`. */
export function own<T extends OwnTable>(ctx: Context, from: T): SelectQueryBuilder<Tables, T, {}>;
export function own<T extends OwnTable, A extends string>(
  ctx: Context,
  from: `${T} as ${A}`,
): SelectQueryBuilder<Tables & { [K in A]: Tables[T] }, A, {}>;
export function own(ctx: Context, from: string): unknown {
  const [, name] = from.split(" as ");
  return untyped(ctx)
    .selectFrom(from)
    .where(name ? `${name}.workspaceId` : "workspaceId", "=", ctx.workspace.id);
}

/** Changes rows of the workspace; which of them, and to what, the query goes on to say. */
export function updateOwn<T extends OwnTable>(ctx: Context, table: T) {
  const name: string = table;
  const query: unknown = untyped(ctx).updateTable(name).where("workspaceId", "=", ctx.workspace.id);
  return query as UpdateQueryBuilder<Tables, T, T, UpdateResult>; // as it was begun
}

/** Takes rows of the workspace away; which of them, the query goes on to say. */
export function deleteOwn<T extends OwnTable>(ctx: Context, table: T) {
  const name: string = table;
  const query: unknown = untyped(ctx).deleteFrom(name).where("workspaceId", "=", ctx.workspace.id);
  return query as DeleteQueryBuilder<Tables, T, DeleteResult>; // as it was begun
}

/** New rows of the workspace. */
export function insertOwn<T extends OwnTable>(ctx: Context, table: T, rows: NewRow<T> | readonly NewRow<T>[]) {
  const name: string = table;
  const values = [rows].flat().map((row) => Object.assign({ workspaceId: ctx.workspace.id }, row));
  const query: unknown = untyped(ctx).insertInto(name).values(values);
  return query as InsertQueryBuilder<Tables, T, InsertResult>; // as it was begun
}

/** The row, locked until the commit; refused where it is not there or not to be seen. */
export async function lockRow<T extends RowTable>(ctx: Context, table: T, id: RowId<T>) {
  const name: string = table;
  const rows = untyped(ctx).selectFrom(name).selectAll().where("workspaceId", "=", ctx.workspace.id);
  const row: unknown = await rows.where("id", "=", id).forUpdate().executeTakeFirst();
  return found(row) as Selectable<Tables[T]>; // all columns of this table
}

/** Refuses what is not there or not to be seen. */
export function found<Found>(row: Found | undefined): Found {
  if (row === undefined) throw new Refusal("not_found", "record.not_found");
  return row;
}

/** A row that the command holds locked, as far as it was read. */
type LockedRow<T extends VersionedTable> = { id: RowId<T>; version: number };

/** Writes columns of a locked row and its next version; refused where it has another version by now. */
export async function writeRow<T extends VersionedTable>(
  ctx: Context,
  table: T,
  { id, version }: LockedRow<T>,
  columns: Columns<T>,
): Promise<void> {
  const name: string = table;
  const { numUpdatedRows } = await untyped(ctx)
    .updateTable(name)
    .set({ ...columns, version: version + 1 })
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Refusal("conflict", "record.changed");
}

/** For changes of rows that were not read before: the next version, whichever that is. */
export const nextVersion = sql<number>`version + 1`;

/** What is written and told under an event, and columns that go along and are not told. */
type Change<T extends VersionedTable> = {
  event: DiaryEvent;
  changes: Columns<T>;
  along?: Columns<T>;
  /** What the history says besides. */
  told?: Record<string, unknown>;
  about?: Entry["about"];
};

/** Changes a locked row: writes it, tells others, and records what changed under its event. */
export async function changeRow<T extends ToldTable>(
  ctx: Context,
  table: T,
  row: LockedRow<T>,
  { event, changes, along, told, about }: Change<T>,
): Promise<void> {
  const subject = { kind: kindOf(table), id: row.id };
  const version = row.version + 1;
  tellOthers(ctx, subject.kind, subject.id, version);
  await allOf([
    writeRow(ctx, table, row, { ...changes, ...along }),
    recordInDiary(ctx, event, subject, {
      before: { ...row },
      after: { ...changes, ...told, version },
      ...(about && { about }),
    }),
  ]);
}

/** Waits for what was sent together; of what failed, the first says why: it spoils whatever comes after it. */
export async function allOf(sent: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(sent)).find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}

type NamedKind = Extract<SubjectKind & ChangeKind, KindHaving<"named">>;
type SettingTable =
  | "exchangeRates"
  | "fiscalPositions"
  | "lostReasons"
  | "paymentTerms"
  | "priceExamples"
  | "priceLists"
  | "priceRules"
  | "productAttributes"
  | "productCategories"
  | "productFamilies"
  | "quotationTemplates"
  | "stages"
  | "taxes"
  | "tradeShows"
  | "units";
type NamedTable = (typeof kinds)[NamedKind]["named"]["table"];
/** Not deals: they are changed together with the board's counters, by `changeOpportunity`. */
type ToldTable = VersionedTable & (Exclude<NamedTable, "opportunities"> | SettingTable);

const named = kindsHaving("named").filter((kind): kind is NamedKind => has(kind, "isTold") && has(kind, "reach"));
const kindOfTable = new Map<string, NamedKind>(named.map((kind) => [kinds[kind].named.table, kind]));

/** The kind under which the rows of a table are told and recorded: a record's own, else they are settings. */
const kindOf = (table: ToldTable): NamedKind | "setting" => kindOfTable.get(table) ?? "setting";

type Untyped = Record<string, Record<string, unknown>>;

/** Which columns a table has is said by the types of whoever asks: inside, every table has any. */
function untyped(ctx: Context): Kysely<Untyped> {
  return ctx.db as unknown as Kysely<Untyped>; // the same connection
}
