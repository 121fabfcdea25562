import { expect, test } from "vitest";
import { whyOf } from "./why-lost.ts";

test.each([
  [{ kind: "", reason: "", lines: {} }, {}],
  [
    { kind: "price", reason: "Too dear", lines: { a: "" } },
    { kind: "price", reason: "Too dear" },
  ],
  [
    { kind: "", reason: "", lines: { a: "time", b: "", c: "price" } },
    {
      lines: [
        { lineId: "a", kind: "time" },
        { lineId: "c", kind: "price" },
      ],
    },
  ],
] as const)("of %j is asked %j", (said, asked) => {
  expect(whyOf(said)).toEqual(asked);
});
