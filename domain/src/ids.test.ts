import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../test/property-runs.ts";
import { uuidv7 } from "./ids.ts";

const anyMoment = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const anyBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe("an id (RFC 9562, version 7)", () => {
  test("begins with its moment and goes on with chance", () => {
    const chance = Uint8Array.of(0x0a, 0xbc, 0xff, 1, 2, 3, 4, 5, 6, 7);
    expect(uuidv7(0x0123456789ab, chance)).toBe("01234567-89ab-70ab-bf01-020304050607");
  });

  test("has its version and its variant, whatever the chance", () => {
    fc.assert(
      fc.property(anyMoment, anyBytes, (milliseconds, bytes) => {
        expect(uuidv7(milliseconds, bytes)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
      propertyRuns(),
    );
  });

  test("made later stands later", () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, anyBytes, anyBytes, (a, b, x, y) => {
        fc.pre(a < b);
        expect(uuidv7(a, x) < uuidv7(b, y)).toBe(true);
      }),
      propertyRuns(),
    );
  });
});
