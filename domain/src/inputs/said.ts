import * as z from "zod/mini";
import type { Pair } from "../words.ts";

const sentences = new WeakMap<object, Pair<string>>();

/** Gives a check of an input the sentence that is said where it fails: nobody is shown a pattern. */
export function inWords<Check extends object>(check: Check, sentence: Pair<string>): Check {
  sentences.set(check, sentence);
  return check;
}

/** A text of a shape, and what is said of one that has another. */
export const shaped = (pattern: RegExp, sentence: Pair<string>) => inWords(z.regex(pattern), sentence);

/** The sentence of a check that has its own. */
export const sentenceOf = (check: object | undefined): Pair<string> | undefined => check && sentences.get(check);
