import { type Expression, sql, type SqlBool } from "kysely";
import type { Field } from "@trato/domain/fields/field.ts";
import { fieldsIn } from "@trato/domain/fields/field-lists.ts";

/** What a list was asked for of its fields, as conditions on the columns of `table`, for `eb.and([...])`. */
export function fieldConditions(
  fields: readonly Field[],
  asked: Readonly<Record<string, unknown>>,
  table: string,
): Expression<SqlBool>[] {
  return fieldsIn(fields, "filter").flatMap((field) => {
    const value = asked[field.name];
    return value === undefined ? [] : [conditionOf(field, value, table)];
  });
}

function conditionOf({ name, kind, column = name }: Field, value: unknown, table: string): Expression<SqlBool> {
  const kept = sql.ref(`${table}.${column}`);
  if (kind === "tags") return sql`${kept} @> array[${value}]`;
  if (kind === "taxes") return sql`${value} = any(${kept})`;
  return sql`${kept} = ${kind === "flag" ? value === "true" : value}`;
}
