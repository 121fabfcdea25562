import type { Colours, Grey } from "./grey.ts";

export type Point = { x: number; y: number };
/** The corners of a card: upper left, upper right, lower right, lower left. */
export type Corners = readonly [Point, Point, Point, Point];

const smallestPart = 0.12;
const fullestPart = 0.95;

/**
 * Where a card lies that is lighter than what it lies on, or else one that is darker; null where there is none, or where it fills
 * the picture.
 */
export function findCard(picture: Colours): Corners | null {
  const light = cardsIn([paperOf(picture, 2), paperOf(picture, 0)]);
  const found = light.some(({ isCut }) => !isCut) ? light : [...cardsIn([darknessOf(picture)]), ...light];
  const best = found.toSorted(
    (one, other) => Number(one.isCut) - Number(other.isCut) || other.fullness - one.fullness,
  )[0];
  return best ? turnedUp(best.corners) : null;
}

const cardsIn = (papers: readonly Grey[]): Found[] =>
  papers.flatMap((paper) => {
    const threshold = thresholdOf(paper.data);
    const lighter = thresholdOf(paper.data.filter((value) => value > threshold));
    return [threshold, lighter].flatMap((above) => cardIn(paper, above) ?? []);
  });

/** `isCut`: a corner lies at the edge of the picture, as those of the picture itself do where it was turned, or of a table beside a card. */
type Found = { corners: Corners; fullness: number; isCut: boolean };

/** A card is full of itself: what is light fills its four corners, but for what is printed on it. */
function cardIn(paper: Grey, threshold: number): Found | null {
  const region = largestRegion(paper, threshold);
  const corners = cornersOf(hullOf(region));
  if (!corners) return null;
  const whole = paper.width * paper.height;
  const area = areaOf(corners);
  const fullness = region.length / area;
  const isCard = area > whole * smallestPart && area < whole * fullestPart && fullness > 0.7 && isSquarish(corners);
  return isCard ? { corners, fullness, isCut: corners.some((corner) => isAtEdge(corner, paper)) } : null;
}

function isAtEdge({ x, y }: Point, { width, height }: Grey): boolean {
  const near = 0.01 * Math.max(width, height);
  return x <= near || y <= near || x >= width - 1 - near || y >= height - 1 - near;
}

/** How white each point is: of its colours the least, and less the more colour it has, as wood and skin do. */
function paperOf({ width, height, data }: Colours, colour: number): Grey {
  const paper = new Uint8ClampedArray(width * height);
  for (let at = 0; at < paper.length; at++) {
    const [red = 0, green = 0, blue = 0] = [data[4 * at], data[4 * at + 1], data[4 * at + 2]];
    const least = Math.min(red, green, blue);
    paper[at] = least - colour * (Math.max(red, green, blue) - least);
  }
  return { width, height, data: paper };
}

const darknessOf = ({ width, height, data }: Colours): Grey => ({
  width,
  height,
  data: Uint8ClampedArray.from(
    { length: width * height },
    (_, at) => 255 - Math.max(...data.subarray(4 * at, 4 * at + 3)),
  ),
});

/** Between dark and light: where both sides differ most from each other (Otsu). */
function thresholdOf(data: Uint8ClampedArray): number {
  const counts = new Float64Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  const total = counts.reduce((sum, count, value) => sum + count * value, 0);
  let [below, sumBelow, best, at] = [0, 0, -1, 128];
  for (let value = 0; value < 256; value++) {
    below += counts[value] ?? 0;
    sumBelow += value * (counts[value] ?? 0);
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    const apart = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (apart > best) [best, at] = [apart, value];
  }
  return at;
}

/** The points of the largest piece that hangs together and is lighter. */
function largestRegion({ width, height, data }: Grey, threshold: number): Point[] {
  const seen = new Uint8Array(data.length);
  let largest: number[] = [];
  for (let start = 0; start < data.length; start++) {
    if (seen[start] || (data[start] ?? 0) <= threshold) continue;
    const region = [start];
    seen[start] = 1;
    for (let index = 0; index < region.length; index++) {
      const at = region[index] ?? 0;
      const x = at % width;
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= width * height || seen[next] || (data[next] ?? 0) <= threshold) continue;
        seen[next] = 1;
        region.push(next);
      }
    }
    if (region.length > largest.length) largest = region;
  }
  return largest.map((at) => ({ x: at % width, y: Math.floor(at / width) }));
}

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** The points around all others, in turn. */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = (each: readonly Point[]): Point[] => {
    const hull: Point[] = [];
    for (const point of each) {
      while (hull.length >= 2 && turn(hull.at(-2) ?? point, hull.at(-1) ?? point, point) <= 0) hull.pop();
      hull.push(point);
    }
    return hull.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** The four corners that are left when, again and again, the one goes that takes away least. */
function cornersOf(hull: readonly Point[]): Corners | null {
  const left = [...hull];
  while (left.length > 4) {
    const losses = left.map((point, index) =>
      Math.abs(turn(left.at(index - 1) ?? point, point, left[(index + 1) % left.length] ?? point)),
    );
    left.splice(losses.indexOf(Math.min(...losses)), 1);
  }
  const [a, b, c, d] = left;
  return a && b && c && d ? [a, b, c, d] : null;
}

function areaOf(corners: readonly Point[]): number {
  const next = (index: number) => corners[(index + 1) % corners.length] ?? { x: 0, y: 0 };
  return Math.abs(corners.reduce((sum, { x, y }, index) => sum + x * next(index).y - next(index).x * y, 0)) / 2;
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const isEven = (one: number, other: number): boolean => Math.min(one, other) > 0.5 * Math.max(one, other);

/** A card seen from aside still has four broad corners, and no side much shorter than the one across. */
function isSquarish(corners: Corners): boolean {
  const [a, b, c, d] = corners;
  const sides = [distance(a, b), distance(b, c), distance(c, d), distance(d, a)] as const;
  const ratio = Math.max(sides[0] + sides[2], sides[1] + sides[3]) / Math.min(sides[0] + sides[2], sides[1] + sides[3]);
  return isEven(sides[0], sides[2]) && isEven(sides[1], sides[3]) && ratio < 2.6;
}

/** From the corner that is upper left: the sides that lie most level are the upper and the lower one, of a card seen from aside rather the long ones. */
function turnedUp(corners: Corners): Corners {
  const starts = corners.map((_, index) => [...corners.slice(index), ...corners.slice(0, index)] as unknown as Corners); // four again
  return starts.toSorted((one, other) => steepness(one) - steepness(other))[0] ?? corners;
}

const shortSide = 1.3;

function steepness([a, b, c, d]: Corners): number {
  const isLong = distance(a, b) + distance(d, c) > distance(a, d) + distance(b, c);
  return Math.abs(Math.atan2(b.y - a.y + c.y - d.y, b.x - a.x + c.x - d.x)) * (isLong ? 1 : shortSide);
}
