import { expect, test } from "vitest";
import { cx } from "./classes.ts";

test.each([
  ["a later one wins", ["h-7 px-2", "h-9"], "px-2 h-9"],
  ["a shadow of ours wins over another of ours", ["shadow-card", "shadow-popup"], "shadow-popup"],
  ["a rounding of ours wins over another of ours", ["rounded-lg", "rounded-xs"], "rounded-xs"],
  [
    "what does not hold is left out",
    ["px-2", false, undefined, null, "", { "py-1": true, "py-2": false }],
    "px-2 py-1",
  ],
  ["another width of the window is another property", ["h-7", "max-md:h-9"], "h-7 max-md:h-9"],
])("%s", (_, given, joined) => {
  expect(cx(given)).toBe(joined);
});
