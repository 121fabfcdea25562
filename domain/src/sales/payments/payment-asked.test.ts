import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../../dates.ts";
import type { Decimal } from "../../decimal.ts";
import { amountAsked, PaymentAsked } from "./payment-asked.ts";

const d = (text: string) => text as Decimal; // canonical
const due = (dueOn: string, amount: string) => ({ dueOn: dueOn as CalendarDate, amount: d(amount) }); // calendar dates
const later = due("2026-12-30", "70.00");
const sooner = due("2026-11-30", "51.00");

describe("what is to be paid on acceptance", () => {
  test.each([
    [null, "121", "0.01", "0.00"],
    [{ kind: "whole" }, "121", "0.01", "121.00"],
    [{ kind: "deposit", percent: "30" }, "121", "0.01", "36.30"],
    [{ kind: "deposit", percent: "33.33" }, "99.99", "0.01", "33.33"],
    [{ kind: "deposit", percent: "50" }, "0.01", "0.01", "0.01"],
    [{ kind: "deposit", percent: "50" }, "1001", "1", "501"],
    [{ kind: "deposit", percent: "12.5" }, "1.234", "0.001", "0.154"],
    [{ kind: "deposit", percent: "100" }, "121", "0.01", "121.00"],
    [{ kind: "deposit", percent: "30" }, "-121", "0.01", "0.00"],
    [{ kind: "whole" }, "0", "0.01", "0.00"],
    [{ kind: "first_instalment" }, "121", "0.01", "51.00"],
  ] as const)("of %o and a total of %s in steps of %s is %s", (asked, total, step, amount) => {
    const document = { total: d(total), currencyStep: d(step), instalments: [later, sooner] };
    expect(amountAsked(asked as PaymentAsked | null, document)).toBe(amount);
  });

  test("of the first instalment is everything where the terms say nothing", () => {
    const document = { total: d("121"), currencyStep: d("0.01"), instalments: [] };
    expect(amountAsked({ kind: "first_instalment" }, document)).toBe("121.00");
  });

  test.each(["0", "100.01", "-5", "10.555", "ten"])("no deposit of %s per cent can be asked", (percent) => {
    expect(PaymentAsked.safeParse({ kind: "deposit", percent }).success).toBe(false);
  });
});
