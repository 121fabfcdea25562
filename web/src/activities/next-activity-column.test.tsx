import type { CalendarDate } from "@trato/domain/dates.ts";
import type { NextActivity } from "@trato/domain/fields/next-activity.ts";
import { expect, test } from "vitest";
import { show } from "../../test/show.tsx";
import { nextActivityColumn } from "./next-activity-column.tsx";

const cell = (nextActivity: NextActivity) => show(<>{nextActivityColumn("en").render({ nextActivity })}</>);

test("a list tells what is to be done next by its kind and day, or that nothing is", async () => {
  const planned = await cell({ on: "2026-11-20" as CalendarDate, kind: "call", summary: "Ask" });
  await expect.poll(() => planned.getByTitle("Ask").element().textContent).toMatch(/^Call · /);
  await expect.element((await cell(null)).getByText("No activity")).toBeVisible();
});
