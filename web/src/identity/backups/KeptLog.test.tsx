import { expect, test } from "vitest";
import type { Moment } from "@trato/domain/dates.ts";
import { show } from "../../../test/show.tsx";
import { KeptLog } from "./KeptLog.tsx";

const moment = (text: string) => text as Moment; // written as one
const until = moment("2026-11-23T10:00:00.000Z");
const range = { from: moment("2026-11-22T02:30:00.000Z"), until, isCut: false };

test("it says of which times any minute can be restored, where more is missing, and why it does not go on", async () => {
  const problem = { since: until, text: "the bucket does not answer" };
  const screen = await show(<KeptLog log={{ ranges: [{ ...range, isCut: true }], keptUntil: until, problem }} />);
  const told = screen.getByText(/^Any minute from .*22.* to .*23.* can be restored\. After that a part of /);
  await expect.element(told).toBeVisible();
  await expect.element(screen.getByText(/^What was written after .* for now\. the bucket does not/)).toBeVisible();
});

test("before a backup was made from which it goes on, it says so", async () => {
  const screen = await show(<KeptLog log={{ ranges: [], keptUntil: until, problem: null }} />);
  await expect.element(screen.getByText("as soon as the next backup is made", { exact: false })).toBeVisible();
});
