import type * as z from "zod/mini";
import { Refusal } from "@trato/domain/errors.ts";

/** What places a row in its list: the values that it is sorted by and its id. */
export type SortKey = readonly (string | number | null)[] | Record<string, string | number | null>;

/** An opaque cursor: the sort key of the last row that was sent. */
export function encodeCursor(key: SortKey): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** Reads a cursor back by the shape of its list's key; refuses anything else with `cursor.invalid`. */
export function decodeCursor<Key extends z.ZodMiniType>(cursor: string, shape: Key): z.output<Key> {
  const parsed = shape.safeParse(parse(cursor));
  if (!parsed.success) throw new Refusal("invalid", "cursor.invalid", { path: "cursor" });
  return parsed.data;
}

/** One page of rows that were read one further than the limit: the rows to send and where the next page begins. */
export function pageOfRows<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => SortKey,
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}
