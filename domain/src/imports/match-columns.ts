import { fieldsOf } from "./fields.ts";
import type { ImportKind } from "./kinds.ts";
import type { ImportField } from "./import-fields.ts";
import { distanceOf } from "../fields/distance.ts";
import { nameKey } from "./names.ts";

/** Which field each column tells, by its place; null where none does. */
export type ColumnFields = (string | null)[];

/**
 * Finds the field of each column by its heading: what somebody said first (`chosen`, by heading; null leaves it out), then headings
 * that a field is known by, then headings that differ from one by a letter. No field is told twice.
 */
export function matchColumns(
  kind: ImportKind,
  headings: readonly string[],
  chosen: Readonly<Record<string, string | null>> = {},
): ColumnFields {
  return matchFields(fieldsOf[kind], headings, chosen);
}

/** The same for a list of fields. */
export function matchFields(
  fields: readonly ImportField[],
  headings: readonly string[],
  chosen: Readonly<Record<string, string | null>> = {},
): ColumnFields {
  const said = new Map(Object.entries(chosen)); // a heading may be any word, also one that objects inherit
  const found: ColumnFields = headings.map((heading) => said.get(heading) ?? null);
  const isOpen = (index: number) => found[index] === null && said.get(headings[index] ?? "") === undefined;
  const isFree = (id: string) => !found.includes(id);
  for (const isNear of [isKnown, isAlmostKnown]) {
    headings.forEach((heading, index) => {
      if (!isOpen(index)) return;
      const field = fields.find(({ id, names }) => isFree(id) && isNear(nameKey(heading), names));
      if (field) found[index] = field.id;
    });
  }
  return found;
}

const isKnown = (key: string, names: readonly string[]): boolean => names.includes(key);

const isAlmostKnown = (key: string, names: readonly string[]): boolean =>
  key.length >= 5 && names.some((name) => name.length >= 5 && isNear(key, name));

const isNear = (key: string, name: string): boolean =>
  Math.abs(key.length - name.length) <= 1 && distanceOf(key, name) <= 1;
