import { expect, test } from "vitest";
import { filledLaterAfter } from "./filled-later.ts";
import { knownOf } from "./known-of.ts";

const came = {
  filledLater: [] as string[],
  convertedAt: null as string | null,
  createdAt: "2026-11-30T09:00:00.000Z",
  city: null as string | null,
  source: "Web",
};
const soon = "2026-11-30T09:20:00.000Z";
const later = "2026-12-01T09:00:00.000Z";
const filled = { city: "Lugo", source: "Fair" };

test.each([
  ["by whoever types it", came, "lead.edited", soon, []],
  ["a day later", came, "lead.edited", later, ["city"]],
  ["by its conversion, however soon", came, "lead.converted", soon, ["city"]],
  ["after its conversion", { ...came, convertedAt: soon }, "opportunity.edited", soon, ["city"]],
  ["from its like, which brought it", came, "lead.merged", later, []],
  ["where something stood already", { ...came, city: "Vigo" }, "lead.edited", later, []],
  ["where only blanks stood", { ...came, city: " " }, "lead.edited", later, ["city"]],
  ["once more", { ...came, city: null, filledLater: ["city", "phone"] }, "lead.edited", later, ["city", "phone"]],
] as const)("what is filled in %s", (_, before, event, now, columns) => {
  expect(filledLaterAfter(before, filled, { event, now })).toEqual(columns);
});

test("what is worked out with a customer is no matter of arrival", () => {
  const changes = { expectedRevenue: "500", tags: ["vip"], title: "Desks", salespersonId: "ana" };
  const before = { ...came, expectedRevenue: null, tags: [], title: "", salespersonId: null };
  expect(filledLaterAfter(before, changes, { event: "lead.converted", now: later })).toEqual([]);
});

test("what was filled in later is not known of a record", () => {
  expect(knownOf({ city: "Lugo", source: "Web", filledLater: ["city"] })).toMatchObject({ city: null, source: "Web" });
  expect(knownOf({ city: "Lugo", source: "Web" })).toMatchObject({ city: "Lugo", source: "Web" });
});
