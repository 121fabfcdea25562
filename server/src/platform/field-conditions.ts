import { type Expression, sql, type SqlBool } from "kysely";
import type { Field } from "@trato/domain/fields/field.ts";
import { isRanged } from "@trato/domain/fields/field-filters.ts";
import { fieldsIn } from "@trato/domain/fields/field-lists.ts";

type Kept<F extends Field> = (field: F) => Expression<unknown>;

/** What a list was asked for of its fields, as conditions on the columns of a table, or on what each field is `kept` as, for `eb.and([...])`. */
export function fieldConditions<F extends Field>(
  fields: readonly F[],
  asked: Readonly<Record<string, unknown>>,
  table: string | Kept<F>,
): Expression<SqlBool>[] {
  return fieldsIn<Field, "filter">(fields, "filter").flatMap((field) => {
    const { name } = field;
    const kept = typeof table === "string" ? columnIn(field, table) : table(field as F); // one of these
    const exactly = asked[name] === undefined ? [] : [conditionOf(field, [asked[name]].flat(), kept)];
    if (!isRanged(field)) return exactly;
    return [
      ...exactly,
      ...(asked[`${name}From`] === undefined ? [] : [sql<SqlBool>`${kept} >= ${asked[`${name}From`]}`]),
      ...(asked[`${name}To`] === undefined ? [] : [sql<SqlBool>`${kept} <= ${asked[`${name}To`]}`]),
    ];
  });
}

const columnIn = ({ name, column = name }: Field, table: string) => sql.ref(`${table}.${column}`);

/** One of these values; a text whatever its capitals and accents. */
function conditionOf(field: Field, values: readonly unknown[], kept: Expression<unknown>): Expression<SqlBool> {
  if (field.kind === "tags") return sql`${kept} && ${values}::text[]`;
  if (field.kind === "taxes") return sql`${values[0]} = any(${kept})`;
  if (field.kind === "flag") return sql`${kept} = ${values[0] === "true"}`;
  if (field.kind === "text")
    return sql`app.fold(${kept}) = any (select app.fold(v) from unnest(${values}::text[]) as v)`;
  const [value] = values;
  return values.length === 1 ? sql`${kept} = ${value}` : sql`${kept}::text = any (${values}::text[])`;
}
