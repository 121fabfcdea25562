import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import type { CalendarDate } from "../dates.ts";
import { compare, exact, sum, toText } from "../decimal.ts";
import { emailQuality, phoneQuality } from "./contact-quality.ts";
import { applyChanges, countFrequencies, type Frequency, frequencyChanges, withoutTeam } from "./frequencies.ts";
import type { OpportunityState } from "./lifecycle.ts";
import { toldByCounters } from "./scoring/told-score.ts";
import { explainScore } from "./score-explanation.ts";
import { probabilitiesOf, type Probability, probabilityOf } from "./scoring.ts";
import { type ScoredLead, type ScoringModel, scoringVariables } from "./scoring-model.ts";
import { prepareScoring } from "./scoring-statistics.ts";
import { follow, isAutomatic, isRecomputed } from "./shown-probability.ts";

const day = (text: string) => text as CalendarDate; // written as a day
const percentage = (text: string) => text as Probability; // written as a decimal

const model = (rest: Partial<ScoringModel> = {}): ScoringModel => ({
  variables: ["country"],
  startsOn: day("2026-01-01"),
  stages: [
    { id: "new", sequence: 1, isWon: false, teamId: null },
    { id: "proposal", sequence: 3, isWon: false, teamId: null },
    { id: "won", sequence: 70, isWon: true, teamId: null },
  ],
  ...rest,
});

const lead = (rest: Partial<ScoredLead> = {}): ScoredLead => ({
  teamId: null,
  stageId: "new",
  createdOn: day("2026-11-23"),
  ...rest,
});

const row = (
  variable: Frequency["variable"],
  value: string,
  won: number,
  lost: number,
  teamId: string | null = null,
) => ({
  teamId,
  variable,
  value,
  won,
  lost,
});

describe("what a closed lead counts", () => {
  test("a won lead counts in every stage, a lost one up to its own", () => {
    const spanish = lead({ country: "ES" });
    expect(frequencyChanges(spanish, { from: "open", to: "won" }, model())).toEqual([
      row("stage", "new", 1, 0),
      row("stage", "proposal", 1, 0),
      row("stage", "won", 1, 0),
      row("country", "ES", 1, 0),
    ]);
    expect(frequencyChanges(spanish, { from: "open", to: "lost" }, model())).toEqual([
      row("stage", "new", 0, 1),
      row("country", "ES", 0, 1),
    ]);
  });

  test("a missing e-mail or phone counts too, other empty things do not, and each tag stands alone", () => {
    const found = frequencyChanges(
      lead({ tags: ["a", "b", "a"], email: "correct" }),
      { from: "open", to: "lost" },
      model({ variables: [...scoringVariables] }),
    );
    expect(found.slice(1)).toEqual([
      row("email", "correct", 0, 1),
      row("phone", "missing", 0, 1),
      row("tag", "a", 0, 1),
      row("tag", "b", 0, 1),
    ]);
  });

  test("from lost to won both happen at once", () => {
    expect(frequencyChanges(lead(), { from: "lost", to: "won" }, model())).toEqual([
      row("stage", "new", 1, -1),
      row("stage", "proposal", 1, 0),
      row("stage", "won", 1, 0),
    ]);
  });

  test("leads from before the first day count nothing", () => {
    const old = lead({ createdOn: day("2025-12-31") });
    expect(frequencyChanges(old, { from: "open", to: "won" }, model())).toEqual([]);
  });

  test("no counter falls below zero, and taking away makes no row", () => {
    const table = [row("stage", "new", 1, 0)];
    const found = applyChanges(table, [row("stage", "new", -1, -1), row("country", "ES", 0, -1)]);
    expect(found).toEqual([row("stage", "new", 0, 0)]);
  });

  test("the counts of a deleted team count for no team", () => {
    const table = [row("stage", "new", 2, 1), row("stage", "new", 1, 1, "north"), row("country", "ES", 0, 0, "north")];
    expect(withoutTeam(table, "north")).toEqual([row("stage", "new", 3, 2)]);
  });
});

describe("the probability of a lead", () => {
  const history = [
    row("stage", "new", 4, 6),
    row("stage", "proposal", 4, 1),
    row("stage", "won", 4, 0),
    row("country", "ES", 3, 1),
    row("country", "FR", 1, 5),
  ];

  test("compares with leads in the same stage and from the same country", () => {
    const table = prepareScoring(history, model());
    expect(probabilityOf(lead({ country: "ES" }), table, model())).toBe("73.66");
    expect(probabilityOf(lead({ country: "FR" }), table, model())).toBe("17.63");
    expect(probabilityOf(lead({ country: "PT" }), table, model())).toBe("40.2");
  });

  test("without a stage it is 0, in a won stage 100, without history unknown", () => {
    const table = prepareScoring([], model());
    expect(probabilityOf(lead({ stageId: null }), table, model())).toBe("0");
    expect(probabilityOf(lead({ stageId: "won" }), table, model())).toBe("100");
    expect(probabilityOf(lead(), table, model())).toBeNull();
  });

  test("a team with a history of its own is compared with itself", () => {
    const table = prepareScoring([...history, row("stage", "new", 9, 1, "north")], model());
    expect(probabilityOf(lead({ teamId: "north" }), table, model())).toBe("89.22");
    expect(probabilityOf(lead({ teamId: "south" }), table, model())).toBe(probabilityOf(lead(), table, model()));
  });

  test("over all teams a tenth is added once, not once a team", () => {
    const rows = [row("stage", "new", 1, 0, "a"), row("stage", "new", 0, 0, "b"), row("stage", "new", 0, 0, "c")];
    const sane = probabilityOf(lead(), prepareScoring(rows, model()), model());
    const quirk = probabilityOf(lead(), prepareScoring(rows, model(), "each"), model());
    expect([sane, quirk]).toEqual(["91.67", "81.25"]);
  });

  test("a tag counts from 50 results on", () => {
    const tags = model({ variables: ["tag"] });
    const closed = row("stage", "new", 60, 39);
    const few = prepareScoring([closed, row("tag", "fair", 49, 0)], tags);
    const enough = prepareScoring([closed, row("tag", "fair", 25, 25), row("tag", "web", 10, 60)], tags);
    expect(probabilityOf(lead({ tags: ["fair"] }), few, tags)).toBe("60.58");
    expect(probabilityOf(lead({ tags: ["fair"] }), enough, tags)).not.toBe("60.58");
  });

  test("together or alone makes no difference, except where the phantom is asked for", () => {
    const table = prepareScoring([], model());
    expect(probabilitiesOf([lead(), lead()], table, model())).toEqual([null, null]);
    expect(probabilitiesOf([lead(), lead()], table, model(), "carried_over")).toEqual([null, "50"]);
  });

  test("every factor can be explained, and what was left out", () => {
    const compared = model({ variables: ["country", "source", "tag"] });
    const rows = [...history, row("tag", "fair", 3, 4)];
    const found = explainScore(
      lead({ country: "ES", source: "web", tags: ["fair"] }),
      prepareScoring(rows, compared),
      compared,
      rows,
    );
    expect(found).toMatchObject({
      probability: "73.66",
      rule: "computed",
      teamId: null,
      closed: { won: "4.1", lost: "6.1" },
      results: 10,
      probabilityBefore: "40.196078431373",
      ignored: [
        { variable: "source", value: "web", because: "not_seen" },
        { variable: "tag", value: "fair", because: "too_few_results" },
      ],
    });
    expect(found.factors).toMatchObject([
      { variable: "stage", lift: "1", probabilityAfter: "40.196078431373" },
      { variable: "country", value: "ES", row: { won: "3.1", lost: "1.1" }, total: { won: "4.2", lost: "6.2" } },
    ]);
  });
});

describe("the probability that is shown", () => {
  test("follows the automatic one until somebody types another", () => {
    const before = { shown: percentage("40"), automatic: percentage("40.00") };
    expect(isAutomatic(before)).toBe(true);
    expect(follow(before, percentage("60"), true)).toEqual({ shown: "60", automatic: "60" });
    expect(follow({ ...before, shown: percentage("33") }, percentage("60"), true)).toEqual({
      shown: "33",
      automatic: "60",
    });
    expect(follow(before, percentage("60"), false)).toEqual({ shown: "40", automatic: "60" });
    expect(follow(before, null, true)).toEqual(before);
  });

  test("a rebuild reaches open leads that are neither sure nor lost", () => {
    const one = { stageId: "new", isActive: true, probability: percentage("12.5") };
    expect(isRecomputed(one)).toBe(true);
    expect(isRecomputed({ ...one, probability: null })).toBe(true);
    expect(isRecomputed({ ...one, probability: percentage("100.00") })).toBe(false);
    expect(isRecomputed({ ...one, probability: percentage("0") })).toBe(false);
    expect(isRecomputed({ ...one, isActive: false })).toBe(false);
    expect(isRecomputed({ ...one, stageId: null })).toBe(false);
  });
});

test.each([
  ["ana@example.test", "correct"],
  ["Ana <ana@example.test>", "correct"],
  ["ana@example", "incorrect"],
  ["mal escrito", "incorrect"],
  ["  ", "missing"],
  [null, "missing"],
])("the e-mail %s is %s", (text, quality) => expect(emailQuality(text)).toBe(quality));

test.each([
  ["+34 600 11 12 22", "correct"],
  ["(91) 555-1234", "correct"],
  ["12", "incorrect"],
  ["call me", "incorrect"],
  ["", "missing"],
])("the phone %s is %s", (text, quality) => expect(phoneQuality(text)).toBe(quality));

const values = fc.constantFrom("a", "b", "c");
const teams = fc.option(fc.constantFrom("north", "south"));
const quality = fc.constantFrom("correct" as const, "incorrect" as const, "missing" as const);
const leads = fc
  .record({
    teamId: teams,
    stageId: fc.constantFrom("new", "proposal", "won", null),
    createdOn: fc.constantFrom(day("2025-06-01"), day("2026-06-01")),
    country: fc.option(values),
    source: fc.option(values),
    email: quality,
    tags: fc.array(values, { maxLength: 3 }),
  })
  .map((one): ScoredLead => one);
const closings = fc.array(fc.record({ lead: leads, outcome: fc.constantFrom("won" as const, "lost" as const) }), {
  maxLength: 40,
});
const counts = fc.nat(1_000_000);
const rows = fc
  .array(
    fc.record({
      teamId: teams,
      variable: fc.constantFrom("stage" as const, ...scoringVariables),
      value: fc.constantFrom("new", "proposal", "won", "a", "b", "c", "correct"),
      won: counts,
      lost: counts,
    }),
    { maxLength: 40 },
  )
  .map((list) => applyChanges([], list));
const compared = fc.subarray([...scoringVariables]).map((variables) => model({ variables }));
const outcomes = fc.constantFrom<OpportunityState>("open", "won", "lost");
const sorted = (list: Frequency[]) => list.map((one) => JSON.stringify(one, Object.keys(one).sort())).toSorted();

const isCounted = ({ won, lost }: Frequency) => won > 0 || lost > 0;
const isWithin = (text: Probability) =>
  compare(exact(text), exact("0.01")) >= 0 && compare(exact(text), exact("99.99")) <= 0;

describe("for any history", () => {
  test("a probability is unknown, 0, 100, or lies between 0.01 and 99.99", () => {
    fc.assert(
      fc.property(rows, leads, compared, fc.constantFrom("once" as const, "each" as const), (list, one, by, tenths) => {
        const found = probabilityOf(one, prepareScoring(list, by, tenths), by);
        expect(found === null || found === "0" || found === "100" || isWithin(found)).toBe(true);
      }),
      propertyRuns(),
    );
  });

  test("closing a lead and opening it again restores the counters", () => {
    fc.assert(
      fc.property(closings, leads, outcomes, outcomes, compared, (closed, one, from, to, by) => {
        const before = countFrequencies([...closed, ...(from === "open" ? [] : [{ lead: one, outcome: from }])], by);
        const there = applyChanges(before, frequencyChanges(one, { from, to }, by));
        const back = applyChanges(there, frequencyChanges(one, { from: to, to: from }, by));
        expect(sorted(back.filter(isCounted))).toEqual(sorted(before.filter(isCounted)));
      }),
      propertyRuns(),
    );
  });

  test("counting anew gives what was counted live", () => {
    fc.assert(
      fc.property(closings, compared, (closed, by) => {
        const live = closed.reduce<Frequency[]>(
          (table, { lead: one, outcome }) =>
            applyChanges(table, frequencyChanges(one, { from: "open", to: outcome }, by)),
          [],
        );
        expect(sorted(countFrequencies(closed, by))).toEqual(sorted(live));
      }),
      propertyRuns(),
    );
  });

  test("what is told of a probability adds up to it, to the last decimal", () => {
    fc.assert(
      fc.property(rows, leads, compared, (list, one, by) => {
        const { computed, start, reasons } = toldByCounters(one, list, by);
        expect(computed).toBe(probabilityOf(one, prepareScoring(list, by, "each"), by));
        const total = sum([exact(start ?? "0"), ...reasons.map(({ points }) => exact(points))]);
        expect(toText(total)).toBe(computed ?? "0");
      }),
      propertyRuns(),
    );
  });

  test("an explanation ends at the probability that it explains", () => {
    fc.assert(
      fc.property(rows, leads, compared, (list, one, by) => {
        const table = prepareScoring(list, by);
        const found = explainScore(one, table, by, list);
        expect(found.probability).toBe(probabilityOf(one, table, by));
        expect([...found.factors, ...found.ignored].every(({ variable }) => variable.length > 0)).toBe(true);
      }),
      propertyRuns(),
    );
  });
});
