import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rankAt, rankBetween } from "./rank.ts";

const shape = /^[0-9a-z]*[1-9a-z]$/;

test("a card that comes later stands above the one before", () => {
  expect(rankAt(1_800_000_000_001) > rankAt(1_800_000_000_000)).toBe(true);
  expect(rankAt(0)).toMatch(shape);
});

test("there is always room between two cards, above the first and below the last", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }), (places) => {
      const column = [rankAt(1_800_000_000_000)];
      for (const place of places) {
        const index = place % (column.length + 1);
        const rank = rankBetween(column[index] ?? null, column[index - 1] ?? null);
        expect(rank).toMatch(shape);
        column.splice(index, 0, rank);
      }
      expect(column).toEqual(column.toSorted().toReversed());
      expect(new Set(column).size).toBe(column.length);
    }),
  );
});
