import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import * as z from "zod/mini";
import { decodeCursor } from "./cursor.ts";

/**
 * What a column of a list is sorted by, and its type in the database; `isNeverEmpty` lets an index keep the order. Where a policy keeps
 * the planner from asking an index for the key, `isThere` says which rows may have one, for an index of those alone.
 */
export type SortColumn = {
  key: RawBuilder<unknown>;
  isThere?: RawBuilder<boolean>;
  type: "text" | "numeric" | "date" | "timestamptz" | "int";
  isNeverEmpty?: true;
};

/** Texts in the order of the language, whatever their capitals and accents; no text is empty. */
export const folded = (text: RawBuilder<unknown>): SortColumn => ({
  key: sql`nullif(app.fold(${text}), '')`,
  isThere: sql`${text} is not null`,
  type: "text",
});

/** Numbers of records as one counts, S-9 before S-10, however many digits their series writes. */
export const counted = (number: RawBuilder<unknown>): SortColumn => ({
  key: sql`(rtrim(${number}, '0123456789') || lpad(substr(${number}, length(rtrim(${number}, '0123456789')) + 1), 20, '0'))`,
  isThere: sql`${number} is not null`,
  type: "text",
});

/** Where a page of such a list ended: another list's is refused. */
function lastIn(column: SortColumn | undefined) {
  const text = z.string().check(z.maxLength(400));
  if (!column) return z.tuple([z.null(), z.uuid()]);
  return column.isNeverEmpty ? z.tuple([text, z.uuid()]) : z.tuple([z.nullable(text), z.uuid()]);
}

type Asked = { sort: string; cursor?: string | undefined; limit: number };

type Columns = Readonly<Partial<Record<string, SortColumn>>>;

/**
 * A page of a list in the order of one of its columns, from the page before's last row on, and one row more where there is one; with a
 * minus from the other end. What is empty is last either way, and asked for by itself: so an index keeps the order of the rest. `columns`
 * are those that may be asked for; the others are in the order in which the records were made. Each row brings its key.
 */
export async function rowsInOrder<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  id: RawBuilder<unknown>,
  columns: Columns,
  { sort, cursor, limit }: Asked,
) {
  const column = columns[sort.replace(/^-/, "")];
  const [beyond, direction] = sort.startsWith("-") ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
  const last = cursor === undefined ? null : decodeCursor(cursor, lastIn(column));
  const read = (wanted: number, key: RawBuilder<unknown> | null, conditions: RawBuilder<boolean>[]) => {
    const keyed = query.select(sql<string | null>`left((${key ?? sql`null`})::text, 400)`.as("sortKey"));
    const left = conditions.reduce((rows, condition) => rows.where(condition), keyed);
    const placed = key ? left.orderBy(sql`${key} ${direction}`) : left;
    return placed
      .orderBy(sql`${id} ${direction}`)
      .limit(wanted)
      .execute();
  };
  const behind = last ? [sql<boolean>`${id} ${beyond} ${last[1]}::uuid`] : [];
  if (!column) return read(limit + 1, null, behind);
  const { key, isThere, type, isNeverEmpty } = column;
  const next = last ? [sql<boolean>`(${key}, ${id}) ${beyond} (${last[0]}::${sql.raw(type)}, ${last[1]}::uuid)`] : [];
  if (isNeverEmpty) return read(limit + 1, key, next);
  const isAmongEmpty = last !== null && last[0] === null;
  const isFilled = [sql<boolean>`(${key}) is not null`, ...(isThere ? [isThere] : [])];
  const filled = isAmongEmpty ? [] : await read(limit + 1, key, [...isFilled, ...next]);
  if (filled.length > limit) return filled;
  const empty = [sql<boolean>`(${key}) is null`, ...(isAmongEmpty ? behind : [])];
  return [...filled, ...(await read(limit + 1 - filled.length, null, empty))];
}

/** The same of a whole list: neither from a row on nor up to one. */
export function ordered<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  id: RawBuilder<unknown>,
  columns: Columns,
  sort: string,
) {
  const column = columns[sort.replace(/^-/, "")];
  const direction = sort.startsWith("-") ? sql`desc` : sql`asc`;
  if (!column) return query.orderBy(sql`${id} ${direction}`);
  const placed = column.isNeverEmpty ? query : query.orderBy(sql`(${column.key}) is null`);
  return placed.orderBy(sql`${column.key} ${direction}`).orderBy(sql`${id} ${direction}`);
}

/** Where a page of `rowsInOrder` ends. */
export const endOf = (row: { sortKey: string | null; id: string }): [string | null, string] => [row.sortKey, row.id];
