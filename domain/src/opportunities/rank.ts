const digits = "0123456789abcdefghijklmnopqrstuvwxyz";
const base = digits.length;
const timeDigits = 9;

/**
 * The place of a card that comes to the top of its column at a moment: texts that grow with time, so that nothing has to be read.
 * Ranks compare as texts by their codes, the greatest stands on top; none ends in "0", so that there is room below each.
 */
export function rankAt(milliseconds: number): string {
  return `${milliseconds.toString(base).padStart(timeDigits, "0")}i`;
}

/** A rank between two others, below `upper` and above `lower`; null: there is no card on that side. */
export function rankBetween(lower: string | null, upper: string | null): string {
  return between(lower ?? "", upper);
}

function between(low: string, high: string | null): string {
  if (high !== null) {
    const same = sharedStart(low, high);
    if (same > 0) return high.slice(0, same) + between(low.slice(same), high.slice(same));
  }
  const from = digitAt(low, 0);
  const to = high === null ? base : digitAt(high, 0);
  if (to - from > 1) return digits[Math.round((from + to) / 2)] ?? "";
  if (high !== null && high.length > 1) return high.slice(0, 1);
  return (digits[from] ?? "") + between(low.slice(1), null);
}

/** How many digits two ranks share from their start; a text that ends goes on in zeros. */
function sharedStart(low: string, high: string): number {
  let same = 0;
  while (same < high.length && digitAt(low, same) === digitAt(high, same)) same++;
  return same;
}

const digitAt = (rank: string, index: number): number => Math.max(0, digits.indexOf(rank[index] ?? "0"));
