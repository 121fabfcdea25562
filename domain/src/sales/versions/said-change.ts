import type { CalendarDate } from "../../dates.ts";
import { choiceWords } from "../../documents/choices/choice-words.ts";
import type { Choice } from "../../documents/choices/choices.ts";
import { type Period, periodWords } from "../../documents/recurring/periods.ts";
import type { Format } from "../../format.ts";
import { type Language, languageNames } from "../../words.ts";
import { saidAskedText } from "../payments/asked-text.ts";
import type { VersionChange } from "./compare-versions.ts";
import type { VersionLine } from "./version-content.ts";
import { changedFieldWords, changeWords } from "./version-words.ts";

/** A change in words and figures: what it is about, what stood there and what stands there now; `more`, by how much. */
export type SaidChange = { what: string; before: string | null; after: string | null; more: string | null };

/** In which currency each of the two versions is. */
export type Currencies = { before: string; after: string };

/** What differs, in the reader's language, each figure in the currency of its version. */
export function saidChange(change: VersionChange, currencies: Currencies, f: Format): SaidChange {
  const nothingMore = { before: null, after: null, more: null };
  const { language } = f;
  switch (change.kind) {
    case "added":
      return { ...nothingMore, what: changeWords.added[language], after: saidLine(change.line, currencies.after, f) };
    case "removed":
      return {
        ...nothingMore,
        what: changeWords.removed[language],
        before: saidLine(change.line, currencies.before, f),
      };
    case "moved": {
      const [before, after] = [change.from, change.to].map((place) => changeWords.place[language](f.count(place)));
      return { ...nothingMore, what: changeWords.moved[language], before: before ?? null, after: after ?? null };
    }
    case "amount": {
      const [before, after] = [f.money(change.before, currencies.before), f.money(change.after, currencies.after)];
      const more = change.difference && signed(change.difference, currencies.after, f);
      return { what: changedFieldWords[change.field][language], before, after, more };
    }
    case "head":
    case "line":
      return saidField(change, currencies, f);
  }
}

type FieldChange = Extract<VersionChange, { kind: "head" | "line" }>;

function saidField({ field, before, after }: FieldChange, currencies: Currencies, f: Format): SaidChange {
  const { language } = f;
  const what = changedFieldWords[field][language];
  if (field === "choiceGroup") {
    const { sameAlternatives, otherAlternatives } = changeWords;
    return { what, before: sameAlternatives[language], after: otherAlternatives[language], more: null };
  }
  // the parts differ, and not the name
  const more = before === after ? changeWords.otherParts[language] : null;
  const said = (value: string | null, currency: string) => value && (figures[field]?.(value, currency, f) ?? value);
  return { what, before: said(before, currencies.before), after: said(after, currencies.after), more };
}

const signed = (difference: string, currency: string, f: Format): string =>
  (difference.startsWith("-") ? "" : "+") + f.money(difference, currency);

/** The figures of a line that came or went; a section or a note is its text alone. */
function saidLine(line: VersionLine, currency: string, f: Format): string | null {
  if (line.kind !== "product") return null;
  const quantity = [f.quantity(line.quantity), line.unit].filter(Boolean).join(" ");
  const price = f.priceMoney(line.unitPrice, currency);
  const reduced = line.discount === "0" ? price : `${price} − ${f.percent(line.discount)}`;
  return changeWords.perUnit[f.language](quantity, reduced, f.money(line.subtotal, currency));
}

type Said = (value: string, currency: string, f: Format) => string;

const asDate: Said = (value, _, f) => f.date(value as CalendarDate); // what these fields are
const asMoney: Said = (value, currency, f) => f.money(value, currency);
const asPercent: Said = (value, _, f) => f.percent(value);

/** How the fields are said that are no texts. */
const figures: Partial<Record<FieldChange["field"], Said>> = {
  validUntil: asDate,
  deliveryDate: asDate,
  quantity: (value, _, f) => f.quantity(value),
  unitPrice: (value, currency, f) => f.priceMoney(value, currency),
  subtotal: asMoney,
  amountOff: asMoney,
  discount: asPercent,
  percentOff: asPercent,
  paymentAsked: (value, _, f) => saidAskedText(value, f),
  choice: (value, _, { language }) => saidChoice(value as Choice, language), // what this field is
  quantityRange: (value, _, f) => saidRange(value, f),
  period: (value, _, { language }) => periodWords[value as Period][language], // what this field is
  language: (value) => languageNames[value as Language], // what this field is
};

function saidRange(value: string, f: Format): string {
  const [least = "", most = ""] = value.split("..");
  const { fromTo, atLeast } = choiceWords;
  return most ? fromTo[f.language](f.quantity(least), f.quantity(most)) : atLeast[f.language](f.quantity(least));
}

const saidChoice = (choice: Choice, language: Language): string =>
  choice === "counted" ? changeWords.counted[language] : choiceWords[choice][language];
