/**
 * Whether two values of a record say the same: what is missing and what is empty alike, lists in their order, groups whatever the
 * order of their parts.
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (isNothing(one) || isNothing(other)) return isNothing(one) && isNothing(other);
  if (typeof one !== "object" || typeof other !== "object") return false;
  if (Array.isArray(one) || Array.isArray(other)) return isSameList(one, other);
  const [parts, others] = [one as Record<string, unknown>, other as Record<string, unknown>]; // objects that are no lists
  return [...Object.keys(parts), ...Object.keys(others)].every((name) => isSameValue(parts[name], others[name]));
}

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

function isSameList(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((value, index) => isSameValue(value, other[index]));
}
