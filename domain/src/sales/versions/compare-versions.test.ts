import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../test/property-runs.ts";
import { versionContent, versionLine, versionLineId } from "../../../test/version-contents.ts";
import { compareVersions, VersionChange } from "./compare-versions.ts";

const three = [versionLine(1), versionLine(2), versionLine(3)];
const with_ = (lines: typeof three) => versionContent({ lines });

const section = (sectionDiscount: Parameters<typeof versionLine>[1]) =>
  versionLine(9, { kind: "section", ...sectionDiscount });
const made = (asked: readonly (readonly [number, string])[]) =>
  with_(asked.map(([n, quantity]) => versionLine(n, { quantity })));
const kinds = (changes: VersionChange[], kind: string) => changes.filter((change) => change.kind === kind).length;

test("two that say the same differ in nothing, however their numbers are written", () => {
  const one = versionContent({ lines: [versionLine(1, { quantity: "2.00" })] });
  expect(compareVersions(versionContent(), one)).toEqual([]);
});

test("a line that came, one that went, and one that stands elsewhere are told as that", () => {
  const [first, second, third] = three as [(typeof three)[0], (typeof three)[0], (typeof three)[0]];
  const fourth = versionLine(4);
  const changes = compareVersions(with_([first, second, third]), with_([third, first, fourth]));
  expect(changes).toEqual([
    { kind: "removed", lineId: second.id, name: "Chair 2", line: second },
    { kind: "moved", lineId: third.id, name: "Chair 3", from: 3, to: 1 },
    { kind: "added", lineId: fourth.id, name: "Chair 4", line: fourth },
  ]);
});

test("what a line says otherwise is told field by field, by its former name", () => {
  const upToTen = { quantityRange: { least: "1.0", most: "10" } };
  const now = { name: "Oak chair", quantity: "3", unitPrice: "90", discount: "10", taxes: [], subtotal: "243.00" };
  const [line] = with_([versionLine(1, { ...now, choice: "option", period: "monthly", ...upToTen })]).lines;
  const told = compareVersions(versionContent(), with_([line ?? versionLine(1)]));
  const ofLine = { kind: "line", lineId: versionLineId(1), name: "Chair 1" };
  expect(told).toEqual(
    [
      ["name", "Chair 1", "Oak chair"],
      ["quantity", "2", "3"],
      ["unitPrice", "100", "90"],
      ["discount", "0", "10"],
      ["taxes", "IVA 21 %", null],
      ["choice", "counted", "option"],
      ["quantityRange", null, "1..10"],
      ["period", "once", "monthly"],
      ["subtotal", "200", "243"],
    ].map(([field, before, after]) => ({ ...ofLine, field, before, after })),
  );
});

test("a section's discount and the whole's are told by whether they are per cent or an amount", () => {
  const before = with_([section({ sectionDiscount: { kind: "percent", percent: "5" } })]);
  const after = versionContent({
    lines: [section({ sectionDiscount: { kind: "amount", amount: "50" } })],
    discount: { kind: "percent", percent: "2.5" },
  });
  expect(compareVersions(before, after)).toEqual([
    { kind: "head", field: "percentOff", before: null, after: "2.5" },
    { kind: "line", lineId: versionLineId(9), name: "Chair 9", field: "percentOff", before: "5", after: null },
    { kind: "line", lineId: versionLineId(9), name: "Chair 9", field: "amountOff", before: null, after: "50" },
  ]);
});

test("terms, days and addresses are told, and what the whole comes to with the difference", () => {
  const whole = { value: "percent", amount: "100", delayKind: "days_after" } as const;
  const parts = (days: number) => ({ name: "30 days", lines: [{ ...whole, days }] });
  const before = versionContent({ paymentTerms: parts(30), terms: "Ex works" });
  const totals = { ...before.totals, untaxed: "180.00", tax: "37.80", total: "217.80" };
  const after = versionContent({
    paymentTerms: parts(60),
    validUntil: "2031-04-30",
    deliveryAddress: "Calle 1",
    totals,
  });
  expect(compareVersions(before, after)).toEqual([
    { kind: "head", field: "deliveryAddress", before: null, after: "Calle 1" },
    { kind: "head", field: "validUntil", before: "2031-03-31", after: "2031-04-30" },
    { kind: "head", field: "terms", before: "Ex works", after: null },
    { kind: "head", field: "paymentTerms", before: "30 days", after: "30 days" },
    { kind: "amount", field: "untaxed", before: "200.00", after: "180.00", difference: "-20" },
    { kind: "amount", field: "tax", before: "42.00", after: "37.80", difference: "-4.2" },
    { kind: "amount", field: "total", before: "242.00", after: "217.80", difference: "-24.2" },
  ]);
});

test("in another currency every amount is another, and there is no difference to tell", () => {
  const changes = compareVersions(versionContent(), versionContent({ currency: "USD" }));
  expect(changes).toContainEqual({ kind: "head", field: "currency", before: "EUR", after: "USD" });
  expect(changes).toContainEqual({
    kind: "amount",
    field: "total",
    before: "242.00",
    after: "242.00",
    difference: null,
  });
});

test("whatever is done to the lines, each that is not the same is told, and the way back tells as many", () => {
  const lines = fc.uniqueArray(fc.tuple(fc.nat(8), fc.constantFrom("1", "2")), { selector: ([n]) => n, maxLength: 6 });
  fc.assert(
    fc.property(lines, lines, (one, other) => {
      const there = compareVersions(made(one), made(other));
      const back = compareVersions(made(other), made(one));
      for (const change of there) expect(VersionChange.parse(change)).toEqual(change);
      expect(kinds(there, "added")).toBe(kinds(back, "removed"));
      expect(kinds(there, "line")).toBe(kinds(back, "line"));
      expect(kinds(there, "moved")).toBe(kinds(back, "moved"));
    }),
    propertyRuns(),
  );
});
