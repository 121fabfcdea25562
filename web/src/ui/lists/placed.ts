/** Before or after another one, or so many places up or down. */
export type Place = { before: string } | { after: string } | 1 | -1;

/** The ids with one of them put elsewhere; null where nothing moves. */
export function placed<T extends string>(ids: readonly T[], id: string, where: Place): T[] | null {
  const from = ids.findIndex((each) => each === id);
  const moved = ids[from];
  if (moved === undefined) return null;
  const rest = ids.toSpliced(from, 1);
  const to = typeof where === "number" ? from + where : targetOf(rest, where);
  if (to < 0 || to > rest.length || to === from) return null;
  return rest.toSpliced(to, 0, moved);
}

function targetOf(rest: readonly string[], where: { before: string } | { after: string }): number {
  return "before" in where ? rest.indexOf(where.before) : rest.indexOf(where.after) + 1;
}
