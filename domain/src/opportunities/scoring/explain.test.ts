import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../../test/property-runs.ts";
import { explain, probabilityBy, scoreBy } from "./explain.ts";
import { learnScoring } from "./learn.ts";
import type { Outcome, Trait } from "./traits.ts";

const traits: Trait[] = [
  { name: "source", kind: "choice" },
  { name: "city", kind: "choice" },
  { name: "visits", kind: "number" },
  { name: "tags", kind: "several" },
];

const sources = ["Fair", "Web", "Friend", "Mail", null];

/** Of 50 that came by a friend 34 were won, of 150 others 30. */
const outcomes: Outcome[] = Array.from({ length: 200 }, (_, place) => {
  const isFriend = place < 50;
  const isWon = isFriend ? place < 34 : place % 5 === 0;
  const source = isFriend ? "Friend" : (sources[place % 5] ?? null);
  const known = { source: source === "Friend" && !isFriend ? "Web" : source, city: place % 3 === 0 ? "Cádiz" : "Lugo" };
  return { known: { ...known, visits: place % 17, tags: place % 4 === 0 ? ["a", "b"] : [] }, isWon };
});
const learned = learnScoring(traits, outcomes);

const known = fc.record({
  source: fc.constantFrom(...sources, "Balloon"),
  city: fc.constantFrom("Cádiz", "Lugo", "Vigo", null),
  visits: fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -5, max: 40 }), fc.constant(null)),
  tags: fc.subarray(["a", "b", "c"]),
});

const pointsOf = (source: string) =>
  explain(learned, { source, visits: 3 }).reasons.find(({ trait }) => trait === "source")?.points ?? 0;

describe("the explanation of a score", () => {
  test("adds up to the score exactly", () => {
    fc.assert(
      fc.property(known, (one) => {
        const { score, start, reasons } = explain(learned, one);
        expect(reasons.reduce((sum, { points }) => sum + points, start)).toBe(score);
        expect(score).toBe(scoreBy(learned, one));
        expect(Math.abs(score / 1_000 - probabilityBy(learned, one))).toBeLessThanOrEqual(0.001);
        for (const { points } of reasons) expect(Number.isInteger(points)).toBe(true);
      }),
      propertyRuns(),
    );
  });

  test("says how many of those like it were won, and speaks for it", () => {
    const { reasons } = explain(learned, { source: "Friend", city: "Cádiz", visits: 3, tags: [] });
    const reason = reasons[0];
    expect(reason).toMatchObject({ trait: "source", seen: { won: 34, lost: 16 } });
    expect(reason?.buckets).toEqual([{ kind: "value", value: "Friend" }]);
    expect(reason?.points).toBeGreaterThan(100);
  });

  test("speaks against what was seldom won", () => {
    expect(pointsOf("Mail")).toBeLessThan(0);
    expect(pointsOf("Friend")).toBeGreaterThan(0);
  });

  test("gives nothing to a value that was never seen", () => {
    const { reasons } = explain(learned, { source: "Friend", city: "Vigo", visits: 3, tags: [] });
    const city = reasons.find(({ trait }) => trait === "city");
    expect(city?.seen ?? { won: 0, lost: 0 }).toEqual({ won: 0, lost: 0 });
  });

  test("puts the strongest reason first", () => {
    const { reasons } = explain(learned, { source: "Friend", city: "Lugo", visits: 16, tags: ["a"] });
    const sizes = reasons.map(({ points }) => Math.abs(points));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test("has no reasons where nothing was learned", () => {
    const few = learnScoring(traits, outcomes.slice(0, 20));
    expect(explain(few, { source: "Friend" }).reasons).toEqual([]);
  });
});
