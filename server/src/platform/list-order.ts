import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import * as z from "zod/mini";
import { decodeCursor } from "./cursor.ts";

/** What a column of a list is sorted by, and its type in the database; `isNeverEmpty` lets an index keep the order. */
export type SortColumn = {
  key: RawBuilder<unknown>;
  type: "text" | "numeric" | "date" | "timestamptz" | "int";
  isNeverEmpty?: true;
};

/** Texts in the order of the language, whatever their capitals and accents; no text is empty. */
export const folded = (text: RawBuilder<unknown>): SortColumn => ({
  key: sql`nullif(app.fold(${text}), '')`,
  type: "text",
});

/** Where a page of such a list ended: another list's is refused. */
function lastIn(column: SortColumn | undefined) {
  const text = z.string().check(z.maxLength(400));
  if (!column) return z.tuple([z.null(), z.uuid()]);
  return column.isNeverEmpty ? z.tuple([text, z.uuid()]) : z.tuple([z.nullable(text), z.uuid()]);
}

type Asked = { sort: string; cursor?: string | undefined; limit: number };

/**
 * A list in the order of one of its columns, from a page's last row on; with a minus from the other end, what is empty last either way.
 * `columns` are those that may be asked for; the others are in the order in which the records were made. Each row brings its key.
 */
export function inOrder<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  id: RawBuilder<unknown>,
  columns: Readonly<Partial<Record<string, SortColumn>>>,
  { sort, cursor, limit }: Asked,
) {
  const column = columns[sort.replace(/^-/, "")];
  const last = cursor === undefined ? null : decodeCursor(cursor, lastIn(column));
  const keyed = query
    .select(sql<string | null>`left((${column?.key ?? sql`null`})::text, 400)`.as("sortKey"))
    .where(last ? after(id, column, sort, last) : sql<boolean>`true`)
    .limit(limit + 1);
  return ordered(keyed, id, columns, sort);
}

/** The same as a whole: neither from a row on nor up to one. */
export function ordered<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  id: RawBuilder<unknown>,
  columns: Readonly<Partial<Record<string, SortColumn>>>,
  sort: string,
) {
  const column = columns[sort.replace(/^-/, "")];
  const direction = sort.startsWith("-") ? sql`desc` : sql`asc`;
  if (!column) return query.orderBy(sql`${id} ${direction}`);
  const placed = column.isNeverEmpty ? query : query.orderBy(sql`(${column.key}) is null`);
  return placed.orderBy(sql`${column.key} ${direction}`).orderBy(sql`${id} ${direction}`);
}

/** Where a page of `inOrder` ends. */
export const endOf = (row: { sortKey: string | null; id: string }): [string | null, string] => [row.sortKey, row.id];

function after(
  id: RawBuilder<unknown>,
  column: SortColumn | undefined,
  sort: string,
  [value, lastId]: [string | null, string],
): RawBuilder<boolean> {
  const beyond = sort.startsWith("-") ? sql`<` : sql`>`;
  if (!column) return sql`${id} ${beyond} ${lastId}::uuid`;
  const { key, type, isNeverEmpty } = column;
  if (value === null) return sql`((${key}) is null and ${id} ${beyond} ${lastId}::uuid)`;
  const next = sql`(${key}, ${id}) ${beyond} (${value}::${sql.raw(type)}, ${lastId}::uuid)`;
  return isNeverEmpty ? sql`${next}` : sql`((${key}) is null or ${next})`;
}
