import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDecimal, decimals } from "../../test/decimals.ts";
import { dozen, kilo, piece } from "../../test/price-lists.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalCode } from "../../test/refusal-code.ts";
import { june15, searchAmong, vendorLine } from "../../test/vendor-lines.ts";
import type { CalendarDate } from "../dates.ts";
import { canonical, compare, exact, percent, subtract } from "../decimal.ts";
import {
  emptyVendorExplanation,
  chooseVendorLine,
  type VendorSearch,
  vendorLineForNeed,
  vendorLinesInOrder,
} from "./vendor-choice.ts";
import type { VendorLine } from "./vendor-lines.ts";

const [six, seven] = [canonical("6"), canonical("7")];

describe("the vendor to buy from", () => {
  it("is the one that really is the cheapest, not the one with the lowest number", () => {
    const lines = [
      vendorLine("written 7", { price: seven }),
      vendorLine("really 6.30", { vendor: "bolt", price: seven, discount: canonical("10") }),
      vendorLine("really 5.60", { vendor: "cero", price: seven, currency: "USD" }),
      vendorLine("written 6", { vendor: "delta", price: canonical("6.9") }),
    ];
    expect(chooseVendorLine(searchAmong(lines))?.id).toBe("really 5.60");
    expect(chooseVendorLine(searchAmong(lines, { election: "as_written" }))?.id).toBe("written 6");
  });

  it("needs no exchange rate as long as one currency is enough", () => {
    const inYen = [
      vendorLine("dear", { currency: "JPY", price: seven }),
      vendorLine("cheap", { currency: "JPY", price: six }),
    ];
    expect(chooseVendorLine(searchAmong(inYen))?.id).toBe("cheap");
    const mixed = [...inYen, vendorLine("in euros")];
    expect(refusalCode(() => chooseVendorLine(searchAmong(mixed)))).toBe("rate.missing");
    const expired = [...inYen, vendorLine("in euros", { until: "2026-06-14" as CalendarDate })];
    expect(chooseVendorLine(searchAmong(expired))?.id).toBe("cheap");
  });

  it("sells on the first and on the last day of its dates", () => {
    const lines = [vendorLine("june", { from: "2026-06-01" as CalendarDate, until: "2026-06-30" as CalendarDate })];
    const on = (day: string) => chooseVendorLine(searchAmong(lines, { day: day as CalendarDate }))?.id;
    expect(["2026-05-31", "2026-06-01", "2026-06-30", "2026-07-01"].map(on)).toEqual([
      undefined,
      "june",
      "june",
      undefined,
    ]);
  });

  it("is a contact's company where the contact is asked", () => {
    const lines = [vendorLine("company", { vendor: "delta" })];
    const asked = (id: string, parent: string | null) =>
      chooseVendorLine(searchAmong(lines, { vendor: { id, parent } }));
    expect(asked("contact", "delta")?.id).toBe("company");
    expect(asked("acme", null)).toBeNull();
  });

  it("counts the quantity in the purchase unit, exactly or rounded up as others do", () => {
    const lines = [vendorLine("two dozen", { minQuantity: canonical("2") })];
    const rounded = { method: "up" as const, decimals: 2 };
    const ask = (amount: string, unit = piece, way: Partial<VendorSearch> = {}) => {
      const quantity = { amount: canonical(amount), unit };
      return chooseVendorLine(searchAmong(lines, { purchaseUnit: dozen, quantity, ...way }))?.id;
    };
    for (const way of [{}, { roundedQuantity: rounded }]) {
      expect(ask("24", piece, way)).toBe("two dozen");
      expect(ask("23.7", piece, way)).toBeUndefined();
    }
    expect([ask("23.9"), ask("1.996", dozen)]).toEqual([undefined, undefined]);
    expect(ask("23.9", piece, { roundedQuantity: rounded })).toBe("two dozen");
    expect(ask("1.996", dozen, { roundedQuantity: rounded })).toBe("two dozen");
    expect(refusalCode(() => ask("24", kilo))).toBe("unit.other_category");
    expect(chooseVendorLine(searchAmong(lines, { quantity: null }))?.id).toBe("two dozen");
  });

  it("is told with the reason for every line passed over", () => {
    const lines = [
      vendorLine("archived", { vendorArchived: true }),
      vendorLine("blue only", { product: "blue chair" }),
      vendorLine("later", { from: "2026-07-01" as CalendarDate }),
      vendorLine("over", { until: "2026-05-31" as CalendarDate }),
      vendorLine("hundred", { minQuantity: canonical("100") }),
      vendorLine("dearer", { price: seven }),
      vendorLine("chosen", { price: six, sequence: 9 }),
      vendorLine("behind", { vendor: "bolt", price: canonical("1"), sequence: 2 }),
    ];
    const explanation = emptyVendorExplanation();
    expect(chooseVendorLine(searchAmong(lines), explanation)?.id).toBe("chosen");
    expect(explanation).toEqual({
      quantity: "1",
      order: ["dearer", "behind", "chosen"],
      elected: "acme",
      prices: [
        { line: "dearer", price: "7", currency: "EUR" },
        { line: "chosen", price: "6", currency: "EUR" },
      ],
      passedOver: [
        { line: "archived", reason: "vendor_archived" },
        { line: "blue only", reason: "for_another_variant" },
        { line: "later", reason: "not_yet" },
        { line: "over", reason: "ended" },
        { line: "hundred", reason: "below_minimum" },
        { line: "dearer", reason: "dearer" },
        { line: "behind", reason: "not_elected" },
      ],
    });
  });
});

describe("goods that are needed", () => {
  const lines = [
    vendorLine("many", { minQuantity: canonical("50"), sequence: 1 }),
    vendorLine("next month", { from: "2026-07-01" as CalendarDate, sequence: 2 }),
  ];
  const need = (planned: string, preferred: string | null = null) =>
    vendorLineForNeed(searchAmong(lines), { preferred, planned: planned as CalendarDate, today: june15 }).id;

  it("are bought where the rule prefers it, else where they can be, else at the first", () => {
    expect(need("2026-07-02", "many")).toBe("many");
    expect(need("2026-07-02")).toBe("next month");
    expect(need("2026-06-01")).toBe("many");
    const today = { preferred: null, planned: june15, today: june15 };
    expect(refusalCode(() => vendorLineForNeed(searchAmong([]), today))).toBe("vendor_line.missing");
  });
});

const someLine: fc.Arbitrary<VendorLine> = fc
  .record({
    vendor: fc.constantFrom("acme", "bolt", "cero"),
    sequence: fc.integer({ min: 1, max: 3 }),
    minQuantity: decimals(2, 2, false),
    price: fc.oneof(decimals(4, 2, false), anyDecimal),
    discount: decimals(2, 2, false),
    currency: fc.constantFrom("EUR", "USD", "JPY"),
  })
  .map((part) => vendorLine("line", part));
const someLines = fc
  .array(someLine, { maxLength: 6 })
  .map((lines) => lines.map((line, id) => ({ ...line, id: `${id}` })));

const real = ({ price, discount }: VendorLine) => subtract(exact(price), percent(exact(price), exact(discount)));

describe("whatever the lines", () => {
  it("the choice fits, and no fitting line of the vendor costs less", () => {
    const inEuros = someLines.map((lines) => lines.map((line) => ({ ...line, currency: "EUR" })));
    fc.assert(
      fc.property(inEuros, decimals(2, 2, false), (lines, amount) => {
        const found = chooseVendorLine(searchAmong(lines, { quantity: { amount, unit: piece } }));
        const fitting = lines.filter(({ minQuantity }) => compare(exact(minQuantity), exact(amount)) <= 0);
        expect(fitting.some(({ id }) => id === found?.id)).toBe(fitting.length > 0);
        for (const line of fitting.filter(({ vendor }) => vendor === found?.vendor)) {
          expect(found && compare(real(found), real(line))).toBeLessThanOrEqual(0);
        }
      }),
      propertyRuns(),
    );
  });

  it("nothing but a missing exchange rate is refused, with an explanation or without", () => {
    fc.assert(
      fc.property(someLines, anyDecimal, (lines, amount) => {
        const search = searchAmong(lines, { quantity: { amount, unit: piece } });
        const explanation = emptyVendorExplanation();
        let found: string | undefined;
        const plain = refusalCode(() => {
          found = chooseVendorLine(search)?.id;
        });
        const told = refusalCode(() => expect(chooseVendorLine(search, explanation)?.id).toBe(found));
        expect([null, "rate.missing"]).toContain(plain);
        expect(told).toBe(plain);
        const passedOver = plain === null ? lines.length - (found === undefined ? 0 : 1) : 0;
        expect(explanation.passedOver).toHaveLength(passedOver);
      }),
      propertyRuns(),
    );
  });

  it("the order of trial holds every line once", () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const known = lines.map((line) => ({ ...line, currency: "USD" }));
        const order = vendorLinesInOrder(searchAmong(known)).map(({ id }) => id);
        expect(order.toSorted()).toEqual(known.map(({ id }) => id).toSorted());
      }),
      propertyRuns(),
    );
  });
});
