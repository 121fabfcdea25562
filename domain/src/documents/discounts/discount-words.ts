import type { Decimal } from "../../decimal.ts";
import { everyday } from "../../everyday.ts";
import type { Language, Words } from "../../words.ts";
import type { DiscountRow } from "./discount-rows.ts";

const words = {
  undiscounted: { en: "Before discounts", es: "Antes de descuentos" },
  lines: { en: "Discounts on lines", es: "Descuentos en líneas" },
  whole: everyday.discountInFull,
  section: { en: (name: string) => `Discount on ${name}`, es: (name: string) => `Descuento en ${name}` },
} satisfies Words;

type Around = { percent: (share: Decimal) => string; sections: ReadonlyMap<string | null, string> };

/** How a row of the discounts is called: what it is on, and how much per cent where it is a percentage. */
export function discountName(row: DiscountRow, language: Language, { percent, sections }: Around): string {
  if (!("lineId" in row)) return words[row.row][language];
  const name = row.row === "whole" ? words.whole[language] : words.section[language](sections.get(row.lineId) ?? "");
  return row.percent === null ? name : `${name} ${percent(row.percent)}`;
}
