import type { CalendarDate } from "../dates.ts";
import { type Decimal, parseExact, toText } from "../decimal.ts";
import { moneyText } from "../money.ts";
import { type Delay, type DueDateStep, dueDate, explainDueDate } from "./due-dates.ts";
import { type CashRounding, type Figures, parseStep, shares } from "./instalment-shares.ts";
import { type PlacedShare, sharesWithinTotal } from "./shares-within-total.ts";

/** One part of payment terms: a percentage of the total or a fixed amount in the document's currency, and its delay. */
export type PaymentTermLine = { value: "percent" | "fixed"; amount: Decimal } & Delay;

/**
 * A discount for paying within some days: a percentage of the whole total (`included`) or of the untaxed amount
 * (`excluded`, `mixed`). The two last differ only in how the tax is booked afterwards.
 */
export type EarlyDiscount = { percentage: Decimal; days: number; computation: "included" | "excluded" | "mixed" };

export type PaymentTerms = { lines: PaymentTermLine[]; earlyDiscount?: EarlyDiscount | null | undefined };

/** What is to be paid: a document's date, its totals, and the smallest step of its currency ("0.01" for euros). */
export type PayableDocument = {
  date: CalendarDate;
  total: Decimal;
  untaxed: Decimal;
  currencyStep: Decimal;
  /** -1 for a refund, which turns fixed amounts round; by default the sign of the total. */
  sign?: 1 | -1;
  cashRounding?: CashRounding | null;
};

/**
 * What happens where the lines take more than there is: nobody pays more than is left, or the last line balances
 * it, with the other sign if need be.
 */
export type Excess = "cut" | "on_last_line";

/** The same total in the company's currency, when the document is in another one. */
export type CompanyTotal = { total: Decimal; currencyStep: Decimal };

export type Instalment = { dueOn: CalendarDate; amount: Decimal };
export type CompanyInstalment = Instalment & { companyAmount: Decimal };

/** How one instalment came about: its date, its share, each rounding, and what the last one had to balance. */
export type InstalmentExplanation = Instalment & {
  dueSteps: DueDateStep[];
  value: PaymentTermLine["value"];
  termAmount: Decimal;
  /** The share before any rounding; a percentage is always of the whole total. */
  share: Decimal;
  rounding: Decimal;
  cashRounding: Decimal;
  /** What the last instalment, or one for which not enough is left, takes beyond (or short of) its own rounded share; null for all others. */
  remainder: Decimal | null;
};

/** The terms of a customer without terms: everything, at once. */
export const immediatePayment: PaymentTerms = {
  lines: [{ value: "percent", amount: "100" as Decimal, delayKind: "days_after", days: 0 }], // a decimal
};

/**
 * What is due when, in the order of the lines (not of the dates). Amounts are in the document's currency; their sum is
 * exactly the total, for the last line takes what is left; no instalment is above what is left, and none is of nothing
 * unless nothing is to be paid. Terms without lines mean everything at once.
 * Sources: rules. Refuses numbers out of bounds (`decimal.invalid`), steps that are not above zero
 * (`payment_terms.step_not_positive`) and days too far away (`payment_terms.due_date_too_far`).
 */
export function instalmentsOf(terms: PaymentTerms, document: PayableDocument): Instalment[] {
  const lines = linesOf(terms);
  return sharesOf(lines, figuresOf(document)).map((share) => instalment(lines, share, document));
}

/**
 * The same with each amount in the company's currency, computed beside it: percentages of the company's total,
 * fixed amounts by the rate |total / company total|, the remainder on the last line. Sources: rules.
 */
export function instalmentsInCompanyCurrency(
  terms: PaymentTerms,
  document: PayableDocument,
  company: CompanyTotal,
  excess: Excess = "cut",
): CompanyInstalment[] {
  const lines = linesOf(terms);
  const companyFigures = figuresOf({ ...document, ...company });
  return sharesOf(lines, figuresOf(document), companyFigures, excess).map((share) => ({
    ...instalment(lines, share, document),
    companyAmount: moneyText(share.companyAmount, company.currencyStep),
  }));
}

/** The instalments of `instalmentsOf` with the way to each of them. */
export function explainInstalments(terms: PaymentTerms, document: PayableDocument): InstalmentExplanation[] {
  const lines = linesOf(terms);
  return sharesOf(lines, figuresOf(document)).map((share) => {
    const line = lines[share.place] ?? immediately;
    return {
      ...instalment(lines, share, document),
      dueSteps: explainDueDate(line, document.date),
      value: line.value,
      termAmount: line.amount,
      share: toText(share.exactly),
      rounding: toText(share.rounding),
      cashRounding: toText(share.cashRounding),
      remainder: share.remainder && toText(share.remainder),
    };
  });
}

const [immediately] = immediatePayment.lines as [PaymentTermLine]; // written above with one line

function linesOf(terms: PaymentTerms): PaymentTermLine[] {
  return terms.lines.length > 0 ? terms.lines : [immediately];
}

function sharesOf(lines: PaymentTermLine[], document: Figures, company = document, excess: Excess = "cut") {
  const written = shares(lines, document, company);
  if (excess === "on_last_line") return written.map((share, place) => ({ ...share, place }));
  return sharesWithinTotal(written, document.total, company.total);
}

function instalment(lines: PaymentTermLine[], share: PlacedShare, document: PayableDocument): Instalment {
  const line = lines[share.place] ?? immediately;
  return { dueOn: dueDate(line, document.date), amount: moneyText(share.amount, document.currencyStep) };
}

function figuresOf({ total, currencyStep, sign, cashRounding }: PayableDocument): Figures {
  return {
    total: parseExact(total, "total"),
    step: parseStep(currencyStep, "currencyStep"),
    sign: sign ?? null,
    cashRounding: cashRounding ?? null,
  };
}
