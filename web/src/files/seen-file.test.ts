import { expect, test } from "vitest";
import { aFile } from "../../test/files.ts";
import { isPreviewed, isShown } from "./seen-file.ts";

test.each([
  ["image/png", true, true],
  ["text/plain", true, true],
  ["application/pdf", true, true],
  ["video/mp4", true, false],
  ["application/zip", false, false],
])("of %s a browser shows something: %s, in front of the page: %s", (mediaType, shown, previewed) => {
  const file = aFile({ mediaType });
  expect([isShown(file), isPreviewed(file, true)]).toEqual([shown, previewed]);
});

test("a PDF has a tab of its own where the browser shows none within a page", () => {
  expect(isPreviewed(aFile({ mediaType: "application/pdf" }), false)).toBe(false);
});
