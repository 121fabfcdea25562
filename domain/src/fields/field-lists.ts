import { type Field, type FieldKind, type Place, type ReferenceKind, usual } from "./field.ts";

type PlacesOf<F extends Field> = F extends { places: readonly (infer P)[] } ? P : (typeof usual)[number];

/** The fields of a list that appear in a place; of fields declared at run time, any may. */
export type FieldIn<F extends Field, P extends Place> = F extends Field
  ? string extends F["name"]
    ? F
    : P extends PlacesOf<F>
      ? F
      : never
  : never;

const placesOf = ({ places = usual }: Field): readonly Place[] => places;

/** The fields that appear in a place, in their order. */
export function fieldsIn<F extends Field, P extends Place>(fields: readonly F[], place: P): FieldIn<F, P>[] {
  return fields.filter((field) => placesOf(field).includes(place)) as FieldIn<F, P>[]; // the same condition as the type's
}

export type ChangedBy<F extends Field, V extends NonNullable<Field["change"]> | undefined> = F extends Field
  ? string extends F["name"]
    ? F
    : V extends (F extends { change: infer C } ? C : undefined)
      ? F
      : never
  : never;

/** The fields that a verb changes; without a verb those that whoever edits the record changes. */
export function changedBy<F extends Field, V extends NonNullable<Field["change"]> | undefined = undefined>(
  fields: readonly F[],
  verb?: V,
): ChangedBy<F, V>[] {
  return fields.filter(({ change }) => change === verb) as ChangedBy<F, V>[]; // as above
}

/** The fields in an order of one's own: those named first, then the others as they come. */
export function placed<F extends Field>(fields: readonly F[], first: readonly F["name"][]): F[] {
  const ahead = first.flatMap((name) => fields.filter((field) => field.name === name));
  return [...ahead, ...fields.filter(({ name }) => !first.includes(name))];
}

/** The fields without some of them. */
export function without<F extends Field, Name extends F["name"]>(
  fields: readonly F[],
  names: readonly Name[],
): Exclude<F, { name: Name }>[] {
  const left: readonly string[] = names;
  return fields.filter(({ name }) => !left.includes(name)) as Exclude<F, { name: Name }>[]; // the type says the same
}

/** The fields that whoever reaches the record sees. */
export function seenByAll<F extends Field>(fields: readonly F[]): Exclude<F, { seen: string }>[] {
  return fields.filter(({ seen }) => seen === undefined) as Exclude<F, { seen: string }>[]; // as above
}

type Ungrouped<F extends Field> = F extends Field ? Omit<F, "within"> : never;

/** The fields each by itself, those of a group too. */
export function ungrouped<F extends Field>(fields: readonly F[]): Ungrouped<F>[] {
  return fields.map(({ within: _, ...field }) => field) as Ungrouped<F>[]; // the type says the same
}

/** The fields that belong to no group. */
export function standing<F extends Field>(fields: readonly F[]): Exclude<F, { within: string }>[] {
  return fields.filter(({ within }) => within === undefined) as Exclude<F, { within: string }>[]; // as above
}

const references: readonly FieldKind[] = [
  "member",
  "team",
  "contact",
  "stage",
  "lostReason",
  "product",
  "category",
  "unit",
  "taxes",
  "relatedProducts",
  "fiscalPosition",
  "priceList",
] satisfies ReferenceKind[];

/** Whether a field points at other records. */
export const isReference = ({ kind }: Pick<Field, "kind">): boolean => references.includes(kind);

/** The fields that hold a value of their own. */
export function withoutReferences<F extends Field>(fields: readonly F[]): Exclude<F, { kind: ReferenceKind }>[] {
  return fields.filter((field) => !isReference(field)) as Exclude<F, { kind: ReferenceKind }>[]; // the type says the same
}
