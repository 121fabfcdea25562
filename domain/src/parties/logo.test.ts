import { expect, test } from "vitest";
import { mostLogoBytes, obstacleToLogo, sizeWithin } from "./logo.ts";

test.each([
  ["a wide one", { width: 800, height: 100 }, { width: 60, height: 7.5 }],
  ["a tall one", { width: 160, height: 320 }, { width: 9, height: 18 }],
  ["one of its proportions", { width: 10, height: 3 }, { width: 60, height: 18 }],
  ["a small one", { width: 30, height: 30 }, { width: 18, height: 18 }],
  ["a line", { width: 800, height: 1 }, { width: 60, height: 0.08 }],
])("%s fills the room one way and keeps its proportions", (_, picture, shown) => {
  expect(sizeWithin(picture, { width: 60, height: 18 })).toEqual(shown);
});

test.each([
  [100, "image/png", undefined],
  [mostLogoBytes, "image/svg+xml", undefined],
  [100, "", undefined],
  [100, "image/gif", "logo.no_picture"],
  [100, "application/pdf", "logo.no_picture"],
  [0, "image/png", "file.empty"],
  [mostLogoBytes + 1, "image/png", "file.too_large"],
])("%i bytes of %j: %s", (bytes, mediaType, code) => {
  expect(obstacleToLogo(bytes, mediaType)?.code).toBe(code);
});
