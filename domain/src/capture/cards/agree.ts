import type { ContactFieldName, ReadContact, ReadField } from "./contact.ts";
import { fold } from "./likeness.ts";

const onlyOnce = 0.7;
const otherwise = 0.5;

/** What several readings of one picture say together: what all read alike, letter by letter, is as sure as the least sure of them, all else is doubtful. */
export function agreed(readings: readonly ReadContact[]): ReadContact {
  const [first, ...others] = readings;
  if (!first) return { fields: [], rest: [] };
  const all = readings.flatMap(({ fields }) => fields);
  const fields = all.flatMap((field, index) => {
    const same = all.filter((each) => isSame(each, field));
    if (all.findIndex((each) => isSame(each, field)) !== index) return [];
    const confidence = Math.min(...same.map((each) => each.confidence));
    if (same.length <= others.length) return [{ ...field, confidence: Math.min(confidence, cap(field, all)) }];
    const best = same.toSorted((one, other) => accentsIn(other.value) - accentsIn(one.value))[0] ?? field;
    const isAlike = same.every((each) => letters(each.value) === letters(best.value));
    return [{ ...best, confidence: isAlike ? confidence : Math.min(confidence, onlyOnce) }];
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

/** An accent is overlooked more easily than seen where there is none. */
const accentsIn = (value: string): number => value.normalize("NFD").replaceAll(/\P{M}/gu, "").length;

const letters = (value: string): string =>
  value
    .normalize()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

const cap = (field: ReadField, all: readonly ReadField[]): number =>
  all.some((each) => each.field === field.field && !isSame(each, field)) ? otherwise : onlyOnce;
