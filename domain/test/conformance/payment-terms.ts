import * as z from "zod/mini";
import { add, canonical, divide, exact, roundTo, toText } from "../../src/decimal.ts";
import { delayKinds } from "../../src/sales/due-dates.ts";
import { type DiscountedPart, earlyDiscountOf } from "../../src/sales/early-discount.ts";
import {
  instalmentsInCompanyCurrency,
  type PayableDocument,
  type PaymentTerms,
} from "../../src/sales/payment-terms.ts";
import type { Area, CaseFile, Difference } from "./area.ts";
import { compareEach, compareNumber, compareValue } from "./compare.ts";
import * as read from "./reading.ts";

const line = z.object({
  value: z.enum(["percent", "fixed"]),
  value_amount: read.number,
  delay_type: z._default(z.enum(delayKinds), "days_after"),
  nb_days: z._default(read.count, 0),
  days_next_month: z._default(read.count, 10),
});

export const input = z.object({
  lines: z.array(line),
  date: read.day,
  currency: z.string(),
  sign: z._default(read.count, 1),
  untaxed_amount: read.number,
  tax_amount: read.numberOr("0"),
  early_discount: z.nullish(
    z.object({
      percentage: read.number,
      days: read.count,
      computation: z.enum(["included", "excluded", "mixed"]),
    }),
  ),
  cash_rounding: z.nullish(z.object({ rounding: read.number, method: read.roundingMethod })),
});
export type CaseInput = z.infer<typeof input>;

const instalment = z.object({ date: z.string(), amount: read.number, company_amount: read.number });

export const expected = z.object({
  rate: read.numberOr("1"),
  instalments: z.array(instalment),
  discount_date: z.nullish(z.string()),
  discounted_amount: z.nullish(read.number),
  amount_due_after_discount: z.nullish(read.number),
});
export type Expected = z.infer<typeof expected>;

export const content = z.object({ company: z.object({ currency: z.string() }), currencies: read.currencies });

/** Golden cases of rules, with the company's amounts and the figure that Q-906 prints. */
export const paymentTerms: Area = {
  name: "payment-terms",
  recognises: ({ cases }) => cases.every(({ input: value }) => input.safeParse(value).success),
  check: (one, file) => {
    const wanted = expected.parse(one.expected);
    const asked = input.parse(one.input);
    return [...checkInstalments(asked, wanted, file), ...checkDiscount(asked, wanted, file)];
  },
};

function checkInstalments(asked: CaseInput, wanted: Expected, file: CaseFile): Difference[] {
  const company = companyTotal(asked, wanted, file);
  const found = instalmentsInCompanyCurrency(termsOf(asked), documentOf(asked, file), company, "on_last_line");
  const decimals = decimalsOf(asked.currency, file);
  return compareEach("instalments", wanted.instalments, found, (path, one, answer) => [
    ...compareValue(`${path}.date`, one.date, answer.dueOn),
    ...compareNumber(`${path}.amount`, one.amount, answer.amount, decimals),
    ...compareNumber(`${path}.company_amount`, one.company_amount, answer.companyAmount, companyDecimals(file)),
  ]);
}

function checkDiscount(asked: CaseInput, wanted: Expected, file: CaseFile): Difference[] {
  if (!asked.early_discount) return [];
  const discount = asked.early_discount;
  const offer = (of: DiscountedPart) => earlyDiscountOf(discount, documentOf(asked, file), of);
  const decimals = decimalsOf(asked.currency, file);
  return [
    ...compareValue("discount_date", wanted.discount_date, offer("untaxed").until),
    ...compareNumber("discounted_amount", wanted.discounted_amount ?? null, offer("untaxed").amountDue, decimals),
    ...compareNumber(
      "amount_due_after_discount",
      wanted.amount_due_after_discount ?? null,
      offer("tax").amountDue,
      decimals,
    ),
  ];
}

export function termsOf({ lines }: CaseInput): PaymentTerms {
  return {
    lines: lines.map(({ value, value_amount, delay_type, nb_days, days_next_month }) => ({
      value,
      amount: value_amount,
      delayKind: delay_type,
      days: nb_days,
      dayOfMonth: days_next_month,
    })),
  };
}

export function documentOf(asked: CaseInput, file: CaseFile): PayableDocument {
  const { cash_rounding: cash } = asked;
  return {
    date: asked.date,
    total: toText(add(exact(asked.untaxed_amount), exact(asked.tax_amount))),
    untaxed: asked.untaxed_amount,
    currencyStep: stepIn(asked.currency, file),
    sign: asked.sign < 0 ? -1 : 1,
    cashRounding: cash ? { step: cash.rounding, method: cash.method } : null,
  };
}

/** The company's totals are rounded to its step each, after dividing by the rate (the file's schema says so). */
export function companyTotal(asked: CaseInput, { rate }: Expected, file: CaseFile) {
  const currencyStep = stepIn(companyCurrency(file), file);
  const converted = (amount: string) => roundTo(divide(exact(amount), exact(rate)), exact(currencyStep));
  return { total: toText(add(converted(asked.untaxed_amount), converted(asked.tax_amount))), currencyStep };
}

const companyCurrency = (file: CaseFile) => content.parse(file.content).company.currency;
const companyDecimals = (file: CaseFile) => decimalsOf(companyCurrency(file), file);

export function decimalsOf(currency: string, file: CaseFile): number {
  return currencyIn(currency, file).decimals;
}

function stepIn(currency: string, file: CaseFile) {
  return canonical(currencyIn(currency, file).rounding);
}

function currencyIn(currency: string, file: CaseFile) {
  const found = content.parse(file.content).currencies[currency];
  if (!found) throw new Error(`no currency ${currency}`);
  return found;
}
