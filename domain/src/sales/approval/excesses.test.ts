import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical, type Decimal } from "../../decimal.ts";
import { uncovered } from "./coverage.ts";
import { excessesOf, type Judged, type JudgedLine } from "./excesses.ts";
import { type ApprovalRule, type Author, holdsFor, type Measure } from "./limits.ts";

const n = canonical;
const seller: Author = { role: "sales", teamIds: ["north"] };
const rule = (measure: Measure, limit: string, given: Partial<ApprovalRule> = {}): ApprovalRule => ({
  id: measure,
  measure,
  limit: n(limit),
  roles: [],
  teamIds: [],
  categoryIds: [],
  approverIds: ["ana"],
  isOn: true,
  ...given,
});
const line = (net: string, listed: string, given: Partial<JudgedLine> = {}): JudgedLine => ({
  id: "table",
  productId: "product",
  name: "Table",
  categoryIds: ["wood", "furniture"],
  isCounted: true,
  net: n(net),
  listed: n(listed),
  cost: null,
  ...given,
});
const judged = (lines: JudgedLine[], paymentDays = 0, earlyDiscount = "0"): Judged => ({
  lines,
  paymentDays,
  earlyDiscount: n(earlyDiscount),
  step: n("0.01"),
});
const values = (document: Judged, ...rules: ApprovalRule[]) =>
  excessesOf(document, seller, rules).map(({ measure, value, base }) => [measure, value, base]);

describe("beyond a limit is", () => {
  test.each<[string, Judged, ApprovalRule, [string, string][]]>([
    ["a line for less than the list allows", judged([line("74", "100")]), rule("line_discount", "25"), [["26", "100"]]],
    ["not what is exactly at it", judged([line("75", "100")]), rule("line_discount", "25"), []],
    ["not what only rounding takes", judged([line("0.89", "0.99")]), rule("line_discount", "10"), []],
    ["a line that is given away", judged([line("0", "40")]), rule("line_discount", "90"), [["100", "40"]]],
    ["a line that gives money", judged([line("-5", "10")]), rule("line_discount", "100"), [["150", "10"]]],
    ["money for what has no price", judged([line("-5", "0")]), rule("line_discount", "50"), [["100", "5"]]],
    ["not a price for what has none in the list", judged([line("5", "0")]), rule("line_discount", "0"), []],
    [
      "an option too, which may be chosen",
      judged([line("50", "100", { isCounted: false })]),
      rule("line_discount", "25"),
      [["50", "100"]],
    ],
    ["not goods that come back at their price", judged([line("-100", "-100")]), rule("line_discount", "0"), []],
    [
      "goods that come back at more than it",
      judged([line("-150", "-100")]),
      rule("line_discount", "25"),
      [["50", "100"]],
    ],
    [
      "the whole, whichever line it is on",
      judged([line("100", "100"), line("50", "100")]),
      rule("discount", "20"),
      [["25", "200"]],
    ],
    [
      "not a whole that a dear line makes up for",
      judged([line("150", "100"), line("50", "100")]),
      rule("discount", "20"),
      [],
    ],
    [
      "a whole that hides behind what has no price",
      judged([line("500", "0"), line("50", "100")]),
      rule("discount", "5"),
      [["8.3333", "600"]],
    ],
    [
      "nothing of an option on the whole",
      judged([line("100", "100"), line("1", "100", { isCounted: false })]),
      rule("discount", "5"),
      [],
    ],
    [
      "a line that earns too little",
      judged([line("100", "100", { cost: n("85") })]),
      rule("line_margin", "20"),
      [["15", "100"]],
    ],
    ["nothing of a line whose cost nobody knows", judged([line("1", "100")]), rule("line_margin", "20"), []],
    [
      "a line for nothing that costs something",
      judged([line("0", "0", { cost: n("8") })]),
      rule("line_margin", "1"),
      [["-1000008", "0"]],
    ],
    [
      "a whole that earns too little",
      judged([line("100", "100", { cost: n("50") }), line("100", "100", { cost: n("120") })]),
      rule("margin", "20"),
      [["15", "200"]],
    ],
    [
      "a whole that gives money back beside it",
      judged([line("100", "100", { cost: n("70") }), line("-20", "0")]),
      rule("margin", "20"),
      [["12.5", "80"]],
    ],
    ["money given back and nothing sold", judged([line("-1000", "0")]), rule("margin", "1"), [["-1001000", "1000"]]],
    ["not what is neither sold nor lost", judged([line("0", "0", { cost: n("0") })]), rule("margin", "1"), []],
    [
      "a whole that paying early makes too cheap",
      judged([line("96", "100"), line("100", "100")], 0, "10"),
      rule("discount", "5"),
      [["11.8", "200"]],
    ],
    [
      "a whole with which too little is earned then",
      judged([line("100", "100", { cost: n("75") })], 0, "10"),
      rule("margin", "20"),
      [["16.6667", "90"]],
    ],
    [
      "not a line, of which early payment takes nothing",
      judged([line("96", "100")], 0, "10"),
      rule("line_discount", "5"),
      [],
    ],
    ["nothing more of money given back", judged([line("-100", "-100")], 0, "10"), rule("discount", "5"), []],
    ["days beyond", judged([line("100", "100")], 61), rule("payment_days", "60"), [["61", "100"]]],
    [
      "an amount beyond",
      judged([line("100", "100"), line("0.01", "1")]),
      rule("amount", "100"),
      [["100.01", "100.01"]],
    ],
    ["nothing at the very amount", judged([line("100", "100")]), rule("amount", "100"), []],
  ])("%s", (_, document, limit, expected) => {
    expect(values(document, limit)).toEqual(expected.map((each) => [limit.measure, ...each]));
  });
});

test.each<[Measure, string, JudgedLine, JudgedLine]>([
  ["line_margin", "a sample", line("0", "0", { cost: n("60") }), line("0", "0", { cost: n("60000") })],
  ["margin", "a sample", line("0", "0", { cost: n("60") }), line("0", "0", { cost: n("60.01") })],
  ["margin", "goods for a trifle", line("0.01", "1", { cost: n("1000") }), line("0.01", "1", { cost: n("60000") })],
  ["line_discount", "money for what has no price", line("-5", "0"), line("-5000", "0")],
  ["discount", "money for what has no price", line("-5", "0"), line("-5.01", "0")],
])("who approved by %s %s approved no more of it, though less", (measure, _, approved, further) => {
  const given = (one: JudgedLine) => ({
    customerId: "lar",
    excesses: excessesOf(judged([one]), seller, [rule(measure, "20")]),
  });
  const left = (now: JudgedLine, before: JudgedLine) => uncovered(given(now), given(before)).length;
  expect([left(approved, approved), left(further, approved), left(approved, further)]).toEqual([0, 1, 0]);
});

test("a limit on a category looks at its lines and those of categories below it", () => {
  const lamp = line("10", "100", { id: "lamp", categoryIds: ["light"] });
  const document = judged([line("50", "100"), lamp]);
  const of = (category: string) =>
    excessesOf(document, seller, [rule("line_discount", "20", { categoryIds: [category] })]).map(
      ({ lineId }) => lineId,
    );
  expect([of("furniture"), of("light"), of("stone")]).toEqual([["table"], ["lamp"], []]);
});

test.each<[string, Partial<ApprovalRule>, Author, boolean]>([
  ["everybody without roles and teams", {}, seller, true],
  ["their role", { roles: ["sales", "manager"] }, seller, true],
  ["not another one", { roles: ["manager"] }, seller, false],
  ["their team", { teamIds: ["north"] }, seller, true],
  ["not another team", { teamIds: ["south"] }, seller, false],
  ["not their role in another team", { roles: ["sales"], teamIds: ["south"] }, seller, false],
  [
    "somebody who is not known, whatever it says",
    { roles: ["manager"], teamIds: ["south"] },
    { role: null, teamIds: [] },
    true,
  ],
  ["nobody while it is off", { isOn: false }, seller, false],
])("a limit holds for %s", (_, given, author, expected) => {
  expect(holdsFor(rule("discount", "10", given), author)).toBe(expected);
});

test("a discount of exactly the limit is never beyond it, whatever is rounded", () => {
  const cents = fc.integer({ min: 1, max: 9_999_999 });
  const share = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), share, (prices, percent) => {
      const lines = prices.map((price) => line(text(Math.round((price * (10_000 - percent)) / 10_000)), text(price)));
      const limit = (percent / 100).toFixed(2);
      const both = [rule("line_discount", limit), rule("discount", limit)];
      expect(values(judged(lines), ...both)).toEqual([]);
    }),
  );
});

const text = (cents: number): Decimal => n((cents / 100).toFixed(2));
