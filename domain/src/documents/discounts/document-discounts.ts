import {
  absolute,
  add,
  canonical,
  compare,
  type Decimal,
  divide,
  type Exact,
  exact,
  isZero,
  multiply,
  sign,
  smaller,
  subtract,
  toText,
} from "../../decimal.ts";
import type { TaxedShare } from "../../products/combos/combo-price.ts";
import type { TotalsLine } from "../../products/totals/sale-amounts.ts";
import { totalsOf } from "../../products/totals/totals.ts";
import type { TotalsRules } from "../../products/totals/totals-rules.ts";
import { type Choice, isCounted } from "../choices/choices.ts";
import { spreadLines } from "../combos/spread-lines.ts";
import type { Period } from "../recurring/periods.ts";
import { discountableOf, type GlobalDiscount, globalDiscountLines } from "./global-discount.ts";

/** A line that may be a section with a discount on what is under it. */
export type DiscountedLine = TotalsLine & {
  readonly id?: string;
  readonly kind?: "product" | "section" | "note";
  readonly sectionDiscount?: GlobalDiscount | null;
  readonly choice?: Choice;
  readonly period?: Period;
  /** Of a combo: what its price is shared out among, each part with its taxes. */
  readonly shares?: readonly TaxedShare[];
};

const uncounted: DiscountedLine = { kind: "note" };

/** The lines in their places, with nothing where one does not count. */
export function countedLines(lines: readonly DiscountedLine[]): readonly DiscountedLine[] {
  return lines.every(isCounted) ? lines : lines.map((line) => (isCounted(line) ? line : uncounted));
}

/** A discount with the lines that give it. `lineId`: the section's; null for the whole document. */
export type Discounting = { lineId: string | null; discount: GlobalDiscount; lines: TotalsLine[] };

/**
 * The lines that give a document's discounts: of each section on what is under it, then of the whole on all that is left.
 * A percentage follows whatever the lines come to; an amount takes no more than there is. Refuses as `globalDiscountLines` does.
 */
export function discountsOf(
  lines: readonly DiscountedLine[],
  rules: TotalsRules,
  whole: GlobalDiscount | null,
): Discounting[] {
  const ofSections = sectionsOf(lines).flatMap(({ section, under }) => {
    const { id = null, sectionDiscount: discount } = section;
    return discount ? [{ lineId: id, discount, lines: discountLines(under, rules, discount) }] : [];
  });
  if (!whole) return ofSections;
  const all = [...lines, ...ofSections.flatMap((given) => given.lines)];
  return [...ofSections, { lineId: null, discount: whole, lines: discountLines(all, rules, whole) }];
}

/** Each section that has a discount, with the lines under it. */
function sectionsOf(lines: readonly DiscountedLine[]) {
  const found: { section: DiscountedLine; under: DiscountedLine[] }[] = [];
  let under: DiscountedLine[] = []; // what is above the first is under none
  for (const line of lines) {
    if (line.kind !== "section") under.push(line);
    else {
      under = [];
      if (line.sectionDiscount) found.push({ section: line, under });
    }
  }
  return found;
}

function discountLines(lines: readonly TotalsLine[], rules: TotalsRules, discount: GlobalDiscount): TotalsLine[] {
  const given =
    discount.kind === "percent" ? globalDiscountLines(lines, rules, discount) : taking(lines, rules, discount);
  return given.map(({ quantity, unitPrice, discount: none, taxIds }) => ({
    quantity,
    unitPrice,
    discount: none,
    taxIds,
  }));
}

const tries = 4;

/** The lines by which the total becomes less by just this amount, as near as the taxes' rounding lets it come. */
function taking(lines: readonly TotalsLine[], rules: TotalsRules, { amount }: GlobalDiscount & { kind: "amount" }) {
  const wanted = smaller(exact(amount), discountableOf(lines, rules));
  if (sign(wanted) <= 0) return [];
  const before = exact(totalsOf(lines, rules).total);
  let [asked, nearest, least]: [Exact, ReturnType<typeof globalDiscountLines>, Exact | null] = [wanted, [], null];
  for (let at = 0; at < tries; at++) {
    const given = globalDiscountLines(lines, rules, { kind: "amount", amount: toText(asked, 9) });
    const taken = subtract(before, exact(totalsOf([...lines, ...given], rules).total));
    const rest = subtract(wanted, taken);
    if (least === null || compare(absolute(rest), least) < 0) [nearest, least] = [given, absolute(rest)];
    if (isZero(rest)) break;
    asked = add(asked, rest);
  }
  return nearest;
}

const hundred = exact(100);

/**
 * The same discounts where less of the lines is left: an amount becomes the share that it was of what was ordered, so that who
 * gets half of it gets half of the discount. What is offered beside that has no part in it.
 */
export function inProportion(
  all: readonly DiscountedLine[],
  rules: TotalsRules,
  whole: GlobalDiscount | null,
): { sections: Map<string, GlobalDiscount>; whole: GlobalDiscount | null } {
  const { lines } = spreadLines(countedLines(all), rules.decimals);
  const sections = new Map<string, GlobalDiscount>();
  for (const { section, under } of sectionsOf(lines)) {
    const { id, sectionDiscount } = section;
    if (id !== undefined && sectionDiscount) sections.set(id, shareOf(under, rules, sectionDiscount));
  }
  if (!whole) return { sections, whole };
  const given = discountsOf(lines, rules, null).flatMap((each) => each.lines);
  return { sections, whole: shareOf([...lines, ...given], rules, whole) };
}

function shareOf(lines: readonly TotalsLine[], rules: TotalsRules, discount: GlobalDiscount): GlobalDiscount {
  if (discount.kind === "percent") return discount;
  const all = discountableOf(lines, rules);
  if (sign(all) <= 0) return { kind: "percent", percent: "0" as Decimal }; // a decimal
  const share = divide(multiply(smaller(exact(discount.amount), all), hundred), all);
  return { kind: "percent", percent: canonical(toText(share, 9)) };
}
