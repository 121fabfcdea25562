import { canonical, isBoundedDecimal, type Decimal } from "@trato/domain/decimal.ts";
import type { Language } from "@trato/domain/words.ts";

const signs: Record<Language, { point: string; grouping: string }> = {
  en: { point: ".", grouping: "," },
  es: { point: ",", grouping: "." },
};

/**
 * Reads a number as people type it in their language, exactly: "1.450,5" in Spanish, "1,450.5" in English.
 * A lone wrong sign is forgiven where only one reading is possible: "12.5" in Spanish is twelve and a half,
 * "1.450" is one thousand four hundred and fifty. Null where it is no number.
 */
export function readDecimal(text: string, language: Language): Decimal | null {
  const typed = text.replaceAll(/[\s\u00a0\u202f€$£%]/g, "").replace("−", "-");
  const { point, grouping } = signs[language];
  const plain = isGrouped(typed, point, grouping)
    ? typed.replaceAll(grouping, "").replace(point, ".")
    : typed.replace(",", ".");
  const whole = plain.replace(/^(-?)\./, "$10.").replace(/\.$/, "");
  return isBoundedDecimal(whole) ? canonical(whole) : null;
}

/** Whether the signs stand where this language puts them. */
function isGrouped(typed: string, point: string, grouping: string): boolean {
  const [whole = "", ...rest] = typed.split(point);
  if (rest.length > 1 || rest.join("").includes(grouping)) return false;
  const groups = whole.replace("-", "").split(grouping);
  const isRightlyGrouped = groups.slice(1).every((group) => group.length === 3) && (groups[0] ?? "").length <= 3;
  return groups.length === 1 || isRightlyGrouped;
}

/** A decimal as one edits it: the language's own point, no grouping, at least so many decimals. */
export function writeDecimal(value: string, language: Language, decimals = 0): string {
  const [whole = "0", fraction = ""] = value.split(".");
  const padded = fraction.replace(/0+$/, "").padEnd(decimals, "0");
  return padded === "" ? whole : `${whole}${signs[language].point}${padded}`;
}

/** The same with its thousands grouped, as one reads it. */
export function groupDecimal(written: string, language: Language): string {
  const { point, grouping } = signs[language];
  const [whole = "", ...fraction] = written.split(point);
  return [whole.replaceAll(/(?<=\d)(?=(\d{3})+$)/g, grouping), ...fraction].join(point);
}
