import * as z from "zod/mini";
import { addDays, type CalendarDate, daysBetween, parseDate } from "../../src/dates.ts";
import { canonical, type Decimal, exact, multiply, toText } from "../../src/decimal.ts";
import { counterPeriod, localTime, type NumberFormat, takeNumber } from "../../src/numbering.ts";
import { requiredAmount } from "../../src/sales/payments/required-amount.ts";
import { hasToBePaid, hasToBeSigned, type OfferToAccept } from "../../src/sales/signature-and-prepayment.ts";
import { lastValidDay } from "../../src/sales/expiry.ts";
import { isExpired, type SaleState } from "../../src/sales/lifecycle.ts";
import type { Area, CaseFile, Difference } from "./area.ts";
import { compareEach, compareNumber, compareValue } from "./compare.ts";
import * as read from "./reading.ts";

const states: Record<string, SaleState> = { draft: "draft", sent: "sent", sale: "confirmed", cancel: "cancelled" };

const expiryInput = z.object({
  company_days: z._default(read.count, 0),
  template_days: z.nullish(read.count),
  validity_offset: z.nullish(read.count),
  state: z._default(z.string(), "draft"),
  require_signature: z._default(z.boolean(), false),
  require_payment: z._default(z.boolean(), false),
  prepayment: read.numberOr("1"),
  total: read.numberOr("10"),
  paid: read.numberOr("0"),
  signed: z._default(z.boolean(), false),
});
type ExpiryInput = z.infer<typeof expiryInput>;

const expiryExpected = z.object({
  validity_day_offset: z.nullable(read.count),
  is_expired: z.boolean(),
  has_to_be_signed: z.boolean(),
  has_to_be_paid: z.boolean(),
  prepayment_required: read.number,
});

const numberingInput = z.object({
  prefix: z._default(z.string(), ""),
  suffix: z._default(z.string(), ""),
  padding: z._default(read.count, 0),
  next: z._default(read.count, 1),
  increment: z._default(read.count, 1),
  count: z._default(read.count, 1),
  date_range: z._default(z.boolean(), false),
  date_order: z.nullish(z.string()),
  date_orders: z.nullish(z.array(z.string())),
  manual_names: z.nullish(z.array(z.nullable(z.string()))),
});
type NumberingInput = z.infer<typeof numberingInput>;

const numberingExpected = z.object({ names: z.array(z.string()) });

const content = z.object({
  company: z.object({ decimals: read.count }),
  run_date: z._default(read.day, parseDate("2026-11-23", "run_date")),
});

/** Expiry, acceptance and numbering among the kinds of `misc`. */
export const documentKinds: Record<string, Area["check"]> = {
  expiry: checkOffer,
  acceptance: checkOffer,
  numbering: (one, file) =>
    compareEach(
      "names",
      numberingExpected.parse(one.expected).names,
      numbersOf(numberingInput.parse(one.input), content.parse(file.content).run_date),
      compareValue,
    ),
};

function checkOffer(...[one, file]: Parameters<Area["check"]>): Difference[] {
  const { run_date: today, company } = content.parse(file.content);
  const wanted = expiryExpected.parse(one.expected);
  const offer = offerOf(expiryInput.parse(one.input), file);
  const offset = offer.validUntil && daysBetween(today, offer.validUntil);
  return [
    ...compareValue("validity_day_offset", wanted.validity_day_offset, offset),
    ...compareValue("is_expired", wanted.is_expired, isExpired(offer, today)),
    ...compareValue("has_to_be_signed", wanted.has_to_be_signed, hasToBeSigned(offer, today)),
    ...compareValue("has_to_be_paid", wanted.has_to_be_paid, hasToBePaid(offer, today)),
    ...compareNumber("prepayment_required", wanted.prepayment_required, requiredAmount(offer), company.decimals),
  ];
}

function offerOf(asked: ExpiryInput, file: CaseFile): OfferToAccept {
  const { run_date: today, company } = content.parse(file.content);
  return {
    state: states[asked.state] ?? unknown("state", asked.state),
    validUntil: validUntil(asked, today),
    requiresSignature: asked.require_signature,
    requiresPayment: asked.require_payment,
    prepaymentPercent: toText(multiply(exact(asked.prepayment), exact(100))),
    isSigned: asked.signed,
    total: asked.total,
    paid: asked.paid,
    currencyStep: stepWith(company.decimals),
  };
}

function validUntil(asked: ExpiryInput, today: CalendarDate): CalendarDate | null {
  if (typeof asked.validity_offset === "number") return addDays(today, asked.validity_offset);
  return lastValidDay({ workspaceDays: asked.company_days, templateDays: asked.template_days ?? null }, today);
}

const stepWith = (decimals: number): Decimal => canonical(decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`);

/** Creates the case's documents one after another. A name typed by hand takes no number. */
function numbersOf(asked: NumberingInput, runDate: CalendarDate): string[] {
  const format = formatOf(asked);
  const counters = new Map<string, number>(asked.date_range ? [] : [["", asked.next]]);
  return documentsOf(asked, runDate).map(({ typed, at }) => {
    if (typed !== null) return typed;
    const times = { created: localTime("UTC", read.momentOf(`${runDate} 12:00:00`)), document: localTime("UTC", at) };
    const period = counterPeriod(format, times.document.date);
    const { number, next } = takeNumber(format, counters.get(period) ?? 1, times);
    counters.set(period, next);
    return number;
  });
}

function documentsOf(asked: NumberingInput, runDate: CalendarDate) {
  const single = asked.date_order ?? `${runDate} 12:00:00`;
  const length = (asked.manual_names ?? asked.date_orders)?.length ?? asked.count;
  return Array.from({ length }, (_, i) => ({
    typed: asked.manual_names?.[i] ?? null,
    at: read.momentOf(asked.date_orders?.[i] ?? single),
  }));
}

function formatOf({ prefix, suffix, padding, increment, date_range }: NumberingInput): NumberFormat {
  return {
    prefix: tokensOf(prefix),
    suffix: tokensOf(suffix),
    padding,
    step: increment,
    resets: date_range ? "yearly" : "never",
  };
}

const tokenNames: Record<string, string> = {
  y: "yy",
  doy: "day_of_year",
  woy: "week",
  isoyear: "iso_year",
  isoy: "iso_yy",
  isoweek: "iso_week",
  h24: "hour",
  h12: "hour12",
  min: "minute",
  sec: "second",
};

/** "%(range_y)s" as "{range_yy}". */
function tokensOf(text: string): string {
  return text
    .replaceAll(/%\((range_|current_)?(\w+)\)s/g, (_, when: string | undefined, name: string) => {
      return `{${when ?? ""}${tokenNames[name] ?? name}}`;
    })
    .replaceAll("%%", "%");
}

function unknown(what: string, name: string): never {
  throw new Error(`no ${what} ${name}`);
}
