import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../test/property-runs.ts";
import type { CalendarDate, Moment } from "../../dates.ts";
import type { Rule, RuleMember } from "./draw.ts";
import { simulate } from "./simulation.ts";

const timeZone = "Europe/Madrid";
const member = (memberId: string, rest: Partial<RuleMember> = {}): RuleMember => ({
  memberId,
  name: memberId,
  weight: 1,
  lastGivenAt: null,
  isActive: true,
  perDay: null,
  perMonth: null,
  givenToday: 7,
  givenThisMonth: 70,
  languages: [],
  hours: [],
  absences: [],
  ...rest,
});
const rule = (id: string, members: RuleMember[], rest: Partial<Rule> = {}): Rule => ({
  id,
  name: id,
  conditions: [],
  teamId: null,
  mode: "in_turn",
  members,
  ...rest,
});
const at = (createdAt: string, lead = {}) => ({ createdAt: createdAt as Moment, lead }); // a moment
const run = (rules: Rule[], leads: ReturnType<typeof at>[]) => simulate(rules, leads, { timeZone, seed: 1 });

test("turns, limits and absences hold as they would have on each day, whatever was given in truth", () => {
  const away = [{ from: "2026-11-02" as CalendarDate, to: "2026-11-02" as CalendarDate }]; // days
  const rules = [rule("all", [member("ana", { perDay: 1 }), member("bea", { absences: away })])];
  const same = "2026-11-01T10:00:00.000Z";
  const leads = [at(same), at(same), at(same), at("2026-11-02T10:00:00.000Z"), at("2026-11-02T11:00:00.000Z")];
  expect(run(rules, leads)).toEqual({
    leads: 5,
    given: [
      { ruleId: "all", memberId: "ana", count: 2 },
      { ruleId: "all", memberId: "bea", count: 2 },
    ],
    waiting: 1,
    left: 0,
  });
});

test("what meets no rule is left, and a team is given what is its", () => {
  const conditions = [{ field: "country", comparison: "is" as const, values: ["ES"] }];
  const rules = [rule("spain", [], { conditions, teamId: "north" })];
  const leads = [at("2026-11-01T10:00:00.000Z", { country: "ES" }), at("2026-11-01T10:00:00.000Z", { country: "PT" })];
  expect(run(rules, leads)).toEqual({
    leads: 2,
    given: [{ ruleId: "spain", memberId: null, count: 1 }],
    waiting: 0,
    left: 1,
  });
});

test("every lead is counted once, whatever the rules are, and the same seed gives the same", () => {
  const hours = fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 40 });
  const people = fc.subarray([member("ana", { perDay: 2 }), member("bea", { perMonth: 5 }), member("cai")]);
  fc.assert(
    fc.property(hours, fc.array(people, { maxLength: 3 }), fc.nat(), (times, groups, seed) => {
      const rules = groups.map((members, place) => rule(`rule ${place}`, members, { mode: "by_weight" }));
      const start = Date.parse("2026-09-01T00:00:00Z");
      const leads = times
        .toSorted((one, other) => one - other)
        .map((hour) => at(new Date(start + hour * 3_600_000).toISOString()));
      const result = simulate(rules, leads, { timeZone, seed });
      const given = result.given.reduce((sum, { count }) => sum + count, 0);
      expect(given + result.waiting + result.left).toBe(leads.length);
      expect(simulate(rules, leads, { timeZone, seed })).toEqual(result);
    }),
    { ...propertyRuns(), numRuns: 200 },
  );
});
