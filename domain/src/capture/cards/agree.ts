import type { ContactFieldName, ReadContact, ReadField } from "./contact.ts";
import { fold } from "./likeness.ts";

const onlyOnce = 0.7;
const otherwise = 0.5;

/** What several readings of one picture say together: what all read alike is as sure as the surest of them, all else is doubtful. */
export function agreed(readings: readonly ReadContact[]): ReadContact {
  const [first, ...others] = readings;
  if (!first) return { fields: [], rest: [] };
  const all = readings.flatMap(({ fields }) => fields);
  const fields = all.flatMap((field, index) => {
    const same = all.filter((each) => isSame(each, field));
    if (all.findIndex((each) => isSame(each, field)) !== index) return [];
    const confidence = Math.max(...same.map((each) => each.confidence));
    return [{ ...field, confidence: same.length > others.length ? confidence : Math.min(confidence, cap(field, all)) }];
  });
  const sorted = fields.toSorted((a, b) => b.confidence - a.confidence);
  const best = sorted.filter(
    ({ field }, index) => several.has(field) || sorted.findIndex((each) => each.field === field) === index,
  );
  return { fields: best, rest: first.rest };
}

/** What a card may tell more than one of. */
const several = new Set<ContactFieldName>(["email", "phone", "mobile", "website"]);

const isSame = (one: ReadField, other: ReadField): boolean =>
  one.field === other.field && fold(one.value) === fold(other.value);

const cap = (field: ReadField, all: readonly ReadField[]): number =>
  all.some((each) => each.field === field.field && !isSame(each, field)) ? otherwise : onlyOnce;
