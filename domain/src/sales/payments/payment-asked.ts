import * as z from "zod/mini";
import type { CalendarDate } from "../../dates.ts";
import { type Decimal, parseExact, sign, zero } from "../../decimal.ts";
import { moneyText } from "../../money.ts";
import { aboveZero, percent } from "../../schemas.ts";
import { requiredAmount } from "./required-amount.ts";

/** What a quotation asks its customer to pay when he accepts it: per cent of the total, all of it, or what its payment terms have due first. */
export const PaymentAsked = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("deposit"), percent: percent().check(aboveZero) }),
  z.object({ kind: z.literal("whole") }),
  z.object({ kind: z.literal("first_instalment") }),
]);
export type PaymentAsked = z.output<typeof PaymentAsked>;

/** What is paid: its total, the smallest step of its currency, and what is due when if the customer says yes today. */
export type AskedDocument = {
  total: Decimal;
  currencyStep: Decimal;
  instalments: readonly { dueOn: CalendarDate; amount: Decimal }[];
};

/**
 * How much has to be paid before an accepted quotation is an order, in its currency: nothing where nothing is asked, or the document costs
 * nothing; of the instalments the one that is due first. A percentage is rounded half up to the currency's step. Source: rule R-671.
 */
export function amountAsked(asked: PaymentAsked | null, document: AskedDocument): Decimal {
  const { total, currencyStep } = document;
  if (!asked || sign(parseExact(total, "total")) <= 0) return moneyText(zero, currencyStep);
  const prepaymentPercent = asked.kind === "deposit" ? asked.percent : hundred;
  const required = { total, currencyStep, requiresPayment: true, prepaymentPercent };
  const first = asked.kind === "first_instalment" ? firstDue(document) : null;
  return first ?? requiredAmount(required);
}

const hundred = "100" as Decimal; // canonical

function firstDue({ instalments }: AskedDocument): Decimal | null {
  const [first] = instalments.toSorted((one, other) =>
    one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn),
  );
  return first?.amount ?? null;
}
