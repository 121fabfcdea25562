import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../../test/property-runs.ts";
import type { CalendarDate, Moment } from "../../dates.ts";
import { reasonToLeaveOut } from "./availability.ts";
import { type Draw, giveByRules, mayStillBeGiven, replayed, type Rule, type RuleMember } from "./draw.ts";

const at = (text: string) => text as Moment; // written as a moment
const now = at("2026-11-30T10:00:00.000Z");
const timeZone = "Europe/Madrid";

const member = (memberId: string, rest: Partial<RuleMember> = {}): RuleMember => ({
  memberId,
  name: memberId,
  weight: 1,
  lastGivenAt: null,
  isActive: true,
  perDay: null,
  perMonth: null,
  givenToday: 0,
  givenThisMonth: 0,
  languages: [],
  hours: [],
  absences: [],
  ...rest,
});

const rule = (id: string, rest: Partial<Rule> = {}): Rule => ({
  id,
  name: id,
  conditions: [],
  teamId: null,
  mode: "in_turn",
  members: [member("ana"), member("bea")],
  ...rest,
});

const asking = { now, timeZone, seed: 7 };
const given = (rules: Rule[], lead = {}) => giveByRules(rules, lead, asking);
const takenBy = (members: RuleMember[]) => given([rule("all", { members })]).given?.memberId;

describe("a rule", () => {
  test("gives to whoever waits longest, and first to whoever had none", () => {
    const [earlier, later] = [at("2026-11-29T10:00:00.000Z"), at("2026-11-30T09:00:00.000Z")];
    const members = [member("ana", { lastGivenAt: later }), member("bea", { lastGivenAt: earlier }), member("cai")];
    expect([takenBy(members), takenBy(members.slice(0, 2)), takenBy([member("dan"), member("eva")])]).toEqual([
      "cai",
      "bea",
      "dan",
    ]);
  });

  test("that a lead does not meet is passed, and its log tells by which field", () => {
    const spain = rule("spain", { conditions: [{ field: "country", comparison: "is", values: ["ES"] }] });
    expect(given([spain, rule("rest")], { country: "PT" })).toMatchObject({
      given: { ruleId: "rest", memberId: "ana" },
      log: { passed: [{ ruleId: "spain", field: "country" }], draws: [{ ruleId: "rest", memberId: "ana" }] },
    });
  });

  test("of which nobody can take it leaves it to the next one, and tells why", () => {
    const away = [{ from: "2026-11-30" as CalendarDate, to: "2026-11-30" as CalendarDate }]; // days
    const north = rule("north", { members: [member("ana", { absences: away }), member("bea", { isActive: false })] });
    const result = given([north, rule("rest")]);
    expect(result.given?.ruleId).toBe("rest");
    expect(result.log.draws[0]?.candidates.map(({ leftOut }) => leftOut)).toEqual(["absent", "inactive"]);
    expect(given([north])).toMatchObject({ given: null });
    expect(mayStillBeGiven(given([north]).log)).toBe(true);
    const gone = rule("gone", { members: [member("bea", { isActive: false })] });
    expect(mayStillBeGiven(given([gone]).log)).toBe(false);
  });

  test("without people gives to its team as a whole", () => {
    expect(given([rule("team", { members: [], teamId: "north" })]).given).toEqual({
      ruleId: "team",
      name: "team",
      teamId: "north",
      memberId: null,
    });
  });

  test("of another team leaves a lead that names its team alone", () => {
    const rules = [rule("south", { teamId: "south" }), rule("north", { teamId: "north" })];
    expect(given(rules, { teamId: "north" }).given?.ruleId).toBe("north");
    expect(given([rule("any")], { teamId: "north" }).given?.ruleId).toBe("any");
    expect(given(rules).given?.ruleId).toBe("south");
  });
});

test("whoever weighs more is drawn more often, as the weights say", () => {
  const members = [member("ana", { weight: 3 }), member("bea", { weight: 1 })];
  const rules = [rule("all", { mode: "by_weight", members })];
  const winners = Array.from(
    { length: 4_000 },
    (_, seed) => giveByRules(rules, {}, { ...asking, seed }).given?.memberId,
  );
  expect(winners.filter((id) => id === "ana").length / winners.length).toBeCloseTo(0.75, 1);
});

const people = ["ana", "bea", "cai", "dan"];
const anyMember = fc.record({
  isActive: fc.boolean(),
  weight: fc.integer({ min: 1, max: 100 }),
  lastGivenAt: fc.option(fc.constantFrom(at("2026-11-28T10:00:00.000Z"), at("2026-11-29T10:00:00.000Z"))),
  perDay: fc.option(fc.integer({ min: 0, max: 2 })),
  givenToday: fc.integer({ min: 0, max: 2 }),
  languages: fc.subarray(["es", "en"] as const),
  absences: fc.subarray([
    { from: "2026-11-01" as CalendarDate, to: "2026-11-30" as CalendarDate },
    { from: "2026-12-01" as CalendarDate, to: "2026-12-02" as CalendarDate },
  ]),
  hours: fc.subarray([
    { days: [1], from: "09:00", to: "14:00" },
    { days: [2], from: "09:00", to: "14:00" },
  ]),
});
const anyRule = fc.record({
  conditions: fc.subarray([{ field: "country", comparison: "is" as const, values: ["ES"] }]),
  mode: fc.constantFrom("in_turn" as const, "by_weight" as const),
  teamId: fc.option(fc.constantFrom("north", "south")),
  members: fc.tuple(fc.subarray(people), fc.array(anyMember, { minLength: 4, maxLength: 4 })),
});
const anyRules = fc
  .array(anyRule, { maxLength: 4 })
  .map((rules) =>
    rules.map(({ members: [ids, states], ...rest }, place) =>
      rule(`rule ${place}`, { ...rest, members: ids.map((id, index) => member(id, states[index])) }),
    ),
  );
const anyLead = fc.record({ country: fc.constantFrom("ES", "PT"), language: fc.option(fc.constantFrom("es", "en")) });
const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe("whatever the rules are", () => {
  test("nobody is given a lead who is away, full, gone, or does not speak its language", () => {
    fc.assert(
      fc.property(anyRules, anyLead, anySeed, (rules, lead, seed) => {
        const { given: to } = giveByRules(rules, lead, { ...asking, seed });
        if (!to?.memberId) return;
        const chosen = rules
          .find(({ id }) => id === to.ruleId)
          ?.members.find(({ memberId }) => memberId === to.memberId);
        if (!chosen) throw new Error("given to nobody of the rule");
        expect(reasonToLeaveOut(chosen, { now, timeZone, language: lead.language })).toBeNull();
      }),
      propertyRuns(),
    );
  });

  test("a lead is given once, by the last draw alone, and somebody of it is given where anybody can", () => {
    fc.assert(
      fc.property(anyRules, anyLead, anySeed, (rules, lead, seed) => {
        const { given: to, log } = giveByRules(rules, lead, { ...asking, seed });
        const winners = log.draws.filter(({ memberId }) => memberId !== null);
        expect(winners.length).toBe(to?.memberId ? 1 : 0);
        for (const { candidates, memberId } of log.draws)
          expect(memberId === null).toBe(candidates.every(({ leftOut }) => leftOut !== null));
        expect(winners.map(({ ruleId, memberId }) => [ruleId, memberId])).toEqual(
          to?.memberId ? [[to.ruleId, to.memberId]] : [],
        );
      }),
      propertyRuns(),
    );
  });

  test("its log, kept and read again, gives the same draw", () => {
    fc.assert(
      fc.property(anyRules, anyLead, anySeed, (rules, lead, seed) => {
        const { log } = giveByRules(rules, lead, { ...asking, seed });
        for (const draw of JSON.parse(JSON.stringify(log.draws)) as Draw[]) {
          const { drawn, memberId } = draw;
          expect(replayed(draw)).toEqual({ drawn, memberId });
        }
      }),
      propertyRuns(),
    );
  });

  test("in turn, as many as there are people go to each of them once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }), (count, rounds) => {
        const members = people.slice(0, count).map((id) => member(id));
        const got = new Map<string, number>();
        for (let turn = 0; turn < count * rounds; turn++) {
          const id = given([rule("all", { members })]).given?.memberId ?? "";
          got.set(id, (got.get(id) ?? 0) + 1);
          const next = members.find(({ memberId }) => memberId === id);
          if (next) next.lastGivenAt = new Date(Date.parse(now) + turn).toISOString() as Moment; // a moment
        }
        expect([...got.values()]).toEqual(Array.from({ length: count }, () => rounds));
      }),
      propertyRuns(),
    );
  });
});
