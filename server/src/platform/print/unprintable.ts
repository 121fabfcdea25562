import { regularFonts } from "./fonts.ts";
import { signsOfFonts } from "./signs-of-font.ts";

/** A line of what is to be printed, and the signs in it that no font has. */
export type Unprintable = { text: string; signs: string[] };

let signs: Uint8Array | undefined;

/** What of a document cannot be read on paper, for no font has its signs; each line once. */
export function unprintableIn(content: unknown): Unprintable[] {
  const found = new Map<string, Unprintable>();
  for (const text of textsIn(content)) {
    if (found.has(text)) continue;
    const missing = signsWithoutFont(text);
    if (missing.length > 0) found.set(text, { text, signs: missing });
  }
  return [...found.values()];
}

function* textsIn(content: unknown): Generator<string> {
  if (typeof content === "string") yield* content.split("\n");
  else if (typeof content === "object" && content !== null)
    for (const part of Object.values(content)) yield* textsIn(part);
}

const segmenter = new Intl.Segmenter();
const plain = /^[ -~\u00a0-\u017f€]*$/; // what Inter surely has
const unseen = /[\p{Default_Ignorable_Code_Point}\p{White_Space}]/u;

function signsWithoutFont(text: string): string[] {
  if (plain.test(text)) return [];
  const known = (signs ??= signsOfFonts(regularFonts));
  const isUnknown = (part: string) => known[part.codePointAt(0) ?? 0] === 0 && !unseen.test(part);
  const parts = Array.from(segmenter.segment(text.normalize("NFC")), ({ segment }) => segment);
  return [...new Set(parts.filter((part) => Array.from(part).some(isUnknown)))];
}
