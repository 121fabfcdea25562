import { type CalendarDate, partsOf } from "../../dates.ts";
import { canonical, type Decimal, divide, exact, multiply, toText } from "../../decimal.ts";

/** The month and the quarter in which a day is, as targets are set for them. */
export function periodsOf(day: CalendarDate): { month: string; quarter: string } {
  const { year, month } = partsOf(day);
  return { month: day.slice(0, 7), quarter: `${year}-Q${Math.ceil(month / 3)}` };
}

/** How much of a target is reached, in per cent with one decimal. */
export function percentReached(reached: Decimal, amount: Decimal): Decimal {
  return canonical(toText(divide(multiply(exact(reached), exact(100)), exact(amount)), 1));
}
