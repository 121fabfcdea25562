import { expect, test } from "vitest";
import type { CalendarDate } from "../dates.ts";
import { offeredInstalments } from "./offered-instalments.ts";

const today = "2026-11-30" as CalendarDate; // a day
const on = (day: string, early?: object) => ({ dueOn: day as CalendarDate, ...(early && { early }) }); // a day

test.each([
  ["nothing where all is due that day", [on(today)], 0],
  ["what is due later, also at once", [on("2026-12-30")], 1],
  ["all of what is due in parts", [on(today), on("2026-12-30")], 2],
  ["what is less if it is paid early", [on(today, { until: today, amount: "98" })], 1],
  ["nothing of nothing", [], 0],
])("an offer tells %s", (_, instalments, told) => {
  expect(offeredInstalments(instalments, today)).toHaveLength(told);
});
