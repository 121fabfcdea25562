import { beforeEach, expect, test, vi } from "vitest";
import { show } from "../../test/show.tsx";
import { aDelivery } from "../../test/stock.ts";
import { TransferDay } from "./TransferDay.tsx";

beforeEach(() => void vi.setSystemTime("2026-11-23T09:00:00Z")); // days of another year are written with it

test.each([
  ["to be done", {}, "25 Nov", ""],
  ["late", { isLate: true, scheduledOn: "2026-11-20" }, "20 Nov · late", "text-bad"],
  ["done, by the clock of the workspace", { doneAt: "2026-11-23T23:30:00Z" }, "24 Nov", "text-quiet"],
  ["done though late", { isLate: true, doneAt: "2026-11-23T10:00:00Z" }, "23 Nov", "text-quiet"],
])("%s", async (_, given, text, look) => {
  const screen = await show(<TransferDay transfer={aDelivery(given)} />);
  const day = screen.getByText(text);
  await expect.element(day).toBeVisible();
  await expect.element(day).toHaveAttribute("class", look);
});
