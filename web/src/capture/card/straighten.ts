import { evenLight, type Grey } from "./grey.ts";

const mostDegrees = 32;
const inkBelow = 110;

/** By how many degrees the lines of a picture of some 700 points run downwards: where they lie level, rows of ink and rows of paper differ most. */
export function slantOf(picture: Grey): number {
  const small = evenLight(picture);
  const points = inkOf(small);
  if (points.length < 2 * 50) return 0;
  const coarse = bestOf(points, small, { from: -mostDegrees, to: mostDegrees, step: 1 });
  return bestOf(points, small, { from: coarse - 1, to: coarse + 1, step: 0.2 });
}

/** Where there is ink: x and y in turn. */
function inkOf({ width, data }: Grey): Int16Array {
  const points: number[] = [];
  data.forEach((value, at) => value < inkBelow && points.push(at % width, Math.floor(at / width)));
  return Int16Array.from(points);
}

type Range = { from: number; to: number; step: number };

function bestOf(points: Int16Array, { width, height }: Grey, { from, to, step }: Range): number {
  const angles = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
  const scores = angles.map((angle) => clarityAt(points, width + height, angle));
  return angles[scores.indexOf(Math.max(...scores))] ?? 0;
}

function clarityAt(points: Int16Array, size: number, degrees: number): number {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const rows = new Float64Array(2 * size);
  for (let at = 0; at < points.length; at += 2) {
    const row = Math.round((points[at + 1] ?? 0) * cos - (points[at] ?? 0) * sin) + size;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let clarity = 0;
  for (let row = 1; row < rows.length; row++) clarity += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return clarity;
}
