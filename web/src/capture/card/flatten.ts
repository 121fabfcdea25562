import { type Corners, distance } from "./find-card.ts";
import type { Colours } from "./grey.ts";

/** What lies between four corners, as if one looked straight at it; `width` points wide. */
export function flattened(picture: Colours, corners: Corners, width: number): Colours {
  const [a, b, c, d] = corners;
  const ratio = (distance(a, d) + distance(b, c)) / (distance(a, b) + distance(d, c));
  const height = Math.max(1, Math.round(width * ratio));
  const from = projection(corners);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [px, py] = from(x / width, y / height);
      sample(picture, px, py, data, 4 * (y * width + x));
    }
  return { width, height, data };
}

/** From the unit square into the four corners (Heckbert 1989, 2.2.3). */
function projection([a, b, c, d]: Corners): (u: number, v: number) => [x: number, y: number] {
  const [sx, sy] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y];
  const [dx1, dx2, dy1, dy2] = [b.x - c.x, d.x - c.x, b.y - c.y, d.y - c.y];
  const all = dx1 * dy2 - dx2 * dy1 || 1;
  const g = (sx * dy2 - dx2 * sy) / all;
  const h = (dx1 * sy - sx * dy1) / all;
  const [xu, xv, yu, yv] = [b.x - a.x + g * b.x, d.x - a.x + h * d.x, b.y - a.y + g * b.y, d.y - a.y + h * d.y];
  return (u, v) => {
    const w = g * u + h * v + 1;
    return [(xu * u + xv * v + a.x) / w, (yu * u + yv * v + a.y) / w];
  };
}

/** A point between points, by its nearness to the four around it; white outside. */
function sample({ width, height, data }: Colours, x: number, y: number, into: Uint8ClampedArray, at: number): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return void into.fill(255, at, at + 4);
  const [fx, fy] = [x - left, y - top];
  const [upper, lower] = [4 * (top * width + left), 4 * ((top + 1) * width + left)];
  for (let channel = 0; channel < 4; channel++) {
    const above = (data[upper + channel] ?? 0) * (1 - fx) + (data[upper + channel + 4] ?? 0) * fx;
    const below = (data[lower + channel] ?? 0) * (1 - fx) + (data[lower + channel + 4] ?? 0) * fx;
    into[at + channel] = above * (1 - fy) + below * fy;
  }
}

/** Smaller by a whole number, each point the mean of those that it stands for. */
export function smaller({ width, height, data }: Colours, by: number): Colours {
  const [w, h] = [Math.floor(width / by), Math.floor(height / by)];
  const small = new Uint8ClampedArray(w * h * 4);
  for (let at = 0; at < small.length; at++) {
    const [point, channel] = [Math.floor(at / 4), at % 4];
    const start = 4 * (Math.floor(point / w) * by * width + (point % w) * by) + channel;
    let sum = 0;
    for (let dy = 0; dy < by; dy++) for (let dx = 0; dx < by; dx++) sum += data[start + 4 * (dy * width + dx)] ?? 0;
    small[at] = sum / (by * by);
  }
  return { width: w, height: h, data: small };
}

/** Turned by degrees about its middle, white where it was not. */
export function turned(picture: Colours, degrees: number): Colours {
  const { width, height } = picture;
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const data = new Uint8ClampedArray(picture.data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      sample(picture, dx * cos - dy * sin + width / 2, dx * sin + dy * cos + height / 2, data, 4 * (y * width + x));
    }
  return { width, height, data };
}
