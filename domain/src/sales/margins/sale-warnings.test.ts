import { describe, expect, test } from "vitest";
import { canonical } from "../../decimal.ts";
import type { Unit } from "../../products/units.ts";
import type { CostedLine } from "./margin.ts";
import { type WatchedLine, warningsOf } from "./sale-warnings.ts";

const n = canonical;
const id = (text: string) => text as never; // an id of whichever table
const piece: Unit = { dimension: "quantity", relation: "reference", ratio: n("1"), rounding: n("1") };
const costed = (subtotal: string, quantity: string, cost: string): CostedLine => ({
  subtotal: n(subtotal),
  quantity: n(quantity),
  cost: n(cost),
  unit: piece,
  productUnit: piece,
});
const line = (given: Partial<WatchedLine> = {}): WatchedLine => ({
  id: id("l"),
  name: "Table",
  isArchived: false,
  saleBlock: null,
  quantity: n("1"),
  costed: null,
  ...given,
});
const nothingElse = { sameReference: [], credit: null, promises: [] };
const measure = { seesCosts: true, minMargin: n("20"), currencyDecimals: 2 };
const told = (lines: WatchedLine[], part: Partial<typeof measure> = {}) =>
  warningsOf({ lines, ...nothingElse }, { ...measure, ...part }).map(({ code, unitCost }) => [code, unitCost]);

describe("a line", () => {
  test.each<[string, Partial<WatchedLine>, (string | null)[][]]>([
    ["without a known cost is no matter", {}, []],
    ["that leaves the least margin is no matter", { costed: costed("150", "2", "60") }, []],
    ["that leaves less is told with its cost", { costed: costed("149.9", "2", "60") }, [["below_margin", "60"]]],
    ["below its cost is told with it", { costed: costed("119.99", "2", "60") }, [["below_cost", "60"]]],
    ["that is credited is no matter", { costed: costed("-100", "-2", "60") }, []],
    ["of nothing is no matter", { costed: costed("0", "0", "60") }, []],
    ["given away is below its cost", { costed: costed("0", "1", "60") }, [["below_cost", "60"]]],
    ["of what is no longer sold is told", { isArchived: true }, [["product_archived", null]]],
    ["of what is not sold at present is told", { saleBlock: "Recalled" }, [["product_blocked", null]]],
    ["of it that comes back is no matter", { saleBlock: "Recalled", quantity: n("-1") }, []],
  ])("%s", (_, given, expected) => {
    expect(told([line(given)])).toEqual(expected);
  });

  test("is measured by no margin where none is wanted, and by its cost all the same", () => {
    const lines = [line({ costed: costed("120", "2", "60") }), line({ costed: costed("119", "2", "60") })];
    expect(warningsOf({ lines, ...nothingElse }, { ...measure, minMargin: null })).toMatchObject([
      { code: "below_cost", percent: "-0.84" },
    ]);
  });

  test("is told without figures, and not below what, to who does not see costs", () => {
    const lines = [line({ costed: costed("100", "2", "60") }), line({ costed: costed("130", "2", "60") })];
    const found = warningsOf({ lines, ...nothingElse }, { ...measure, seesCosts: false });
    const low = {
      code: "below_permitted",
      lineId: "l",
      name: "Table",
      unitCost: null,
      percent: null,
      reason: null,
      credit: null,
      promised: null,
      orders: [],
    };
    expect(found).toEqual([low, low]);
    for (const minMargin of [null, n("0")])
      expect(warningsOf({ lines, ...nothingElse }, { ...measure, minMargin, seesCosts: false })).toEqual([]);
  });
});

test("why a product is not sold at present is told", () => {
  const [told] = warningsOf({ lines: [line({ saleBlock: "Recalled" })], ...nothingElse }, measure);
  expect(told).toMatchObject({ code: "product_blocked", name: "Table", reason: "Recalled" });
});

test("what goes beyond the customer's credit is told first, with its figures", () => {
  const credit = { limit: n("100"), used: n("80"), amount: n("30"), excess: n("10"), currency: "EUR" };
  const found = (of: typeof credit) =>
    warningsOf({ ...nothingElse, lines: [], sameReference: [null], credit: of }, measure);
  expect(found(credit)).toMatchObject([{ code: "over_credit", credit }, { code: "reference_used" }]);
  expect(found({ ...credit, excess: n("0") }).map(({ code }) => code)).toEqual(["reference_used"]);
});

test("goods that other quotations hold are told last, by their line", () => {
  const promised = { quantity: n("5"), free: n("6"), unitName: "unit", offers: [{ sale: null, until: null }] };
  const promises = [{ lineId: id("l"), name: "Table", promised }];
  const found = warningsOf({ ...nothingElse, lines: [line({ isArchived: true })], promises }, measure);
  expect(found).toMatchObject([{ code: "product_archived" }, { code: "promised_elsewhere", lineId: "l", promised }]);
});

test("a reference that another document has is told first, also where one does not reach that document", () => {
  const orders = [{ id: id("o"), number: "S00007" }, null];
  const lines = [line({ isArchived: true })];
  const found = warningsOf({ lines, ...nothingElse, sameReference: orders }, measure);
  expect(found.map(({ code, orders: others }) => [code, others])).toEqual([
    ["reference_used", [{ id: "o", number: "S00007" }]],
    ["product_archived", []],
  ]);
  expect(warningsOf({ lines: [], ...nothingElse, sameReference: [null] }, measure)).toMatchObject([
    { code: "reference_used", orders: [] },
  ]);
});
