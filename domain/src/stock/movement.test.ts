import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalCode, refusalPath } from "../../test/refusal-code.ts";
import { add, compare, type Decimal, divide, exact, smaller, toText } from "../decimal.ts";
import { type AskedMovement, type MovableLine, obstacleOfQuantity, obstacleOfStock, planMovement } from "./movement.ts";

const text = (amount: string) => amount as Decimal; // a decimal

function line(id: string, quantity: string, reserved: string, part: Partial<MovableLine> = {}): MovableLine {
  const amounts = { quantity: text(quantity), reserved: text(reserved), piece: text("1") };
  return { id, productId: `product of ${id}`, productName: `Product ${id}`, ...amounts, ...part };
}

const asked = (quantities: AskedMovement["quantities"], remainder: "keep" | "cancel" = "keep"): AskedMovement => ({
  quantities,
  remainder,
});
const twelfth = toText(divide(exact(1), exact(12)));
const named = (lineId: string, quantity: string) => ({ lineId, quantity: text(quantity) });

function moved(lines: MovableLine[], movement: AskedMovement) {
  return planMovement(lines, movement).map(({ id, moved: now, rest, kept, released }) =>
    [id, now, rest, kept, released].join(" "),
  );
}

describe("each line: moved, left for later, of that still promised, promise that ends (R-1106)", () => {
  const two = [line("a", "5", "5"), line("b", "4", "1")];
  test.each<[string, MovableLine[], AskedMovement, string[]]>([
    ["all as asked", two, asked("all"), ["a 5 0 0 5", "b 4 0 0 1"]],
    ["what is reserved, the rest later", two, asked("reserved"), ["a 5 0 0 5", "b 1 3 0 1"]],
    ["what is reserved, the rest given up", two, asked("reserved", "cancel"), ["a 5 0 0 5", "b 1 0 0 1"]],
    ["only the lines that are named", two, asked([named("b", "1")]), ["a 0 5 5 0", "b 1 3 0 1"]],
    [
      "a part of what is reserved keeps the promise of the rest",
      two,
      asked([named("a", "2")]),
      ["a 2 3 3 2", "b 0 4 1 0"],
    ],
    [
      "a part, the rest given up ends every promise",
      two,
      asked([named("a", "2")], "cancel"),
      ["a 2 0 0 5", "b 0 0 0 1"],
    ],
    ["more than asked leaves nothing for later", two, asked([named("a", "7")]), ["a 7 0 0 5", "b 0 4 1 0"]],
    ["halves stay halves", two, asked([named("a", "2.5")]), ["a 2.5 2.5 2.5 2.5", "b 0 4 1 0"]],
    ["however little", two, asked([named("a", "0.000001")]), ["a 0.000001 4.999999 4.999999 0.000001", "b 0 4 1 0"]],
    [
      "the twelfth of a dozen by what is shown of it",
      [line("a", twelfth, twelfth)],
      asked([named("a", "0.083333")]),
      [`a ${twelfth} 0 0 ${twelfth}`],
    ],
  ])("%s", (_, lines, movement, expected) => {
    expect(moved(lines, movement)).toEqual(expected);
  });
});

describe("refused is", () => {
  const one = [line("a", "5", "0")];
  test.each<[string, AskedMovement, string]>([
    ["moving nothing of what is reserved", asked("reserved"), "delivery.nothing_reserved"],
    ["naming no line", asked([]), "transfer.nothing_moved"],
    ["naming lines with nothing", asked([named("a", "0")]), "transfer.nothing_moved"],
    ["a line of another document", asked([named("z", "1")]), "transfer.line_unknown"],
    ["the same line twice", asked([named("a", "1"), named("a", "1")]), "transfer.line_unknown"],
    ["what is no number", asked([named("a", "much")]), "decimal.invalid"],
  ])("%s", (_, movement, code) => {
    expect(refusalCode(() => planMovement(one, movement))).toBe(code);
  });

  test("with the place of the line at fault", () => {
    expect(refusalPath(() => planMovement(one, asked([named("a", "1"), named("z", "1")])))).toBe("lines.1.lineId");
    expect(refusalPath(() => planMovement(one, asked([named("a", "1e3")])))).toBe("lines.0.quantity");
  });
});

const quantity = decimals(2, 0, false);
const anyLine = fc
  .record({ quantity, promised: quantity, now: quantity })
  .map(({ quantity: all, promised, now }) => ({ all, promised: toText(smaller(exact(all), exact(promised))), now }));
const plan = (lines: { all: Decimal; promised: Decimal; now: Decimal }[], remainder: "keep" | "cancel") =>
  planMovement(
    [line("one", "1", "0"), ...lines.map(({ all, promised }, i) => line(String(i), all, promised))],
    asked([named("one", "1"), ...lines.map(({ now }, i) => named(String(i), now))], remainder),
  ).slice(1);

describe("whatever is moved", () => {
  test("what moves and what is left make up what was asked, unless more moves", () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 5 }), (lines) => {
        plan(lines, "keep").forEach(({ moved: now, rest }, i) => {
          const both = add(exact(now), exact(rest));
          const all = exact(lines[i]?.all ?? "0");
          expect(compare(both, all) === 0 || (rest === "0" && compare(both, all) > 0)).toBe(true);
        });
      }),
      propertyRuns(),
    );
  });

  test("every promise is either kept or ends, and none is kept without goods to come", () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 5 }), fc.constantFrom("keep", "cancel"), (lines, remainder) => {
        plan(lines, remainder).forEach(({ kept, released, rest }, i) => {
          expect(toText(add(exact(kept), exact(released)))).toBe(lines[i]?.promised);
          expect(compare(exact(kept), exact(rest))).toBeLessThanOrEqual(0);
        });
      }),
      propertyRuns(),
    );
  });
});

describe("by accident nobody delivers", () => {
  test("more than was asked for", () => {
    const lines = [line("a", "5", "5"), line("b", "4", "0")];
    const more = obstacleOfQuantity(lines, planMovement(lines, asked([named("a", "5"), named("b", "6")])));
    expect(more?.code).toBe("delivery.more_than_asked");
    expect(more?.details).toEqual({ lineId: "b", product: "Product b", quantity: "6", asked: "4" });
    expect(obstacleOfQuantity(lines, planMovement(lines, asked("all")))).toBeNull();
  });

  test("goods that are not there or are promised to others", () => {
    const lines = [line("a", "5", "2", { productId: "chair" }), line("b", "5", "1", { productId: "chair" })];
    const movements = planMovement(lines, asked([named("a", "3"), named("b", "3")]));
    const at = (free: string) => obstacleOfStock(lines, movements, new Map([["chair", text(free)]]));
    expect(at("3")).toBeNull();
    expect(at("2")?.code).toBe("delivery.beyond_stock");
    expect(at("2")?.details).toEqual({ productId: "chair", product: "Product a", quantity: "6", available: "5" });
    expect(at("-9")?.details["available"]).toBe("0");
  });

  test("but products without stock keeping leave freely", () => {
    const lines = [line("a", "5", "0")];
    expect(obstacleOfStock(lines, planMovement(lines, asked("all")), new Map())).toBeNull();
  });
});
