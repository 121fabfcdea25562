import type { PricedLine } from "../src/products/totals/sale-amounts.ts";
import { totalsOf } from "../src/products/totals/totals.ts";
import type { TaxRounding } from "../src/products/totals/document-amounts.ts";
import { line, rulesWith, tax } from "../test/taxes.ts";

/**
 * Milliseconds. `first`: all lines for the first time; the others: after one line has changed, over all repetitions, the
 * first among them. `mostly`: 95 of 100 take less.
 */
export type Recomputing = { first: number; median: number; mostly: number; slowest: number };

const taxes = [
  tax("iva21", "21"),
  tax("irpf", "-15", { sequence: 1000 }),
  tax("iva21i", "21", { priceIncluded: true }),
  tax("re52", "5.2", { sequence: 20 }),
];
const combinations = [
  ["iva21", "irpf"],
  ["iva21", "re52"],
  ["iva21i", "irpf"],
];

/** A document as a screen holds it: lines with two taxes each, prices with four decimals, discounts on some. */
export function linesOf(count: number): PricedLine[] {
  return Array.from({ length: count }, (_, i) => {
    const price = `${1 + ((i * 7919) % 997)}.${String((i * 104_729) % 10_000).padStart(4, "0")}`;
    return line(String(1 + (i % 40)), price, combinations[i % combinations.length], i % 5 === 0 ? "12.5" : "0");
  });
}

/** The totals of a long document each time one of its lines has changed, as a screen asks for them. */
export function measureRecomputing(
  count = 1000,
  repetitions = 200,
  roundingMethod: TaxRounding = "globally",
): Recomputing {
  const rules = rulesWith(taxes, { roundingMethod, precisions: { price: 4, quantity: 2, discount: 2 } });
  let lines = linesOf(count);
  const first = timed(() => totalsOf(lines, rules));
  const times = Array.from({ length: repetitions }, (_, i) => {
    const changed = line(String(1 + i), "19.99", combinations[i % combinations.length]);
    lines = lines.with((i * 31) % count, changed);
    return timed(() => totalsOf(lines, rules));
  }).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0;
  return { first, median: at(0.5), mostly: at(0.95), slowest: at(1) };
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}
