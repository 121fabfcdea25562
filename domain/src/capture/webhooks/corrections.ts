import { columnsOf } from "../../fields/field-columns.ts";
import type { Field } from "../../fields/field.ts";
import { isSameValue } from "../../same-value.ts";
import { mappedFields } from "./mapping.ts";

type Facts = Readonly<Record<string, unknown>>;

/** A lead as it is, as its call was read when it came, and as that reads now; and what anybody changed of it since. */
type Reread = { current: Facts; received: Facts; readNow: Facts; touched: ReadonlySet<string> };

/** The columns of a lead that what came may say. */
export const mappedColumns: readonly string[] = columnsOf(mappedFields);

/** What a column says of which nothing was said. */
const preset: Partial<Record<Field["kind"], unknown>> = { money: "0", stars: 0, tags: [] };
const empty: Facts = Object.fromEntries(
  mappedFields.map(({ kind }, index) => [mappedColumns[index], preset[kind] ?? null]),
);

/**
 * What of a lead becomes otherwise when its call is read again, by the columns that keep it: whatever nobody has touched, which still says what
 * was received. What is no longer read of it is taken away.
 */
export function correctionsOf({ current, received, readNow, touched }: Reread): Facts {
  const said = (facts: Facts, column: string) => facts[column] ?? empty[column];
  const corrected = mappedColumns.filter(
    (column) =>
      !touched.has(column) &&
      isSameValue(said(received, column), current[column]) &&
      !isSameValue(said(readNow, column), current[column]),
  );
  return Object.fromEntries(corrected.map((column) => [column, said(readNow, column)]));
}
