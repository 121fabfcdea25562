import { describe, expect, test } from "vitest";
import { probabilityBy } from "./explain.ts";
import { learnScoring } from "./learn.ts";
import type { Known, Outcome, Trait } from "./traits.ts";

const traits: Trait[] = [
  { name: "source", kind: "choice" },
  { name: "visits", kind: "number" },
  { name: "tags", kind: "several" },
];

/** Always the same numbers between 0 and 1. */
function chances(seed = 7): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** Records that are won as often as `chanceOf` says by what is known of them. */
function history(count: number, chanceOf: (known: Known, place: number) => number, seed?: number): Outcome[] {
  const next = chances(seed);
  return Array.from({ length: count }, (_, place) => {
    const source = ["Fair", "Web", "Friend", null][Math.floor(next() * 4)] ?? null;
    const known: Known = { source, visits: Math.floor(next() * 30), tags: next() < 0.3 ? ["urgent"] : [] };
    return { known, isWon: next() < chanceOf(known, place), at: Date.UTC(2026, 0, 1) + place * 3_600_000 };
  });
}

const bent = ({ visits }: Known) => (Number(visits) > 8 && Number(visits) < 20 ? 0.8 : 0.1);
const friendsBuy = (known: Known) => (known["source"] === "Friend" ? 0.7 : 0.2);

describe("what is learned from wins and losses", () => {
  test("tells by how often those like it were won", () => {
    const learned = learnScoring(traits, history(2_000, friendsBuy));
    expect(learned.verdict).toBe("learned");
    expect(probabilityBy(learned, { source: "Friend", visits: 12, tags: [] })).toBeCloseTo(0.7, 1);
    expect(probabilityBy(learned, { source: "Fair", visits: 12, tags: [] })).toBeCloseTo(0.2, 1);
  });

  test("follows a number that helps in the middle and harms at both ends", () => {
    const learned = learnScoring(traits, history(3_000, bent));
    const at = (visits: number) => probabilityBy(learned, { source: "Web", visits, tags: [] });
    expect(at(2)).toBeLessThan(0.2);
    expect(at(14)).toBeGreaterThan(0.65);
    expect(at(28)).toBeLessThan(0.2);
  });

  test("counts what is missing as something of its own", () => {
    const learned = learnScoring(
      traits,
      history(2_000, ({ source }) => (source === null ? 0.05 : 0.5)),
    );
    expect(probabilityBy(learned, { source: null })).toBeLessThan(0.15);
    expect(probabilityBy(learned, { source: "Web" })).toBeGreaterThan(0.4);
  });

  test("is the share of won, and says so, where nothing known tells anything", () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const outcomes = history(1_500, () => 0.3, seed);
      const learned = learnScoring(traits, outcomes);
      expect(learned.verdict).toBe("no_signal");
      const share = outcomes.filter(({ isWon }) => isWon).length / outcomes.length;
      expect(probabilityBy(learned, { source: "Friend", visits: 3 })).toBeCloseTo(share, 9);
    }
  });

  test("believes nothing that only held within its time", () => {
    const [half, seeds] = [1_000, [1, 2, 3]];
    for (const seed of seeds) {
      const turned = history(
        2 * half,
        (known, place) => (place < half === (known["source"] === "Friend") ? 0.7 : 0.3),
        seed,
      );
      expect(learnScoring(traits, turned).verdict).toBe("no_signal");
    }
  });

  test.each([
    ["nothing was closed", history(0, () => 1)],
    ["all was won", history(200, () => 1)],
    ["all was lost", history(200, () => 0)],
    ["few were closed", history(39, () => 0.5)],
    ["nine were won", history(200, (_, place) => Number(place < 9))],
  ])("guesses nothing where %s", (_, outcomes) => {
    const learned = learnScoring(traits, outcomes);
    expect(learned.verdict).toBe("too_few");
    expect(learned.quality).toBeNull();
    const told = probabilityBy(learned, { source: "Friend" });
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(1);
  });

  test("is sure of nothing, though all of a kind were won", () => {
    const learned = learnScoring(
      traits,
      history(400, ({ source }) => Number(source === "Friend")),
    );
    expect(probabilityBy(learned, { source: "Friend", visits: 12 })).toBeLessThan(1);
    expect(probabilityBy(learned, { source: "Web", visits: 12 })).toBeGreaterThan(0);
  });

  test("tells of what was never seen as of a typical record", () => {
    const learned = learnScoring(traits, history(2_000, friendsBuy));
    const typical = 1 / (1 + Math.exp(-learned.start));
    expect(probabilityBy(learned, { source: "Balloon", visits: "many", tags: ["pink"] })).toBeGreaterThan(0.1);
    expect(probabilityBy({ ...learned, traits: [] }, { source: "Friend" })).toBeCloseTo(typical, 9);
  });

  test("is the same of the same records", () => {
    const outcomes = history(600, friendsBuy);
    expect(JSON.stringify(learnScoring(traits, outcomes))).toBe(JSON.stringify(learnScoring(traits, outcomes)));
  });

  test("survives being kept as text", () => {
    const learned = learnScoring(traits, history(600, friendsBuy));
    const known = { source: "Friend", visits: 5, tags: ["urgent"] };
    expect(probabilityBy(JSON.parse(JSON.stringify(learned)), known)).toBe(probabilityBy(learned, known));
  });

  test("has figures also where very few of very many were won", () => {
    // ten in all, none of them among those that are held out first
    const { quality, verdict } = learnScoring(
      traits,
      history(20_000, (_, place) => Number(place % 2_000 === 714)),
    );
    expect(verdict).toBe("no_signal");
    for (const figure of [quality?.logLoss, quality?.baseLogLoss, quality?.brier, quality?.auc])
      expect(figure).toBeGreaterThanOrEqual(0);
  });

  test("is judged by records that it did not see", () => {
    const { quality } = learnScoring(traits, history(3_000, friendsBuy));
    expect(quality?.records).toBe(3_000);
    expect(quality?.logLoss).toBeLessThan(quality?.baseLogLoss ?? 0);
    expect(quality?.brier).toBeLessThan(quality?.baseBrier ?? 0);
    expect(quality?.auc).toBeGreaterThan(0.65);
    for (const { told, won } of quality?.bands ?? []) expect(Math.abs(told - won)).toBeLessThan(0.08);
    expect(quality?.months.map(({ month }) => month)).toEqual(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"]);
  });
});
