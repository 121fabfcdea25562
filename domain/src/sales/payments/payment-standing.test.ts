import * as fc from "fast-check";
import { expect, test } from "vitest";
import { add, type Decimal, exact, isZero, subtract, toText } from "../../decimal.ts";
import { isPaymentMissing, paymentStanding } from "./payment-standing.ts";

const d = (text: string) => text as Decimal; // canonical
const payment = (amount: string, refunded = "0", isCounted = true) => ({
  amount: d(amount),
  refunded: d(refunded),
  isCounted,
});
const standing = (payments: ReturnType<typeof payment>[], asked = "30", total = "100") =>
  paymentStanding({ asked: d(asked), total: d(total), currencyStep: d("0.01"), payments });

test.each([
  ["nothing came", [], { due: "30.00", paid: "0.00", open: "100.00", surplus: "0.00" }],
  ["a part came", [payment("10")], { due: "20.00", paid: "10.00", open: "90.00" }],
  ["what is asked came in two parts", [payment("10"), payment("20")], { due: "0.00", open: "70.00" }],
  ["one was undone", [payment("30", "0", false)], { due: "30.00", paid: "0.00", received: "0.00" }],
  ["a part was given back", [payment("30", "5")], { due: "5.00", received: "30.00", refunded: "5.00", paid: "25.00" }],
  ["too much came", [payment("130")], { due: "0.00", open: "0.00", surplus: "30.00" }],
])("where %s", (_, payments, expected) => {
  expect(standing(payments)).toMatchObject(expected);
});

test("a document that costs nothing has nothing open", () => {
  expect(standing([], "0", "-50")).toMatchObject({ due: "0.00", open: "0.00", surplus: "0.00" });
  expect(standing([payment("5")], "0", "0")).toMatchObject({ open: "0.00", surplus: "5.00" });
});

test("what is missing is said", () => {
  expect([isPaymentMissing(standing([])), isPaymentMissing(standing([payment("30")]))]).toEqual([true, false]);
});

const inCents = (value: number) => toText(exact(value));

test("whatever comes, paid and open less surplus are the total", () => {
  const cents = fc.integer({ min: 1, max: 10_000_000 });
  const some = fc.array(fc.tuple(cents, fc.nat(100), fc.boolean()), { maxLength: 8 });
  fc.assert(
    fc.property(cents, some, (total, came) => {
      const payments = came.map(([amount, share, isCounted]) =>
        payment(inCents(amount), inCents(Math.floor((amount * share) / 100)), isCounted),
      );
      const { paid, open, surplus } = standing(payments, "0", inCents(total));
      const left = subtract(add(exact(paid), exact(open)), add(exact(surplus), exact(inCents(total))));
      expect(isZero(left)).toBe(true);
    }),
  );
});
