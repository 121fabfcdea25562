import { expect, test } from "vitest";
import { reminderWords } from "./reminders.ts";

test.each([
  [null, "Never", "Nunca"],
  [15, "15 min before", "15 min antes"],
  [90, "90 min before", "90 min antes"],
  [120, "2 h before", "2 h antes"],
  [1440, "a day before", "un día antes"],
])("%s", (minutes, en, es) => {
  expect([reminderWords.en(minutes), reminderWords.es(minutes)]).toEqual([en, es]);
});
