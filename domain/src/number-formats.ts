import type { NumberFormat } from "./numbering.ts";

const plain = (prefix: string): NumberFormat => ({ prefix, suffix: "", padding: 5, step: 1, resets: "never" });

/** How the documents of each kind are numbered: the first sale is "S00001". */
export const numberFormats = {
  sale: plain("S"),
  purchase: plain("P"),
  delivery: plain("OUT"),
  receipt: plain("IN"),
  internal: plain("INT"),
  adjustment: plain("ADJ"),
};

export type NumberedKind = keyof typeof numberFormats;
