import { expect, test } from "vitest";
import { sizeText } from "./size-text.ts";

test.each([
  [0, "0 kB"],
  [1_200, "2 kB"],
  [3_400_000, "3 MB"],
  [9_999_000_000, "9999 MB"],
  [12_600_000_000, "13 GB"],
])("%s bytes are %s", (bytes, text) => {
  expect(sizeText(bytes, String)).toBe(text);
});
