import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { CalendarFeed } from "./CalendarFeed.tsx";
import { calendarFeedWords } from "./labels.ts";

const t = wordsIn("en", calendarFeedWords);
const madeAt = "2026-11-23T10:00:00.000Z" as never; // a moment
const address = "https://norte.example/api/calendar/trato_x/trato.ics";

test("an address is made and shown once, and ended", async () => {
  answering({
    "GET /me/calendar-feed": { madeAt: null, address: null },
    "POST /me/calendar-feed": { madeAt, address },
    "DELETE /me/calendar-feed": { madeAt: null, address: null },
  });
  const screen = await show(<CalendarFeed />);
  await screen.getByRole("button", { name: t.make }).click();
  await expect.element(screen.getByLabelText(t.address)).toHaveValue(address);
  await screen.getByRole("button", { name: t.end }).click();
  await expect.element(screen.getByLabelText(t.address)).not.toBeInTheDocument();
  await expect.element(screen.getByRole("button", { name: t.make })).toBeVisible();
  expect(askedOf("DELETE /me/calendar-feed")).toEqual([{}]);
});

test("one that there is can be renewed, and is not shown again", async () => {
  answering({ "GET /me/calendar-feed": { madeAt, address: null }, "POST /me/calendar-feed": { madeAt, address } });
  const screen = await show(<CalendarFeed />);
  await expect.element(screen.getByText(t.renewHint)).toBeVisible();
  await screen.getByRole("button", { name: t.renew }).click();
  await expect.element(screen.getByLabelText(t.address)).toHaveValue(address);
});
