import type { Pair } from "../words.ts";
import type { Field, ReferenceKind } from "./field.ts";
import { isReference } from "./field-lists.ts";

/** A field's name for people: a reference without the `Id` of what it holds. */
export type Named<F extends Field> = F extends { kind: ReferenceKind; name: `${infer Bare}Id` } ? Bare : F["name"];
export const nameOf = (field: Field): string => (isReference(field) ? field.name.replace(/Id$/, "") : field.name);

export type Labels<F extends Field> = { [Each in F as Named<Each>]: Pair<string> };

/** What each field is called on screens, in files and in lists of fields. */
export function labelsOf<F extends Field>(fields: readonly F[]): Labels<F> {
  return Object.fromEntries(fields.map((field) => [nameOf(field), field.words])) as Labels<F>; // the type says the same
}

type ChoicesOf<F extends Field, Name> = F extends { name: Name; choices: readonly { value: infer Value }[] }
  ? Value
  : never;

/** What may be chosen in a field, by what stands for it. */
export function choicesOf<F extends Field, Name extends F["name"]>(
  fields: readonly F[],
  name: Name,
): Record<ChoicesOf<F, Name> & string, Pair<string>> {
  const { choices = [] }: Partial<Field> = fields.find((field) => field.name === name) ?? {};
  const words = choices.map((choice) => [choice.value, choice.words]);
  return Object.fromEntries(words) as Record<ChoicesOf<F, Name> & string, Pair<string>>; // the type says the same
}

/** A field as a sentence names it: "the source", "el origen"; without an article of its own it stands in quotes. */
export function toldOf({ words: { en, es, article }, told }: Pick<Field, "words" | "told">): Pair<string> {
  return told ?? { en: `the ${small(en)}`, es: article ? `${article} ${small(es)}` : `«${es}»` };
}

/** The first letter small, unless the word is written in capitals. */
const small = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
