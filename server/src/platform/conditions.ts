import type { Expression, SqlBool } from "kysely";

/** The condition of a filter that may be left out, for `eb.and([...])`. */
export function whenGiven<Value>(
  value: Value | undefined,
  condition: (value: Value) => Expression<SqlBool>,
): Expression<SqlBool>[] {
  return value === undefined ? [] : [condition(value)];
}
