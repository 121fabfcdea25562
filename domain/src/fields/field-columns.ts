import type * as z from "zod/mini";
import type { Field } from "./field.ts";
import type { Edition } from "./field-inputs.ts";
import type { Written } from "./field-schemas.ts";

export type ColumnOf<F extends Field> = F extends { column: infer Column extends string } ? Column : F["name"];

/** The columns that keep the fields. */
export function columnsOf<F extends Field>(fields: readonly F[]): ColumnOf<F>[] {
  return fields.map(columnOf) as ColumnOf<F>[]; // the type says the same
}

const columnOf = ({ name, column = name }: Field): string => column;

/** What was told of a record, by the columns that keep it. */
export type Kept<F extends Field> = { [Each in F as ColumnOf<Each>]?: z.output<Written<Each>> };
export type Told<F extends Field> = z.output<z.ZodMiniObject<Edition<F>>>;

/** Values by the columns that keep them, as they are told: what belongs to a group stands in it again, what is no field stays out. */
export function asTold(fields: readonly Field[], kept: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const told: Record<string, unknown> = {};
  for (const field of fields) {
    const value = kept[columnOf(field)];
    if (value === undefined) continue;
    if (field.within === undefined) told[field.name] = value;
    else told[field.within] = { ...(told[field.within] as object | undefined), [field.name]: value }; // a group is an object
  }
  return told;
}

type Keeping = (field: Field, value: unknown) => unknown;

/** What was told, by the columns that keep it, each value as `keep` makes it: groups are opened, what was left out stays out. */
export function inColumns<F extends Field>(
  fields: readonly F[],
  told: Told<F>,
  keep: Keeping = (_, value) => value,
): Kept<F> {
  const groups: Record<string, unknown> = told;
  const kept = fields.flatMap((field) => {
    const { name, within } = field;
    const source = within === undefined ? groups : groups[within];
    const value = (source as Record<string, unknown> | undefined)?.[name]; // a group is an object
    return value === undefined ? [] : [[columnOf(field), keep(field, value)]];
  });
  return Object.fromEntries(kept) as Kept<F>; // the values of its own fields
}
