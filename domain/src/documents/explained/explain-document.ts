import { exact, sum, toText } from "../../decimal.ts";
import { explainTotals, type SumExplanation } from "../../products/totals/explain-totals.ts";
import { isPriced, type TotalsLine } from "../../products/totals/sale-amounts.ts";
import { totalsOf } from "../../products/totals/totals.ts";
import type { TotalsRules } from "../../products/totals/totals-rules.ts";
import { countedInstead, isCounted } from "../choices/choices.ts";
import type { DiscountedLine, Discounting } from "../discounts/document-discounts.ts";
import type { GlobalDiscount } from "../discounts/global-discount.ts";
import { documentTotals, type LineCost, summedLines } from "../totals.ts";
import { explainDiscounts } from "./explain-discounts.ts";
import { definitionOf, type KeptAmounts, otherKept, roundingOf } from "./explain-line.ts";
import type { TotalsExplained } from "./explained-records.ts";

/** A line of a document as it is explained: sections and notes too. */
export type NamedLine = DiscountedLine & {
  readonly id: string;
  readonly name: string;
  readonly choiceGroup?: string | null;
};

/** What is explained. `kept`: what the document keeps of its amounts, where they no longer change. */
export type ExplainableDocument = {
  lines: readonly NamedLine[];
  discount: GlobalDiscount | null;
  currency: string;
  kept?: KeptAmounts | null;
};

type Named = { lineId: string | null; name: string | null };
type Costed = NamedLine & LineCost;

/**
 * Why a document comes to what it does: the lines that count, its discounts, each tax with how its sum was rounded, and what does not count.
 * Numbers that never end are cut for the reader. Refuses what `documentTotals` refuses. Source: rules.
 */
export function explainDocument(document: ExplainableDocument, rules: TotalsRules): TotalsExplained {
  const { lines, discount, currency, kept } = document;
  const { lines: costed, totals } = documentTotals(lines, rules, discount);
  const { counted, places, given, all } = summedLines(lines, rules, discount);
  const told = explainTotals(all, rules);
  const carriers = carriersOf({ lines, places, all, given });
  const { untaxed, tax, total, recurring = [] } = totals;
  const { lines: costs } = totalsOf(all, rules);
  return {
    ...roundingOf(rules, currency),
    lines: summedOf(
      costed.filter((line) => isPriced(line) && isCounted(line)),
      rules,
    ),
    sections: sectionsOf(costed, rules),
    discounts: explainDiscounts({ lines, counted, given, costs }, rules),
    uncounted: uncountedOf(costed),
    exact: told.exact,
    correction: told.correction && { ...carrierAt(carriers, told.correction.line), amount: told.correction.amount },
    untaxed,
    taxes: taxRows({ all, told, carriers, places }, rules),
    tax,
    total,
    recurring: recurring.map((part, at) => ({ ...part, isRest: at === 0 })),
    kept: otherKept({ untaxed, tax, total }, kept),
  };
}

/** How many lines, and what they come to without taxes. */
function summedOf(lines: readonly LineCost[], { decimals }: TotalsRules) {
  return { count: lines.length, untaxed: toText(sum(lines.map(({ subtotal }) => exact(subtotal))), decimals) };
}

/** What is under each section and counts; none where nothing is. */
function sectionsOf(lines: readonly Costed[], rules: TotalsRules): TotalsExplained["sections"] {
  const found: { section: Costed; under: Costed[] }[] = [];
  for (const line of lines) {
    if (line.kind === "section") found.push({ section: line, under: [] });
    else if (isPriced(line) && isCounted(line)) found.at(-1)?.under.push(line); // what is above the first is under none
  }
  return found.flatMap(({ section: { id, name }, under }) =>
    under.length > 0 ? { lineId: id, name, ...summedOf(under, rules) } : [],
  );
}

function uncountedOf(lines: readonly Costed[]): TotalsExplained["uncounted"] {
  return lines.flatMap((line) => {
    const { id, name, choice = "counted", subtotal } = line;
    if (!isPriced(line) || isCounted(line)) return [];
    const other = countedInstead(lines, line);
    return {
      lineId: id,
      name,
      choice,
      untaxed: subtotal,
      instead: other ? { lineId: other.id, name: other.name } : null,
    };
  });
}

type Carried = {
  lines: readonly NamedLine[];
  /** Of which line each of those is that are summed. */
  places: readonly number[];
  all: readonly TotalsLine[];
  given: readonly Discounting[];
};

/** Who stands behind each line with a price, in its place: a line, a section's discount, or the discount on the whole. */
function carriersOf({ lines, places, all, given }: Carried): Named[] {
  const names = new Map(lines.map(({ id, name }) => [id, name]));
  const ofDiscounts = given.flatMap(({ lineId, lines: own }) =>
    own.map(() => ({ lineId, name: lineId === null ? null : (names.get(lineId) ?? null) })),
  );
  const own = places.map((place): Named => {
    const line = lines[place];
    return line ? { lineId: line.id, name: line.name } : whole;
  });
  const named = [...own, ...ofDiscounts];
  return all.flatMap((line, at) => (isPriced(line) ? (named[at] ?? whole) : []));
}

const whole: Named = { lineId: null, name: null };
const carrierAt = (carriers: readonly Named[], at: number): Named => carriers[at] ?? whole;

type Told = {
  all: readonly TotalsLine[];
  told: ReturnType<typeof explainTotals>;
  carriers: readonly Named[];
  /** Of which of the document's lines each of the first is. */
  places: readonly number[];
};

/** The rows of taxes as they are shown, with each tax that is in them. */
function taxRows({ all, told, carriers, places }: Told, rules: TotalsRules): TotalsExplained["taxes"] {
  const byTax = new Map(told.taxes.map((each) => [each.tax, each]));
  const linesWith = (id: string) =>
    new Set(places.filter((_, at) => told.lines[at]?.taxes.some(({ tax }) => tax === id))).size;
  const summed = ({ exact: value, rounded, remainder, shares }: SumExplanation) => ({
    exact: value,
    rounded,
    remainder,
    shares: shares.map(({ line, amount }) => ({ ...carrierAt(carriers, line), amount })),
  });
  const rows = totalsOf(all, rules).subtotals.flatMap(({ groups }) => groups);
  return rows.map(({ name, shownBase, tax: amount, taxes }) => ({
    name,
    base: shownBase,
    amount,
    taxes: taxes.flatMap((id) => {
      const sums = byTax.get(id);
      if (!sums) return [];
      const definition = definitionOf(rules.catalogue.get(id));
      return { ...definition, lines: linesWith(id), base: summed(sums.base), charged: summed(sums.charged) };
    }),
  }));
}
