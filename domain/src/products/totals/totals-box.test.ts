import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../../test/property-runs.ts";
import { anyDocument, groups as anyGroups } from "../../../test/tax-documents.ts";
import { line, rulesWith, tax, taxGroup } from "../../../test/taxes.ts";
import { add, exact, sum, toText } from "../../decimal.ts";
import type { Tax, TaxGroup } from "../taxes/taxes.ts";
import { type SaleTotals, totalsOf } from "./totals.ts";
import type { PricedLine } from "./sale-amounts.ts";

const vat = taxGroup("vat", { sequence: 1 });
const rest = taxGroup("rest", { sequence: 2 });
const withheld = taxGroup("withheld", { sequence: 3, precedingSubtotal: "Before withholding" });

const ofGroup = (name: string, amount: string, group: TaxGroup, part: Partial<Tax> = {}) =>
  tax(name, amount, { group: group.id, ...part });

function boxOf(taxes: Tax[], lines: PricedLine[], taxGroups = [rest, withheld, vat]): SaleTotals {
  return totalsOf(lines, rulesWith(taxes, { taxGroups }));
}

/** "vat 21.00 of 100.00", the base as it is printed. */
const rowsOf = ({ subtotals }: SaleTotals) =>
  subtotals.flatMap(({ groups }) =>
    groups.map(({ name, tax: itsTax, shownBase }) => `${name} ${itsTax} of ${shownBase ?? "nothing"}`),
  );
const labelsOf = ({ subtotals }: SaleTotals) => subtotals.map(({ label, amount }) => `${label ?? "Untaxed"} ${amount}`);

describe("the rows of the totals box (R-715)", () => {
  const high = ofGroup("iva21", "21", vat);
  const low = ofGroup("iva10", "10", vat);
  const bottle = ofGroup("bottle", "0.5", rest, { amountKind: "fixed" });
  const alcohol = ofGroup("alcohol", "20", rest, { amountKind: "division", priceIncluded: true });
  test.each<[string, Tax[], PricedLine[], string[]]>([
    [
      "one for each group, not for each tax",
      [high, low],
      [line("1", "100", ["iva21"]), line("1", "50", ["iva10"])],
      ["vat 26.00 of 150.00"],
    ],
    [
      "in the order of the groups, whatever the lines' order",
      [high, bottle],
      [line("1", "10", ["bottle"]), line("1", "100", ["iva21"])],
      ["vat 21.00 of 100.00", "rest 0.50 of nothing"],
    ],
    [
      "a line with two taxes of a group counts its base once",
      [high, low],
      [line("1", "100", ["iva21", "iva10"])],
      ["vat 31.00 of 100.00"],
    ],
    ["money for each unit has no base", [bottle], [line("6", "10", ["bottle"])], ["rest 3.00 of nothing"]],
    [
      "a part of the price shows the price that it is a part of",
      [alcohol],
      [line("1", "100", ["alcohol"])],
      ["rest 20.00 of 100.00"],
    ],
    ["no row without a tax", [high], [line("1", "100")], []],
    [
      "lines without the tax are not in its base",
      [high],
      [line("1", "100", ["iva21"]), line("1", "7")],
      ["vat 21.00 of 100.00"],
    ],
  ])("%s", (_, taxes, lines, rows) => {
    expect(rowsOf(boxOf(taxes, lines))).toEqual(rows);
  });

  test("groups of one sequence stand by their ids", () => {
    const [b, a] = [taxGroup("b", { sequence: 1 }), taxGroup("a", { sequence: 1 })];
    const taxes = [ofGroup("x", "1", b), ofGroup("y", "2", a)];
    expect(rowsOf(boxOf(taxes, [line("1", "100", ["x", "y"])], [b, a]))).toEqual([
      "a 2.00 of 100.00",
      "b 1.00 of 100.00",
    ]);
  });
});

describe("the subtotals (R-716)", () => {
  const high = ofGroup("iva21", "21", vat);
  const irpf = ofGroup("irpf", "-15", withheld);
  test.each<[string, Tax[], string[], string[]]>([
    ["without taxes there is the untaxed amount alone", [], [], ["Untaxed 100.00"]],
    ["taxes hang from the untaxed amount", [high], ["iva21"], ["Untaxed 100.00"]],
    [
      "a later one has the taxes before it in it",
      [high, irpf],
      ["iva21", "irpf"],
      ["Untaxed 100.00", "Before withholding 121.00"],
    ],
    ["one alone begins with what there is", [irpf], ["irpf"], ["Before withholding 100.00"]],
  ])("%s", (_, taxes, ids, labels) => {
    expect(labelsOf(boxOf(taxes, [line("1", "100", ids)]))).toEqual(labels);
  });
});

describe("bases need not be printed (R-717)", () => {
  const high = ofGroup("iva21", "21", vat);
  const bottle = ofGroup("bottle", "0.5", rest, { amountKind: "fixed" });
  test.each<[string, PricedLine[], boolean]>([
    ["where every line has the tax", [line("1", "100", ["iva21"]), line("1", "7", ["iva21"])], true],
    ["where some line has not, they must", [line("1", "100", ["iva21"]), line("1", "7")], false],
    ["where there are no taxes", [line("1", "100")], true],
    ["where the others have no base at all", [line("1", "100", ["iva21", "bottle"])], true],
  ])("%s", (_, lines, hasOneBase) => {
    expect(boxOf([high, bottle], lines).hasOneBase).toBe(hasOneBase);
  });
});

test("whatever the document, its rows add up to its tax, and the last subtotal with its taxes to the total", () => {
  fc.assert(
    fc.property(anyDocument, ({ taxes, lines, roundingMethod }) => {
      const totals = totalsOf(lines, rulesWith(taxes, { taxGroups: anyGroups, roundingMethod }));
      const rows = totals.subtotals.flatMap(({ groups }) => groups);
      expect(toText(sum(rows.map((row) => exact(row.tax))), 2)).toBe(totals.tax);
      const last = totals.subtotals.at(-1);
      expect(last && toText(add(exact(last.amount), exact(last.tax)), 2)).toBe(totals.total);
      expect(totals.subtotals[0]?.amount).toBe(totals.untaxed);
    }),
    propertyRuns(),
  );
});
