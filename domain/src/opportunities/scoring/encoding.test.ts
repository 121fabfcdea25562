import { describe, expect, test } from "vitest";
import { bucketAt, bucketsOf } from "./buckets.ts";
import { cellsOf, type EncodedTrait, learnEncoding } from "./encoding.ts";
import type { Known, Trait } from "./traits.ts";

function encoded(kind: Trait["kind"], values: readonly Known[string][]): EncodedTrait | undefined {
  return learnEncoding(
    [{ name: "x", kind }],
    values.map((x) => ({ x })),
  ).traits[0];
}
const many = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

function cells(trait: EncodedTrait | undefined, value: Known[string]) {
  if (!trait) throw new Error("it tells nothing");
  return cellsOf(trait, value);
}

describe("how what is known stands in columns", () => {
  const sources = encoded("choice", [...many(20, "Web"), ...many(9, " Fair "), "Ad", "Car", ...many(3, null), ""]);

  test("has a column for each value, one for the rare ones and one for what is missing", () => {
    expect(sources).toMatchObject({ levels: ["Web", "Fair"], other: 2, missing: 3, width: 4 });
  });

  test.each([
    ["Web", 0],
    ["Fair ", 1],
    ["Ad", 2],
    ["never seen", 2],
    ["", 3],
    [null, 3],
    [undefined, 3],
  ])("puts %j in column %d", (value, column) => {
    expect(cells(sources, value)).toEqual([{ column, weight: 1 }]);
  });

  test("has nothing for what could not be seen", () => {
    const whole = encoded("choice", [...many(20, "Web"), ...many(20, "Fair")]);
    expect(cells(whole, null)).toEqual([]);
    expect(cells(whole, "Ad")).toEqual([]);
  });

  test("leaves out what is the same of all", () => {
    expect(encoded("choice", many(50, "Web"))).toBeUndefined();
    expect(encoded("number", many(50, 7))).toBeUndefined();
    expect(encoded("number", many(50, null))).toBeUndefined();
  });

  test("counts each of several, in the order of their columns", () => {
    const tags = encoded("several", [...many(10, ["b"]), ...many(9, ["a", "b"]), ...many(5, [])]);
    expect(cells(tags, ["a", "b", "a"]).map(({ column }) => column)).toEqual([0, 1]);
    expect(cells(tags, []).map(({ column }) => column)).toEqual([2]);
  });

  const numbers = encoded("number", [...many(40, 0), ...Array.from({ length: 121 }, (_, k) => k + 1), null]);

  test("gives a frequent number a column, and shares the others between two knots", () => {
    if (numbers?.kind !== "number") throw new Error("no number");
    expect(numbers.spikes).toEqual([0]);
    expect(numbers.knots[0]).toBe(1);
    expect(numbers.knots.at(-1)).toBe(121);
    const between = cells(numbers, 3);
    expect(between.map(({ column }) => column)).toEqual([0, 1]);
    expect(between.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(cells(numbers, 0)).toEqual([{ column: numbers.knots.length, weight: 1 }]);
  });

  test("takes a number beyond the last knot as the last, and text that is none as missing", () => {
    if (numbers?.kind !== "number") throw new Error("no number");
    expect(cells(numbers, 1e9)).toEqual([{ column: numbers.knots.length - 1, weight: 1 }]);
    expect(cells(numbers, -3)).toEqual([{ column: 0, weight: 1 }]);
    expect(cells(numbers, "many")).toEqual(cells(numbers, null));
    expect(cells(numbers, "7")).toEqual(cells(numbers, 7));
  });

  test("names the stretch in which a number lies", () => {
    if (!numbers) throw new Error("no number");
    const named = (value: number | null) => bucketsOf(numbers, value).map((place) => bucketAt(numbers, place));
    expect(named(0)).toEqual([{ kind: "value", value: "0" }]);
    expect(named(null)).toEqual([{ kind: "missing" }]);
    expect(named(2)).toEqual([{ kind: "between", from: null, to: 12 }]);
    expect(named(12)).toEqual([{ kind: "between", from: 12, to: 23 }]);
    expect(named(500)).toEqual([{ kind: "between", from: 110, to: null }]);
  });

  test("calls the few numbers beside a frequent one rare, where they make no stretch", () => {
    const fewBesides = encoded("number", [...many(40, 0), ...many(3, 1_000)]);
    if (!fewBesides) throw new Error("it tells nothing");
    const named = (value: number) => bucketsOf(fewBesides, value).map((place) => bucketAt(fewBesides, place));
    expect(named(1_000)).toEqual([{ kind: "other" }]);
    expect(named(50_000)).toEqual([{ kind: "other" }]);
    expect(named(0)).toEqual([{ kind: "value", value: "0" }]);
  });

  test("keeps to a bounded number of columns, however many values there are", () => {
    const traits = Array.from({ length: 30 }, (_, k): Trait => ({ name: `t${k}`, kind: "choice" }));
    const records = Array.from({ length: 4_000 }, (_, row) =>
      Object.fromEntries(traits.map(({ name }, k) => [name, `v${(row * (k + 7)) % 211}`])),
    );
    const { width, traits: kept } = learnEncoding(traits, records);
    expect(width).toBeLessThanOrEqual(400);
    expect(kept.reduce((sum, each) => sum + each.width, 0)).toBe(width);
  });
});
