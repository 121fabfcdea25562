/**
 * Of things that stand in another order now, those that moved: as few as explain it. `places`: where each stood before, in the order in
 * which they stand now; gives the former places of those that moved. What stands in the longest row that is still in order stayed.
 */
export function placesMoved(places: readonly number[]): Set<number> {
  const ends: number[] = []; // of the shortest rows: of each length that whose last place is the smallest, by index
  const before = places.map((place, index) => {
    const length = firstNotBelow(ends, place, places);
    ends[length] = index;
    return length > 0 ? (ends[length - 1] ?? null) : null;
  });
  const moved = new Set(places);
  for (let at = ends.at(-1) ?? null; at !== null; at = before[at] ?? null) moved.delete(places[at] ?? -1);
  return moved;
}

function firstNotBelow(ends: readonly number[], place: number, places: readonly number[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
