import {
  absolute,
  add,
  type Decimal,
  divide,
  type Exact,
  isZero,
  multiply,
  parseExact,
  percent,
  roundTo,
  sign as signOf,
  subtract,
  sum,
  exact,
  zero,
} from "../decimal.ts";
import type { RoundingMethod } from "../fractions/fraction.ts";
import { Refusal } from "../errors.ts";

/** Coins that do not exist: each instalment but the last is rounded to the step. */
export type CashRounding = { step: Decimal; method: RoundingMethod };

/** A total in one currency and how its amounts are rounded. A sign of null follows the total. */
export type Figures = { total: Exact; step: Exact; sign: 1 | -1 | null; cashRounding: CashRounding | null };

/** What one line gets. `amount` = `exactly` + `rounding` + `cashRounding` + `remainder`. */
export type Share = {
  exactly: Exact;
  rounding: Exact;
  cashRounding: Exact;
  remainder: Exact | null;
  amount: Exact;
  companyAmount: Exact;
};

type ShareLine = { value: "percent" | "fixed"; amount: Decimal };

/**
 * Divides a total over the lines: a percentage is taken of the total (never of what is left) and rounded to the
 * currency's step, a fixed amount is rounded and carries the document's sign, and the last line takes what is left,
 * whatever its type. Without company figures the company's amounts are the document's. Sources: rules.
 */
export function shares(lines: ShareLine[], document: Figures, company: Figures = document): Share[] {
  const rate = rateOf(document, company);
  const own = lines.map((line) => ownShare(line, document));
  const parts = own.map((share, i) => {
    const line = lines[i];
    return { ...share, companyAmount: line ? companyAmount(line, share, document, company, rate) : zero };
  });
  const last = parts.pop();
  if (!last) return [];
  const amount = subtract(document.total, sum(parts.map((part) => part.amount)));
  const uncounted = subtract(last.amount, last.cashRounding);
  return [
    ...parts,
    {
      ...last,
      cashRounding: zero,
      remainder: subtract(amount, uncounted),
      amount,
      companyAmount: subtract(company.total, sum(parts.map((part) => part.companyAmount))),
    },
  ];
}

type OwnShare = Omit<Share, "companyAmount">;

function ownShare(line: ShareLine, figures: Figures): OwnShare {
  const exactly = exactShare(line, figures);
  const rounded = roundTo(exactly, figures.step);
  const cash = cashDifference(rounded, figures);
  return {
    exactly,
    rounding: subtract(rounded, exactly),
    cashRounding: cash,
    remainder: null,
    amount: add(rounded, cash),
  };
}

function exactShare(line: ShareLine, figures: Figures): Exact {
  const amount = parseExact(line.amount, "amount");
  return line.value === "percent" ? percent(figures.total, amount) : multiply(signFactor(figures), amount);
}

function signFactor({ sign, total }: Figures): Exact {
  return exact(sign ?? (signOf(total) < 0 ? -1 : 1));
}

/** What rounding to coins adds to an amount, in whole steps of the currency. Source: rule R-907. */
function cashDifference(amount: Exact, { cashRounding, step }: Figures): Exact {
  if (!cashRounding) return zero;
  const coins = roundTo(amount, parseStep(cashRounding.step, "cashRounding.step"), cashRounding.method);
  return roundTo(subtract(coins, amount), step);
}

/** Units of the document's currency for one of the company's; null where a total of zero gives none. */
function rateOf(document: Figures, company: Figures): Exact | null {
  if (isZero(document.total) || isZero(company.total)) return null;
  return absolute(divide(document.total, company.total));
}

function companyAmount(line: ShareLine, own: OwnShare, document: Figures, company: Figures, rate: Exact | null): Exact {
  if (document === company) return own.amount;
  const atRate = (amount: Exact) => (rate ? roundTo(divide(amount, rate), company.step) : zero);
  if (!isZero(own.cashRounding)) return atRate(own.amount);
  return line.value === "fixed" ? atRate(own.exactly) : roundTo(exactShare(line, company), company.step);
}

/** Reads a rounding step, which has to be more than zero (`payment_terms.step_not_positive`). */
export function parseStep(text: string, path: string): Exact {
  const step = parseExact(text, path);
  if (signOf(step) <= 0) throw new Refusal("invalid", "payment_terms.step_not_positive", { path });
  return step;
}
