import { type Expression, sql, type SqlBool } from "kysely";
import type { Field } from "@trato/domain/fields/field.ts";
import { isRanged } from "@trato/domain/fields/field-filters.ts";
import { fieldsIn } from "@trato/domain/fields/field-lists.ts";

/** What a list was asked for of its fields, as conditions on the columns of `table`, for `eb.and([...])`. */
export function fieldConditions(
  fields: readonly Field[],
  asked: Readonly<Record<string, unknown>>,
  table: string,
): Expression<SqlBool>[] {
  return fieldsIn(fields, "filter").flatMap((field) => {
    const { name } = field;
    const exactly = asked[name] === undefined ? [] : [conditionOf(field, [asked[name]].flat(), table)];
    if (!isRanged(field)) return exactly;
    const kept = columnIn(field, table);
    return [
      ...exactly,
      ...(asked[`${name}From`] === undefined ? [] : [sql<SqlBool>`${kept} >= ${asked[`${name}From`]}`]),
      ...(asked[`${name}To`] === undefined ? [] : [sql<SqlBool>`${kept} <= ${asked[`${name}To`]}`]),
    ];
  });
}

const columnIn = ({ name, column = name }: Field, table: string) => sql.ref(`${table}.${column}`);

/** One of these values; a text whatever its capitals and accents. */
function conditionOf(field: Field, values: readonly unknown[], table: string): Expression<SqlBool> {
  const kept = columnIn(field, table);
  if (field.kind === "tags") return sql`${kept} && ${values}::text[]`;
  if (field.kind === "taxes") return sql`${values[0]} = any(${kept})`;
  if (field.kind === "flag") return sql`${kept} = ${values[0] === "true"}`;
  if (field.kind === "text")
    return sql`app.fold(${kept}) = any (select app.fold(v) from unnest(${values}::text[]) as v)`;
  const [value] = values;
  return values.length === 1 ? sql`${kept} = ${value}` : sql`${kept}::text = any (${values}::text[])`;
}
