import { kinds, type NumberedKind } from "./kinds.ts";
import type { NumberFormat } from "./numbering.ts";

/** How the documents of a kind are numbered: the first sale is "S00001". */
export function numberFormat(kind: NumberedKind): NumberFormat {
  return { prefix: kinds[kind].prefix, suffix: "", padding: 5, step: 1, resets: "never" };
}
