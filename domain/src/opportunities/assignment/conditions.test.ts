import { describe, expect, test } from "vitest";
import {
  type Condition,
  comparisonsOf,
  conditionFields,
  isMet,
  type KnownLead,
  obstacleToConditions,
  unmet,
} from "./conditions.ts";

const lead: KnownLead = {
  title: "Doce mesas",
  email: "ana@ruiz.example",
  zip: "28013",
  province: "Málaga",
  country: "ES",
  language: "es",
  source: "Feria",
  tags: ["Urgente", "Hotel"],
  expectedRevenue: "12000.5",
  priority: 2,
  expectedClosing: "2026-12-24",
  companyName: null,
  description: "Queremos doce mesas para la terraza.",
};

const condition = (field: string, comparison: Condition["comparison"], ...values: string[]): Condition => ({
  field,
  comparison,
  values,
});

describe("a lead meets", () => {
  test.each([
    [condition("zip", "startsWith", "28", "29"), true],
    [condition("zip", "startsWith", "29"), false],
    [condition("zip", "contains", "801"), true],
    [condition("state", "is", "malaga"), true],
    [condition("state", "isNot", "MÁLAGA", "Sevilla"), false],
    [condition("country", "is", "PT", "ES"), true],
    [condition("country", "isNot", "PT"), true],
    [condition("city", "isNot", "Madrid"), true],
    [condition("city", "is", "Madrid"), false],
    [condition("tags", "is", "hotel"), true],
    [condition("tags", "isNot", "urgente"), false],
    [condition("companyName", "unknown"), true],
    [condition("companyName", "known"), false],
    [condition("email", "contains", "@RUIZ."), true],
    [condition("description", "contains", "terraza"), true],
    [condition("expectedRevenue", "atLeast", "12000.50"), true],
    [condition("expectedRevenue", "atLeast", "12000.51"), false],
    [condition("expectedRevenue", "atMost", "9999"), false],
    [condition("priority", "atLeast", "2"), true],
    [condition("priority", "atMost", "1"), false],
    [condition("expectedClosing", "atMost", "2026-12-31"), true],
    [condition("expectedClosing", "atLeast", "2026-12-25"), false],
    [condition("teamId", "unknown"), true],
    [condition("shoeSize", "known"), false],
  ])("%j: %s", (asked, met) => {
    expect(isMet(asked, lead)).toBe(met);
  });

  test("a bound only with what is known", () => {
    expect(isMet(condition("expectedRevenue", "atMost", "5"), {})).toBe(true); // what nobody told is nought
    expect(isMet(condition("priority", "atLeast", "1"), {})).toBe(false);
    expect(isMet(condition("tags", "known"), {})).toBe(false);
    expect(isMet(condition("expectedClosing", "atLeast", "2000-01-01"), {})).toBe(false);
  });

  test("all of several, the first that it does not meet is told, and of none it meets all", () => {
    const both = [condition("country", "is", "ES"), condition("source", "is", "Web"), condition("zip", "unknown")];
    expect(unmet(both, lead)?.field).toBe("source");
    expect(unmet([], {})).toBeNull();
  });
});

describe("a condition", () => {
  test.each([
    [condition("shoeSize", "is", "42"), "conditions.0.field"],
    [condition("salespersonId", "known"), "conditions.0.field"],
    [condition("country", "contains", "E"), "conditions.0.comparison"],
    [condition("expectedRevenue", "is", "5"), "conditions.0.comparison"],
    [condition("country", "is", "Spain"), "conditions.0.values"],
    [condition("country", "is"), "conditions.0.values"],
    [condition("zip", "known", "28"), "conditions.0.values"],
    [condition("zip", "startsWith", " "), "conditions.0.values"],
    [condition("expectedRevenue", "atLeast", "a lot"), "conditions.0.values"],
    [condition("expectedRevenue", "atLeast", "1", "2"), "conditions.0.values"],
    [condition("priority", "atLeast", "9"), "conditions.0.values"],
    [condition("expectedClosing", "atMost", "31/12/2026"), "conditions.0.values"],
    [condition("teamId", "is", "North"), "conditions.0.values"],
  ])("that cannot be answered is refused: %j at %s", (asked, path) => {
    const sound = condition("country", "is", "ES");
    expect(obstacleToConditions([asked])).toMatchObject({ kind: "invalid", details: { path } });
    expect(obstacleToConditions([sound, asked])).toMatchObject({ details: { path: path.replace("0", "1") } });
    expect(obstacleToConditions([sound])).toBeNull();
  });

  test("may ask for every field that is known of a lead when it arrives", () => {
    expect(conditionFields.filter((field) => comparisonsOf(field).length === 0)).toEqual([]);
  });
});
