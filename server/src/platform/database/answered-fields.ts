import { type RawBuilder, sql } from "kysely";
import type { Field } from "@trato/domain/fields/field.ts";
import { snaked } from "./snaked.ts";

/** Fields as an answer gives them: each the column that keeps it, those of a group as one object. `row` is where they are read from. */
export function answeredFields(fields: readonly Field[], row: string): RawBuilder<unknown> {
  const groups = new Set<string>();
  const columns = fields.flatMap((field) => {
    const { within } = field;
    if (within === undefined) return [`${columnIn(row, field)} as ${snaked(field.name)}`];
    if (groups.has(within)) return [];
    groups.add(within);
    return [`${textOfGroup(fields, row, within)} as ${snaked(within)}`];
  });
  return sql.raw(columns.join(", "));
}

const columnIn = (row: string, { name, column = name }: Field): string => `${row}.${snaked(column)}`;

/** The fields of a group as one object. */
export const answeredGroup = (fields: readonly Field[], row: string, group: string): RawBuilder<unknown> =>
  sql.raw(textOfGroup(fields, row, group));

function textOfGroup(fields: readonly Field[], row: string, group: string): string {
  const parts = fields.filter(({ within }) => within === group);
  return `json_build_object(${parts.map((part) => `'${part.name}', ${columnIn(row, part)}`).join(", ")})`;
}
