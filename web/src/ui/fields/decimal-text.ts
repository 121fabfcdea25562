import { decimalMarks } from "@trato/domain/read-number.ts";
import type { Language } from "@trato/domain/words.ts";

/** A decimal as one edits it: the language's own point, no grouping, at least so many decimals. */
export function writeDecimal(value: string, language: Language, decimals = 0): string {
  const [whole = "0", fraction = ""] = value.split(".");
  const padded = fraction.replace(/0+$/, "").padEnd(decimals, "0");
  return padded === "" ? whole : `${whole}${decimalMarks[language]}${padded}`;
}

/** The same with its thousands grouped, as one reads it. */
export function groupDecimal(written: string, language: Language): string {
  const point = decimalMarks[language];
  const grouping = point === "." ? "," : ".";
  const [whole = "", ...fraction] = written.split(point);
  return [whole.replaceAll(/(?<=\d)(?=(\d{3})+$)/g, grouping), ...fraction].join(point);
}
