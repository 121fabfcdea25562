import { kinds, kindsHaving, type LetterKind, type LetterUse } from "../../kinds.ts";
import type { Pair } from "../../words.ts";

const usesOf = (kind: LetterKind) => Object.entries<Pair<string>>(kinds[kind].letters);

/** What each letter is written for, in the order in which it is offered. */
export const letterWords = Object.fromEntries(kindsHaving("letters").flatMap(usesOf)) as Record<
  LetterUse,
  Pair<string>
>; // the letters of all kinds

export const letterUses = Object.keys(letterWords) as [LetterUse, ...LetterUse[]]; // its own keys

/** The kind of the record that a letter is about. */
export function kindOfLetter(use: LetterUse): LetterKind {
  const [kind] = kindsHaving("letters").filter((each) => Object.hasOwn(kinds[each].letters, use));
  if (!kind) throw new Error(`no kind has the letter ${use}`);
  return kind;
}
