import {
  add,
  type Decimal,
  divide,
  type Exact,
  isZero,
  multiply,
  parseExact,
  roundTo,
  stepOf,
  sum,
  toText,
} from "../../decimal.ts";
import { type Choice, isCounted } from "../../documents/choices/choices.ts";

type Line = { id: string; kind: "product" | "section" | "note"; subtotal: Decimal; choice?: Choice };
type Given = { lineId: string | null; amount: Decimal };

/**
 * What the lines that count come to once the discounts on sections and on the whole are taken off, each in proportion to its amount,
 * rounded half up to the currency's decimals; by the line's id. `discounts` as the document's totals have them: below nothing.
 */
export function netAmounts(
  lines: readonly Line[],
  discounts: readonly Given[],
  currencyDecimals: number,
): Map<string, Decimal> {
  const counted = lines.filter((line) => line.kind === "product" && isCounted(line));
  const nets = new Map<string, Exact>(counted.map(({ id, subtotal }) => [id, parseExact(subtotal, "subtotal")]));
  for (const { lineId, amount } of discounts) {
    const under = (lineId === null ? lines : underSection(lines, lineId)).filter(({ id }) => nets.has(id));
    const all = sum(under.map(({ id }) => nets.get(id) ?? exactNothing));
    if (isZero(all)) continue;
    const left = divide(add(all, parseExact(amount, "amount")), all);
    for (const { id } of under) nets.set(id, multiply(nets.get(id) ?? exactNothing, left));
  }
  const step = stepOf(currencyDecimals);
  return new Map([...nets].map(([id, net]) => [id, toText(roundTo(net, step), currencyDecimals)]));
}

const exactNothing = sum([]);

/** The lines from a section to the next one. */
function underSection(lines: readonly Line[], sectionId: string): Line[] {
  const from = lines.findIndex(({ id }) => id === sectionId) + 1;
  const until = lines.findIndex(({ kind }, index) => index >= from && kind === "section");
  return from === 0 ? [] : lines.slice(from, until === -1 ? undefined : until);
}
