import { describe, expect, test } from "vitest";
import type { Moment } from "../../dates.ts";
import type { Decimal } from "../../decimal.ts";
import { whyAside } from "./why-aside.ts";

const d = (text: string) => text as Decimal; // canonical
const at = "2026-11-30T09:00:00.000Z" as Moment; // an ISO moment

describe("a payment that came by itself", () => {
  const accepted = { state: "sent", acceptedAt: at, acceptedVersion: 4, currency: "EUR", open: d("100.00") } as const;
  const order = { ...accepted, state: "confirmed" } as const;
  const came = { amount: d("100"), currency: "EUR", acceptedVersion: 4, asked: d("100.00") };
  test.each([
    ["what was accepted", accepted, {}, null],
    ["an order", order, { acceptedVersion: null }, null],
    ["a finished order", { ...order, state: "done" }, {}, null],
    ["one that was cancelled", { ...order, state: "cancelled" }, {}, "cancelled"],
    ["another version", { ...accepted, acceptedVersion: 6 }, {}, "overtaken"],
    ["what nobody has accepted", { ...accepted, acceptedAt: null }, {}, "overtaken"],
    ["a draft again", { ...accepted, state: "draft", acceptedAt: null }, {}, "overtaken"],
    ["another currency", order, { currency: "USD" }, "currency"],
    ["another amount", order, { asked: d("99") }, "other_amount"],
    ["less that is open", { ...order, open: d("99.99") }, {}, "too_much"],
    ["nothing that is open", { ...order, open: d("0.00") }, {}, "too_much"],
  ] as const)("for %s: %#", (_, sale, given, reason) => {
    expect(whyAside(sale, { ...came, ...given })).toBe(reason);
  });
});
