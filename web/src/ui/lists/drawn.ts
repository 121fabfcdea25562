type Item = { start: number; end: number };

/** How much room is left before each drawn line, and after the last, for those that are not drawn. */
export function gapsBetween(items: readonly Item[], top: number, height: number): number[] {
  const ends = [top, ...items.map(({ end }) => end)];
  const starts = [...items.map(({ start }) => start), top + height];
  return starts.map((start, place) => Math.max(0, start - (ends[place] ?? top)));
}

/** A place and those before and after it, so that Tab finds them; none where there is no place. */
export function besideEach(place: number, count: number): number[] {
  if (place < 0) return [];
  return [place - 1, place, place + 1].filter((each) => each >= 0 && each < count);
}
