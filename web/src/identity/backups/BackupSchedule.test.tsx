import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { backupWords } from "./backup-labels.ts";
import { BackupSchedule } from "./BackupSchedule.tsx";

const t = wordsIn("en", backupWords);
const schedule = { at: "02:30", timeZone: "Europe/Madrid", keepDays: 14 };
const state = {
  folder: "/mnt/backups",
  hasRecipient: true,
  schedule,
  lastRun: null,
  isRunning: false,
  isListing: false,
  notListed: null,
  log: null,
  items: [],
};

test("the days they are kept are changed in place, and none is made by itself any more", async () => {
  answering({ "PATCH /backups/schedule": state });
  const screen = await show(<BackupSchedule schedule={schedule} />);
  await screen.getByRole("textbox", { name: t.keepDays }).fill("30");
  await screen.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => askedOf("PATCH /backups/schedule")).toEqual([{ at: "02:30", keepDays: 30 }]);
  await screen.getByRole("checkbox", { name: t.isOn }).click();
  await screen.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => askedOf("PATCH /backups/schedule")).toContainEqual({ at: null, keepDays: 30 });
});
