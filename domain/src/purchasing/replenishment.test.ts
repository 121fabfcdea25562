import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDecimal, decimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalCode } from "../../test/refusal-code.ts";
import { addDays, type CalendarDate } from "../dates.ts";
import { add, canonical, compare, exact, greater, isZero, roundTo, sign, subtract } from "../decimal.ts";
import {
  emptyReplenishmentExplanation,
  replenishment,
  type ReplenishmentQuestion,
  type ReorderingRule,
  type Supply,
} from "./replenishment.ts";

const today = "2026-06-15" as CalendarDate;
const inDays = (days: number, quantity: string) => ({ day: addDays(today, days), quantity: canonical(quantity) });

type Part = Omit<Partial<ReplenishmentQuestion>, "rule" | "supply"> & {
  rule?: Partial<ReorderingRule>;
  supply?: Partial<Supply>;
};

/** Four on hand, at least five and at most twenty wanted, two days to get them. */
function questionOf({ rule, supply, ...part }: Part = {}): ReplenishmentQuestion {
  const usual = { minimum: canonical("5"), maximum: canonical("20"), multiple: canonical("1"), typedQuantity: null };
  const nothing = { arriving: [], leaving: [], requested: canonical("0") };
  return {
    rule: { ...usual, visibilityDays: 0, ...rule },
    supply: { onHand: canonical("4"), ...nothing, ...supply },
    leadTime: { vendorDays: 2, purchaseSecurityDays: 0, daysToPurchase: 0, ruleDays: 0 },
    today,
    unitRounding: canonical("0.01"),
    ...part,
  };
}

const toOrderWith = (onHand: string) => replenishment(questionOf({ supply: { onHand: canonical(onHand) } })).toOrder;

describe("what to order again", () => {
  it("never leaves the place under its minimum for the sake of a multiple", () => {
    const rule = { maximum: canonical("8"), multiple: canonical("6") };
    expect(replenishment(questionOf({ rule })).toOrder).toBe("6");
    expect(replenishment(questionOf({ rule, underMinimum: "round_down" })).toOrder).toBe("0");
  });

  it("goes down to the multiple where that is enough", () => {
    expect(replenishment(questionOf({ rule: { multiple: canonical("6") } })).toOrder).toBe("12");
  });

  it("is nothing as long as the forecast reaches the minimum, within the unit's step", () => {
    expect(toOrderWith("5")).toBe("0");
    expect(toOrderWith("4.996")).toBe("0");
    expect(toOrderWith("4.99")).not.toBe("0");
  });

  it("counts what comes and goes until the last day of the whole lead time", () => {
    const leadTime = { vendorDays: 2, purchaseSecurityDays: 1, daysToPurchase: 3, ruleDays: 1 };
    const supply = { arriving: [inDays(7, "3"), inDays(8, "50")], leaving: [inDays(0, "1"), inDays(8, "50")] };
    const found = replenishment(questionOf({ leadTime, supply }));
    expect(found).toMatchObject({ horizonDays: 7, horizon: "2026-06-22", forecast: "6", toOrder: "0" });
  });

  it("is what somebody typed, and warns where later receipts already fill the place", () => {
    const supply = { arriving: [inDays(10, "15")] };
    expect(replenishment(questionOf({ supply }))).toMatchObject({ toOrder: "16", unwanted: true });
    const rule = { typedQuantity: canonical("1") };
    expect(replenishment(questionOf({ supply, rule }))).toMatchObject({ toOrder: "1", unwanted: false });
  });

  it("warns of nothing where nothing is ordered", () => {
    expect(replenishment(questionOf({ supply: { onHand: canonical("99") } })).unwanted).toBe(false);
  });

  it("is nothing where receipts of the visibility days already pass the maximum", () => {
    const part = { rule: { visibilityDays: 5 }, supply: { arriving: [inDays(6, "30")] } };
    expect(replenishment(questionOf(part)).toOrder).toBe("0");
    expect(replenishment(questionOf({ ...part, excess: "negative" })).toOrder).toBe("-14");
  });

  it("is told with the need before and after the multiple", () => {
    const explanation = emptyReplenishmentExplanation();
    replenishment(questionOf({ rule: { multiple: canonical("6") } }), explanation);
    expect(explanation).toEqual({
      reason: "below_minimum",
      forecastLater: "4",
      needed: "16",
      roundings: [{ of: "multiple", value: "16", step: "6", method: "down", result: "12", remainder: "4" }],
    });
  });
});

const someRule = fc.record({
  minimum: decimals(3, 2),
  maximum: decimals(3, 2),
  multiple: fc.oneof(fc.constant(canonical("0")), decimals(2, 2, false)),
  visibilityDays: fc.integer({ min: 0, max: 10 }),
});
const movements = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 15 }), decimals(3, 2, false)).map(([days, quantity]) => inDays(days, quantity)),
  { maxLength: 4 },
);
const someSupply = fc.record({
  onHand: decimals(3, 2),
  arriving: movements,
  leaving: movements,
  requested: decimals(2, 2, false),
});

describe("whatever the stock", () => {
  it("never orders a negative quantity, and only whole multiples or the whole need", () => {
    fc.assert(
      fc.property(someRule, someSupply, (rule, supply) => {
        const explanation = emptyReplenishmentExplanation();
        const { toOrder, toMaximum } = replenishment(questionOf({ rule, supply }), explanation);
        expect(sign(exact(toOrder))).toBeGreaterThanOrEqual(0);
        expect(sign(exact(toMaximum))).toBeGreaterThanOrEqual(0);
        if (rule.multiple === "0" || toOrder === explanation.needed) return;
        const rest = subtract(exact(toOrder), roundTo(exact(toOrder), exact(rule.multiple), "down"));
        expect(isZero(rest)).toBe(true);
      }),
      propertyRuns(),
    );
  });

  it("reaches the minimum with what it orders", () => {
    fc.assert(
      fc.property(someRule, someSupply, (rule, supply) => {
        const explanation = emptyReplenishmentExplanation();
        const { toOrder } = replenishment(questionOf({ rule, supply }), explanation);
        if (explanation.forecastLater === null) return;
        const after = add(exact(explanation.forecastLater), exact(toOrder));
        expect(compare(after, exact(rule.minimum))).toBeGreaterThanOrEqual(0);
      }),
      propertyRuns(),
    );
  });

  it("passes the maximum by less than one multiple", () => {
    fc.assert(
      fc.property(someRule, someSupply, (rule, supply) => {
        const explanation = emptyReplenishmentExplanation();
        const { toOrder } = replenishment(questionOf({ rule, supply }), explanation);
        if (explanation.forecastLater === null || toOrder === "0") return;
        const most = add(greater(exact(rule.minimum), exact(rule.maximum)), exact(rule.multiple));
        expect(compare(add(exact(explanation.forecastLater), exact(toOrder)), most)).toBeLessThanOrEqual(0);
      }),
      propertyRuns(),
    );
  });

  it("answers a number or a declared refusal", () => {
    const days = fc.oneof(fc.integer(), fc.double(), fc.constant(2));
    const declared = [null, "replenishment.invalid", "days.invalid"];
    fc.assert(
      fc.property(
        anyDecimal,
        anyDecimal,
        anyDecimal,
        anyDecimal,
        days,
        (minimum, maximum, multiple, onHand, vendorDays) => {
          const leadTime = { vendorDays, purchaseSecurityDays: 0, daysToPurchase: 0, ruleDays: 0 };
          const code = refusalCode(() => {
            const found = replenishment(
              questionOf({ rule: { minimum, maximum, multiple }, supply: { onHand }, leadTime }),
            );
            expect(found.toOrder).toMatch(/^\d+(\.\d+)?$/);
          });
          expect(declared).toContain(code);
        },
      ),
      propertyRuns(),
    );
  });
});
