import { expect, test } from "vitest";
import { findCard } from "./find-card.ts";
import { flattened, smaller, turned } from "./flatten.ts";
import { type Colours, evenLight, greyOf } from "./grey.ts";
import { preparePicture } from "./prepare-picture.ts";
import { slantOf } from "./straighten.ts";

type Inside = (x: number, y: number) => [red: number, green: number, blue: number];

function drawn(width: number, height: number, colourAt: Inside): Colours {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set([...colourAt(x, y), 255], 4 * (y * width + x));
  return { width, height, data };
}

const wood = [176, 141, 87] as [number, number, number];
const paper = [240, 240, 238] as [number, number, number];
const ink = [20, 20, 20] as [number, number, number];

/** A card of 240 by 140 in the middle of 400 by 300, turned, with lines of ink on it. */
const cardTurned = (degrees: number, hasLines = true): Colours => {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return drawn(400, 300, (x, y) => {
    const [across, down] = [(x - 200) * cos + (y - 150) * sin, (y - 150) * cos - (x - 200) * sin];
    if (Math.abs(across) > 120 || Math.abs(down) > 70) return wood;
    return hasLines && Math.abs(across) < 100 && Math.abs(down) < 55 && Math.floor(down + 60) % 14 < 4 ? ink : paper;
  });
};

test.each([0, 12, -15, 35, -40])("finds the corners of a card that lies turned by %i degrees", (degrees) => {
  const corners = findCard(cardTurned(degrees));
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const wanted = [
    [-120, -70],
    [120, -70],
    [120, 70],
    [-120, 70],
  ].map(([x = 0, y = 0]) => ({ x: 200 + x * cos - y * sin, y: 150 + x * sin + y * cos }));
  const apart = corners?.map(({ x, y }, index) => Math.hypot(x - wanted[index]!.x, y - wanted[index]!.y)) ?? [];
  expect(apart).toHaveLength(4);
  expect(Math.max(...apart)).toBeLessThan(4);
});

test("a long card that lies steep and is seen from aside stands on its long side all the same", () => {
  const tilted = [
    { x: 60, y: 215 },
    { x: 245, y: 100 },
    { x: 330, y: 150 },
    { x: 120, y: 290 },
  ] as const;
  const inside = (x: number, y: number) =>
    tilted.every((corner, index) => {
      const next = tilted[(index + 1) % 4] ?? corner;
      return (next.x - corner.x) * (y - corner.y) - (next.y - corner.y) * (x - corner.x) >= 0;
    });
  const corners = findCard(drawn(400, 300, (x, y) => (inside(x, y) ? paper : wood)));
  expect(corners?.map(({ x, y }, index) => Math.hypot(x - tilted[index]!.x, y - tilted[index]!.y) < 5)).toEqual(
    Array(4).fill(true),
  );
});

const inkIn = (picture: Colours) => preparePicture(picture).read[0]!.data.filter((value) => value < 100).length;

test("a dark card on a light table is found, and its light writing read as ink", () => {
  const dark = cardTurned(10);
  const inverse = { ...dark, data: dark.data.map((value, at) => (at % 4 === 3 ? value : 255 - value)) };
  const corners = findCard(inverse)!;
  expect(corners.map(({ x, y }) => Math.round(Math.hypot(x - 200, y - 150) / 10))).toEqual([14, 14, 14, 14]);
  const ratio = inkIn(inverse) / inkIn(dark);
  expect(ratio).toBeGreaterThan(0.6);
  expect(ratio).toBeLessThan(1.7);
});

test("where no card lies, or it fills the picture, none is found", () => {
  expect(findCard(drawn(100, 80, () => wood))).toBeNull();
  expect(findCard(drawn(100, 80, () => paper))).toBeNull();
});

test.each([0, 12, -15])("a photo that was itself turned by %i degrees is no card: the one on it is", (degrees) => {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const size = { width: 400 * cos + 300 * Math.abs(sin), height: 300 * cos + 400 * Math.abs(sin) };
  const [width, height] = [Math.ceil(size.width), Math.ceil(size.height)];
  const lightTable = [200, 180, 150] as [number, number, number];
  const photo = drawn(width, height, (x, y) => {
    const [dx, dy] = [x - width / 2, y - height / 2];
    const [across, down] = [Math.abs(dx * cos + dy * sin), Math.abs(dy * cos - dx * sin)];
    if (across < 100 && down < 60) return paper;
    return across < 199 && down < 149 ? lightTable : [60, 45, 30];
  });
  const corners = findCard(photo)!;
  const [a, b] = corners;
  expect(Math.abs(Math.hypot(b.x - a.x, b.y - a.y) - 200)).toBeLessThan(6);
});

test.each([0, 7, -11])("tells by how much lines are turned: %i degrees", (degrees) => {
  expect(Math.abs(slantOf(greyOf(cardTurned(degrees))) - degrees)).toBeLessThan(1);
});

test("a card in the shade is as white as one in the sun", () => {
  const shaded = drawn(200, 100, (x) => (x % 20 < 3 ? [10, 10, 10] : [60 + x / 2, 60 + x / 2, 60 + x / 2]));
  const { data } = evenLight(greyOf(shaded), 20);
  expect(data[50 * 200 + 10]).toBeGreaterThan(230);
  expect(data[50 * 200 + 1]).toBeLessThan(60);
});

test("what lies between four corners fills the picture; turned there and back it is the same", () => {
  const picture = cardTurned(12, false);
  const corners = findCard(picture)!;
  const flat = flattened(picture, corners, 120);
  expect(Math.abs(flat.height - 70)).toBeLessThan(4);
  expect(flat.data[4 * (35 * 120 + 60) + 2]).toBeGreaterThan(200);
  const back = turned(turned(flat, 5), -5);
  expect(Math.abs((back.data[4 * (35 * 120 + 60)] ?? 0) - (flat.data[4 * (35 * 120 + 60)] ?? 0))).toBeLessThan(5);
  expect(smaller(flat, 2)).toMatchObject({ width: 60, height: Math.floor(flat.height / 2) });
});

test("is read twice, the second time with steeper edges, and shown level and cut out", () => {
  const { shown, read } = preparePicture(cardTurned(10));
  expect(read.map(({ width }) => width)).toEqual([1_500, 1_500]);
  const darkest = read.map(({ data }) => data.filter((value) => value < 10).length);
  expect(darkest[1]).toBeGreaterThan(darkest[0]!);
  expect(Math.abs(slantOf(greyOf(smaller(shown, 2))))).toBeLessThan(1.5);
});
