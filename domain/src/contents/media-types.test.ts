import { expect, test } from "vitest";
import { lookOf, mediaTypeOf, obstacleToSend } from "./media-types.ts";

test.each([
  ["image/png", false, "text/html", "image/png"],
  ["application/x-msdownload", false, "image/png", "application/x-msdownload"],
  ["audio/x-m4a", false, "", "audio/mp4"],
  [null, true, "text/csv; charset=utf-8", "text/csv"],
  [null, true, "text/html", "text/plain"],
  [null, true, "image/svg+xml", "text/plain"],
  [null, true, "image/png", "text/plain"],
  [null, false, "image/png", "application/octet-stream"],
  [null, false, "application/pdf", "application/octet-stream"],
])("content that shows %s (text: %s) and claims %j is %s", (found, isText, claimed, mediaType) => {
  expect(mediaTypeOf(found, isText, claimed)).toBe(mediaType);
});

test.each([
  ["image/jpeg", "picture"],
  ["application/pdf", "pdf"],
  ["text/plain", "text"],
  ["video/mp4", "film"],
  ["text/html", "other"],
  ["image/svg+xml", "other"],
  ["application/xml", "other"],
  ["constructor", "other"],
])("%s is looked at as %s", (mediaType, look) => {
  expect(lookOf(mediaType)).toBe(look);
});

test.each([
  [0, "file.empty", {}],
  [1, null, {}],
  [1_000_000, null, {}],
  [1_000_001, "file.too_large", { most: 1 }],
])("of %i bytes is said %s where a million fit", (bytes, code, details) => {
  const found = obstacleToSend(bytes, 1_000_000);
  expect([found?.code ?? null, found?.details ?? {}]).toEqual([code, details]);
});
