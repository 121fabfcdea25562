import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalCode } from "../../test/refusal-code.ts";
import { june15, someRates, vendorLine } from "../../test/vendor-lines.ts";
import { canonical, toText } from "../decimal.ts";
import { prepareRates } from "../products/prices/exchange-rates.ts";
import { candidatesInOrder, type Election, isForProduct, realPrice } from "./vendor-line-order.ts";
import { prepareVendorLines, type VendorLine } from "./vendor-lines.ts";

const comparison = { rates: prepareRates(someRates), day: june15 };

const inOrder = (lines: VendorLine[], election: Election = "real") =>
  candidatesInOrder(prepareVendorLines(lines), "chair", comparison, election).map(({ line }) => line.id);

const priced = (id: string, price: string, part: Partial<VendorLine> = {}) =>
  vendorLine(id, { price: canonical(price), ...part });
const reduced = (discount: string) => ({ discount: canonical(discount) });
const atLeast = (minQuantity: string) => ({ minQuantity: canonical(minQuantity) });

describe("vendors' lines are tried (R-1201)", () => {
  test.each<[string, VendorLine[], string[]]>([
    ["by sequence", [vendorLine("b", { sequence: 2 }), vendorLine("a")], ["a", "b"]],
    [
      "then the greater minimum",
      [vendorLine("1", atLeast("1")), vendorLine("10", atLeast("10")), vendorLine("9", atLeast("9"))],
      ["10", "9", "1"],
    ],
    ["then the lower price", [priced("dear", "10"), priced("cheap", "9.99")], ["cheap", "dear"]],
    ["then the oldest", [vendorLine("old"), vendorLine("new")], ["old", "new"]],
    ["sequence before everything", [priced("cheap", "1", { sequence: 2 }), priced("dear", "100")], ["dear", "cheap"]],
    ["without archived vendors", [vendorLine("gone", { vendorArchived: true }), vendorLine("a")], ["a"]],
    [
      "without other variants",
      [vendorLine("table", { product: "table" }), vendorLine("chair", { product: "chair" })],
      ["chair"],
    ],
    [
      "after discount, better than Q-1204",
      [priced("plain", "10"), priced("reduced", "12", reduced("50"))],
      ["reduced", "plain"],
    ],
    [
      "in one currency, better than Q-1204",
      [priced("euros", "10"), priced("dollars", "12", { currency: "USD" })],
      ["dollars", "euros"],
    ],
  ])("%s", (_, lines, order) => {
    expect(inOrder(lines)).toEqual(order);
  });

  test("by the bare numbers where the reference system's election is asked for (Q-1204)", () => {
    expect(inOrder([priced("plain", "10"), priced("reduced", "12", reduced("50"))], "as_written")).toEqual([
      "plain",
      "reduced",
    ]);
    const currencies = [priced("euros", "10"), priced("dollars", "12", { currency: "USD" })];
    expect(inOrder(currencies, "as_written")).toEqual(["euros", "dollars"]);
  });

  test("a rate is missed only where it decides", () => {
    const [francs, euros] = [priced("francs", "10", { currency: "CHF" }), priced("euros", "10")];
    expect(refusalCode(() => inOrder([francs, euros]))).toBe("rate.missing");
    expect(inOrder([{ ...francs, sequence: 2 }, euros])).toEqual(["euros", "francs"]);
    expect(inOrder([francs, { ...francs, id: "other francs" }])).toEqual(["francs", "other francs"]);
  });
});

test("the real price is after discount, in the company's currency", () => {
  const [line] = prepareVendorLines([priced("a", "100", { currency: "USD", ...reduced("10") })]);
  expect(line && toText(realPrice(line, comparison))).toBe("72");
});

test.each([
  [null, true],
  ["chair", true],
  ["table", false],
])("a line for %s is for a chair: %s", (variant, isFor) => {
  expect(isForProduct(variant, "chair")).toBe(isFor);
});

const anyLine: fc.Arbitrary<Partial<VendorLine>> = fc.record({
  sequence: fc.integer({ min: 1, max: 2 }),
  minQuantity: fc.constantFrom(canonical("0"), canonical("5")),
  price: fc.constantFrom(canonical("8"), canonical("10")),
  discount: fc.constantFrom(canonical("0"), canonical("20")),
  currency: fc.constantFrom("EUR", "USD"),
  vendorArchived: fc.boolean(),
});

test("in whatever order prepared lines come, they are tried in one order", () => {
  fc.assert(
    fc.property(
      fc.array(anyLine, { maxLength: 8 }),
      fc.constantFrom<Election>("real", "as_written"),
      (parts, election) => {
        const lines = prepareVendorLines(parts.map((part, place) => vendorLine(String(place), part)));
        const order = candidatesInOrder(lines, "chair", comparison, election);
        expect(candidatesInOrder(lines.toReversed(), "chair", comparison, election)).toEqual(order);
        expect(order).toHaveLength(parts.filter(({ vendorArchived }) => !vendorArchived).length);
      },
    ),
    propertyRuns(),
  );
});
