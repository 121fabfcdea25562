import { expect, test } from "vitest";
import { pathOf, pictureOf, pointAt, room } from "./drawing.ts";

const box = { left: 10, top: 20, width: 300, height: 100 };

test.each([
  ["in the middle", 160, 70, { x: 300, y: 100 }],
  ["beyond the edges, at the edge", 900, -50, { x: 600, y: 0 }],
  ["to tenths", 10.123, 20.123, { x: 0.2, y: 0.2 }],
])("a finger is %s", (_, clientX, clientY, point) => {
  expect(pointAt({ clientX, clientY }, box)).toEqual(point);
});

test("strokes are paths, a tap is a dot, and nothing is no picture", () => {
  const tap = [{ x: 1, y: 2 }];
  expect(pathOf(tap)).toBe("M1 2L1 2");
  expect(pathOf([...tap, { x: 3.5, y: 4 }])).toBe("M1 2L3.5 4");
  expect(pictureOf([])).toBeNull();
  expect(pictureOf([[]])).toBeNull();
  const picture = pictureOf([tap, [{ x: 5, y: 6 }]]) ?? "";
  expect(picture).toMatch(/^data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+$/);
  const svg = atob(picture.split(",")[1] ?? "");
  expect(svg).toContain(`viewBox="0 0 ${room.width} ${room.height}"`);
  expect(svg).toContain('d="M1 2L1 2M5 6L5 6"');
});
