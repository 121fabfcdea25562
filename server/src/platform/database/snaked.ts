const known = new Map<string, string>();

/** A name as the tables write it: `expectedRevenue` is `expected_revenue`. */
export function snaked(name: string): string {
  const column = known.get(name) ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  known.set(name, column);
  return column;
}
