import { expect, test } from "vitest";
import type { CalendarDate } from "../../dates.ts";
import type { Decimal } from "../../decimal.ts";
import { type DatedPayment, earlyAmount } from "./early-amount.ts";
import { paymentStanding } from "./payment-standing.ts";

const d = (text: string) => text as Decimal; // canonical
const day = (number: number) => `2026-12-${String(number).padStart(2, "0")}` as CalendarDate; // a date
const came = (amount: string, on: number, { refunded = "0", isCounted = true } = {}): DatedPayment => ({
  amount: d(amount),
  refunded: d(refunded),
  isCounted,
  paidOn: day(on),
});
const until = day(10);
const by = (amount: string, early?: string) => ({
  amount: d(amount),
  ...(early && { early: { until, amount: d(early) } }),
});

type Case = {
  payments?: DatedPayment[];
  total?: string;
  instalments?: ReturnType<typeof by>[];
  asked?: string;
  today: number;
};

const standing = ({
  payments = [],
  total = "121",
  instalments = [by("121", "118.58")],
  asked = "121",
  today,
}: Case) => {
  const document = { total: d(total), currencyStep: d("0.01"), payments };
  const early = earlyAmount({ ...document, instalments }, day(today));
  return paymentStanding({ ...document, asked: d(asked), early });
};

test.each<[string, Case, object]>([
  ["while it runs", { today: 10 }, { asked: "118.58", due: "118.58", open: "118.58", earlyUntil: until }],
  ["once it is over", { today: 11 }, { asked: "121.00", due: "121.00", open: "121.00", earlyUntil: null }],
  [
    "for who has paid in time, for good",
    { today: 20, payments: [came("100", 3), came("18.58", 10)] },
    { asked: "118.58", due: "0.00", open: "0.00", surplus: "0.00", earlyUntil: null },
  ],
  ["for who has paid it a day late", { today: 20, payments: [came("118.58", 11)] }, { due: "2.42", open: "2.42" }],
  ["for who has paid a part in time", { today: 11, payments: [came("100", 3)] }, { due: "21.00", open: "21.00" }],
  [
    "for whom some of it was given back",
    { today: 11, payments: [came("118.58", 3, { refunded: "8.58" })] },
    { paid: "110.00", due: "11.00" },
  ],
  ["by what stands aside", { today: 11, payments: [came("118.58", 3, { isCounted: false })] }, { due: "121.00" }],
  [
    "for who has paid the whole all the same",
    { today: 3, payments: [came("121", 3)] },
    { due: "0.00", open: "0.00", surplus: "0.00" },
  ],
  ["of a deposit", { today: 3, asked: "36.30" }, { asked: "36.30", due: "36.30", open: "118.58", earlyUntil: until }],
  ["of a deposit of nearly all", { today: 3, asked: "119.79" }, { asked: "118.58", due: "118.58" }],
  ["where less is kept of the order", { today: 3, total: "60.50", asked: "0" }, { open: "59.29" }],
  ["rounded to the currency", { today: 3, total: "33.33", asked: "0" }, { open: "32.66" }],
  ["where there is none", { today: 3, instalments: [by("121")] }, { open: "121.00", earlyUntil: null }],
  ["where there are parts", { today: 3, instalments: [by("60.50"), by("60.50")] }, { open: "121.00" }],
  ["of what costs nothing", { today: 3, total: "0", instalments: [by("0")], asked: "0" }, { open: "0.00" }],
])("the discount for early payment holds or not %s", (_, given, expected) => {
  expect(standing(given)).toMatchObject(expected);
});
